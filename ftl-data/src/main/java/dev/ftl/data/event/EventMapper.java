package dev.ftl.data.event;

import dev.ftl.data.json.JsonObject;
import java.time.Instant;
import java.util.List;

/// The `event` table.
interface EventMapper {

  long insert(String eventType, Instant timestamp, JsonObject metadata);

  /// 0 in an empty log.
  long newestId();

  /// Oldest first.
  List<Event> after(long id, String type, int limit);

  /// Newest first.
  ///
  /// @param pattern for `LIKE`, or `null`
  List<Event> page(String type, String pattern, int limit);

  int count(String type, String pattern);

  List<EventCount> types();
}
