package dev.ftl.data.event;

/// Which events are wanted.
///
/// @param type the only type, or `null` for all
/// @param text what the type or the metadata must contain, in any case; `null` or blank for
///   anything
public record EventFilter(String type, String text) {}
