package dev.ftl.app.activity;

import dev.ftl.app.shell.Place;
import dev.ftl.data.event.Event;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonObject;

/// What an event is about, and where that is shown.
///
/// @param id what to select there, or `null`
public record EventTarget(Place place, String id) {

  /// Where the event leads, or `null` when it is about nothing that has a place.
  public static EventTarget of(Event event) {
    JsonObject about = event.metadata();
    if (about.has("workspace_id") && about.has("id")) {
      return new EventTarget(Place.WORKSPACES, text(about.get("id")));
    }
    if (about.has("session_id")) {
      return new EventTarget(Place.SESSIONS, text(about.get("session_id")));
    }
    if (about.has("plan_id")) {
      return new EventTarget(Place.PLANS, text(about.get("plan_id")));
    }
    return about.has("campaign_id") || about.has("from")
        ? new EventTarget(Place.OVERVIEW, null)
        : null;
  }

  private static String text(Json id) {
    return switch (id) {
      case Json.Text(String text) -> text;
      case Json.Num(Number number) -> number.toString();
      default -> null;
    };
  }
}
