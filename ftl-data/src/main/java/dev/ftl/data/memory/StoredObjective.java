package dev.ftl.data.memory;

/// The objective of a campaign.
///
/// @param embedding its vector as it is stored
record StoredObjective(String objective, byte[] embedding) {}
