package dev.ftl.data.framework;

/// A web framework that FTL knows.
///
/// @param name its name, which is also the Python package that its users import
/// @param weight how much its idioms differ from plain Python: 1 little, 3 much
public record Framework(String name, int weight, Idioms idioms) {}
