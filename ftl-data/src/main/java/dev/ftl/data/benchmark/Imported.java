package dev.ftl.data.benchmark;

/// What became of a list of records.
///
/// @param recorded how many were kept
/// @param known how many were passed over, because their run has all that the list has of it
public record Imported(int recorded, int known) {}
