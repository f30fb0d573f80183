package dev.ftl.data;

import java.util.List;

/// The newest entries of a long list.
///
/// @param rows newest first
/// @param total how many there are, these included
public record Page<T>(List<T> rows, int total) {}
