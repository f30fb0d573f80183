package dev.ftl.data.campaign;

/// The vector of a campaign's objective.
///
/// @param embedding the vector as it is stored
record ObjectiveVector(long id, byte[] embedding) {}
