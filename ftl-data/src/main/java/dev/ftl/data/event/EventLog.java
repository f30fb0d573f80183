package dev.ftl.data.event;

import dev.ftl.data.Page;
import dev.ftl.data.db.Tx;
import dev.ftl.data.db.Work;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Texts;
import dev.ftl.data.json.Timestamps;
import java.time.Instant;
import java.util.List;

/// The log of events: appended to by every change of state, read by whoever watches.
public final class EventLog {

  private static final int RECENT_CLAIMS = 1000;

  private final Tx tx;

  public EventLog(Tx tx) {
    this.tx = tx;
  }

  /// Appends an event as part of the change that it tells of.
  public Event append(Work work, EventType type, JsonObject metadata) {
    return append(work, type.name(), metadata);
  }

  /// Appends an event of any type, for whoever reads the log.
  public Event emit(String type, JsonObject metadata) {
    return tx.write(work -> append(work, type, metadata));
  }

  /// The newest events, newest first; or those after an id, oldest first, to follow the log without
  /// gaps.
  ///
  /// @param since the last id that the caller has seen, or `null`
  /// @param types the only types, or `null` for all
  /// @param campaignId the only campaign whose events to return, or `null` for all events
  public List<Event> list(Long since, List<String> types, Long campaignId, int limit) {
    JsonArray wanted = types == null ? null : JsonArray.ofAll(types);
    return tx.read(
        work -> {
          EventMapper mapper = work.mapper(EventMapper.class);
          return since == null
              ? mapper.newest(wanted, campaignId, limit)
              : mapper.after(since, wanted, campaignId, limit);
        });
  }

  /// The same for one type, or all.
  ///
  /// @param type the only type, or `null`
  public List<Event> list(Long since, String type, int limit) {
    return list(since, type == null ? null : List.of(type), null, limit);
  }

  /// The events of some types, oldest first, as part of a larger transaction.
  ///
  /// @param campaignId the only campaign whose events to return, or `null` for all events
  public List<Event> all(Work work, List<String> types, Long campaignId) {
    return work.mapper(EventMapper.class)
        .after(0, JsonArray.ofAll(types), campaignId, Integer.MAX_VALUE);
  }

  /// The id of the newest event; 0 while there is none.
  public long newestId() {
    return tx.read(work -> work.mapper(EventMapper.class).newestId());
  }

  /// The first events behind an id, oldest first. As cheap in a long log as in a short one.
  public List<Event> after(long id, int limit) {
    return tx.read(work -> work.mapper(EventMapper.class).after(id, null, null, limit));
  }

  /// The newest events that a filter lets through, and how many it lets through in all.
  public Page<Event> page(EventFilter filter, int limit) {
    String pattern = Texts.containing(filter.text());
    return tx.read(
        work -> {
          EventMapper mapper = work.mapper(EventMapper.class);
          JsonArray types = filter.types() == null ? null : JsonArray.ofAll(filter.types());
          return new Page<>(
              mapper.page(
                  types, filter.problems(), filter.owner(), filter.campaignId(), pattern, limit),
              mapper.count(types, filter.problems(), filter.owner(), filter.campaignId(), pattern));
        });
  }

  /// The types in the log, by name.
  public List<EventCount> types() {
    return tx.read(work -> work.mapper(EventMapper.class).types());
  }

  /// The workers that claimed tasks lately, by name.
  public List<String> owners() {
    return tx.read(work -> work.mapper(EventMapper.class).owners(RECENT_CLAIMS));
  }

  private Event append(Work work, String type, JsonObject metadata) {
    Instant now = Timestamps.now();
    long id = work.mapper(EventMapper.class).insert(type, now, metadata);
    return new Event(id, type, now, metadata);
  }
}
