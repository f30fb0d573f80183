package dev.ftl.app.activity;

import dev.ftl.app.shell.ScreenId;
import dev.ftl.data.event.Event;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonObject;

/// What an event is about, and where that is shown.
///
/// @param title what it is called: `Plan 2`
/// @param id what to select there, or `null`
record EventTarget(ScreenId place, String title, String id) {

  /// Where the event leads, or `null` when it is about nothing that has a place.
  static EventTarget of(Event event) {
    JsonObject about = event.metadata();
    if (about.has("workspace_id") && about.has("id")) {
      return new EventTarget(
          ScreenId.WORKSPACES, "Workspace " + text(about, "workspace_id"), text(about, "id"));
    }
    if (event.eventType() != null && event.eventType().startsWith("MEMORY_")) {
      return memory(about);
    }
    if (about.has("session_id")) {
      return of(ScreenId.SESSIONS, "Session", text(about, "session_id"));
    }
    if (about.has("run_id")) {
      return of(ScreenId.BENCHMARKS, "Run", text(about, "run_id"));
    }
    if (about.has("plan_id") && !about.has("exploration_id")) {
      return of(ScreenId.PLANS, "Plan", text(about, "plan_id"));
    }
    if (about.has("campaign_id")) {
      return new EventTarget(ScreenId.OVERVIEW, "Campaign " + text(about, "campaign_id"), null);
    }
    return about.has("from") ? new EventTarget(ScreenId.OVERVIEW, "Overview", null) : null;
  }

  private static EventTarget memory(JsonObject about) {
    return about.has("id") && about.has("name")
        ? new EventTarget(ScreenId.MEMORY, "Memory " + text(about, "name"), text(about, "id"))
        : new EventTarget(ScreenId.MEMORY, "Memory", null);
  }

  private static EventTarget of(ScreenId place, String kind, String id) {
    return new EventTarget(place, kind + " " + id, id);
  }

  private static String text(JsonObject about, String name) {
    return switch (about.get(name)) {
      case Json.Text(String text) -> text;
      case Json.Num(Number number) -> number.toString();
      default -> "–";
    };
  }
}
