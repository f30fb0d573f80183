package dev.ftl.data.event;

import java.util.List;

/// Which events are wanted.
///
/// @param types the only types, or `null` for all
/// @param problems whether to include only events about something blocked, failed or taken over
/// @param text what the type or the metadata must contain, in any case; `null` or blank for
///   anything
public record EventFilter(List<String> types, boolean problems, String text) {}
