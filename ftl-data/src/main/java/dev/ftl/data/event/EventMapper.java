package dev.ftl.data.event;

import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.time.Instant;
import java.util.List;

/// The `event` table.
interface EventMapper {

  long insert(String eventType, Instant timestamp, JsonObject metadata);

  /// 0 in an empty log.
  long newestId();

  /// Oldest first.
  ///
  /// @param types the only types, or `null` for all
  /// @param campaignId the only campaign, or `null` for all events
  List<Event> after(long id, JsonArray types, Long campaignId, int limit);

  /// Newest first.
  ///
  /// @param types the only types, or `null` for all
  /// @param campaignId the only campaign, or `null` for all events
  List<Event> newest(JsonArray types, Long campaignId, int limit);

  /// Newest first.
  ///
  /// @param pattern for `LIKE`, or `null`
  List<Event> page(
      JsonArray types, boolean problems, String owner, Long campaignId, String pattern, int limit);

  int count(JsonArray types, boolean problems, String owner, Long campaignId, String pattern);

  /// The workers that the newest claims name.
  ///
  /// @param claims number of events about tasks to look at
  List<String> owners(int claims);

  List<EventCount> types();
}
