package dev.ftl.cli.watch;

import dev.ftl.data.event.Event;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonWriter;
import dev.ftl.data.json.Names;
import dev.ftl.data.json.Texts;
import dev.ftl.data.json.Timestamps;
import dev.ftl.data.limit.Details;
import dev.ftl.data.limit.Limits;
import dev.ftl.data.watch.Notable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// A line of `ftl watch`.
///
/// @param type quorum_met, quorum_failed, task_claimed, workspace_blocked, task_blocked,
///   campaign_stuck, campaign_done or regression; an event's own type for one that was asked for
/// @param title what happened, in a few words
/// @param text a sentence more, or empty
/// @param id of what it is about: a session, a task's seq, a workspace's row, a campaign or a
///   benchmark run; `null` for what has none
/// @param eventId the event's id, which `--since` takes; `null` when time or a comparison told it
/// @param eventType the event's type, or `null`
/// @param timestamp when it happened, or was noticed
/// @param metadata what the event says
public record WatchLine(
    String type,
    String title,
    String text,
    String id,
    Long eventId,
    String eventType,
    Instant timestamp,
    JsonObject metadata) {

  static WatchLine of(Notable notable) {
    Event event = notable.event();
    return new WatchLine(
        Names.of(notable.kind()),
        notable.title(),
        notable.text(),
        notable.id(),
        event == null ? null : event.id(),
        event == null ? null : event.eventType(),
        event == null ? Timestamps.now() : event.timestamp(),
        event == null ? JsonObject.EMPTY : event.metadata());
  }

  /// An event that nothing notable is told of.
  static WatchLine of(Event event) {
    return new WatchLine(
        event.eventType(),
        JsonWriter.compact(event.metadata()),
        "",
        null,
        event.id(),
        event.eventType(),
        event.timestamp(),
        event.metadata());
  }

  /// Whether one of these types means it: its own, the event's, or a part of its own such as
  /// `blocked`.
  boolean isOf(List<String> types) {
    for (String wanted : types) {
      if (means(wanted.toLowerCase(Locale.ROOT), type)
          || wanted.equalsIgnoreCase(Objects.requireNonNullElse(eventType, type))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a word means a notable kind: its name, or a part of it such as `blocked`.
  static boolean means(String word, String kind) {
    return kind.equals(word) || kind.startsWith(word + "_") || kind.endsWith("_" + word);
  }

  /// It as JSON on one line.
  String json() {
    return JsonWriter.compact(Json.of(this));
  }

  /// It as a line to read, whatever its texts contain.
  String line() {
    String words = text.isBlank() ? title : title + ": " + text;
    String when = timestamp == null ? "" : Timestamps.format(timestamp) + " ";
    return when + type + " " + shown(Details.shortened(words, Limits.MESSAGE_CHARACTERS));
  }

  private static String shown(String text) {
    return Texts.shown(text.replace("\r", "").replace('\n', ' ').replace('\t', ' '));
  }
}
