package dev.ftl.data.event;

import java.util.List;

/// Which events are wanted.
///
/// @param types the only types, or `null` for all
/// @param problems whether to include only events about something blocked, failed or taken over
/// @param owner the only worker whose claims, and what became of them, are included, or `null`
/// @param campaignId the only campaign, or `null`
/// @param text what the type or the metadata must contain, in any case; `null` or blank for
///   anything
public record EventFilter(
    List<String> types, boolean problems, String owner, Long campaignId, String text) {

  /// Events of any worker and campaign.
  public EventFilter(List<String> types, boolean problems, String text) {
    this(types, problems, null, null, text);
  }
}
