package dev.ftl.data.memory;

/// What an entry is compared by.
///
/// @param embedding its trigger's vector as it is stored, or `null`
record StoredTrigger(long id, String name, String trigger, byte[] embedding) {}
