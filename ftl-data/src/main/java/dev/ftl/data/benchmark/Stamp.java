package dev.ftl.data.benchmark;

/// Two stamps of one database that are equal say that no record came and no run went in between, so
/// that what was made of the records still holds.
///
/// @param newest the newest record's id, 0 without any
/// @param runs how many there are; counting the records would take longer than what is saved
public record Stamp(long newest, int runs) {}
