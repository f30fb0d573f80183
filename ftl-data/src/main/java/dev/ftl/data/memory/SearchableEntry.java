package dev.ftl.data.memory;

/// What an entry is found by.
///
/// @param embedding its trigger's vector as it is stored, or `null`
record SearchableEntry(long id, String name, String trigger, String resolution, byte[] embedding) {}
