package dev.ftl.data.memory;

/// Two stamps of one database that are equal say that entries are found by what they were found by
/// before.
///
/// @param entries how many there are
/// @param newest the newest one's id
/// @param bytes the length of all names, triggers and resolutions
/// @param vectors number of entries with a vector
public record MemoryStamp(long entries, long newest, long bytes, long vectors) {}
