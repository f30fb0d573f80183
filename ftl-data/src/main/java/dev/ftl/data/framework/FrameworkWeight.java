package dev.ftl.data.framework;

/// A framework's weight.
///
/// @param framework its name; as it was asked for when FTL does not know it
/// @param weight from 1 to 3, and 0 when FTL does not know it
public record FrameworkWeight(String framework, int weight) {}
