package dev.ftl.data.benchmark;

/// Two stamps of one database that are equal say that no record came or went in between, so that
/// what was made of the records still holds.
///
/// @param newest the newest record's id, 0 without any
/// @param records how many there are
public record Stamp(long newest, long records) {}
