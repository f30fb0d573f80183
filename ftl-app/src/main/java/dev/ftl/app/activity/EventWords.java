package dev.ftl.app.activity;

import dev.ftl.app.shell.ScreenId;
import dev.ftl.app.ui.Mark;
import dev.ftl.app.ui.Tone;
import dev.ftl.app.ui.Words;
import dev.ftl.data.event.Event;
import dev.ftl.data.event.EventType;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.util.Arrays;
import java.util.Locale;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// An event as a developer reads it. Events of a type that FTL does not log itself are shown as
/// they are.
public final class EventWords {

  private EventWords() {}

  /// The event's type as a state: `Workspace blocked`.
  public static Mark mark(Event event) {
    return new Mark(title(event.eventType()), icon(event), tone(event));
  }

  /// A type in words: `WORKSPACE_BLOCKED` as `Workspace blocked`.
  public static String title(String type) {
    if (type == null || type.isEmpty()) {
      return "Event";
    }
    String words = type.replace('_', ' ').toLowerCase(Locale.ROOT);
    return Words.capitalized(words);
  }

  private static EventType type(Event event) {
    return Arrays.stream(EventType.values()).filter(event::isOf).findFirst().orElse(null);
  }

  private static Ikon icon(Event event) {
    return switch (type(event)) {
      case SESSION_CREATED, SESSION_AGGREGATED, SESSION_CLEARED, EXPLORATION_CLEARED ->
          ScreenId.SESSIONS.icon();
      case EXPLORER_RESULT -> BootstrapIcons.CHAT_LEFT_DOTS;
      case PLAN_WRITTEN, PLAN_STATUS, PLAN_MERGED -> ScreenId.PLANS.icon();
      case CAMPAIGN_CREATED -> BootstrapIcons.FLAG;
      case CAMPAIGN_COMPLETED -> BootstrapIcons.FLAG_FILL;
      case TASK_STATUS, TASK_RECLAIMED -> BootstrapIcons.CARD_CHECKLIST;
      case WORKSPACE_CREATED, WORKSPACE_AMENDED, WORKSPACE_ANALYZED, WORKSPACES_CLEARED ->
          ScreenId.WORKSPACES.icon();
      case WORKSPACE_COMPLETED -> BootstrapIcons.CHECK_CIRCLE;
      case WORKSPACE_BLOCKED -> BootstrapIcons.SLASH_CIRCLE;
      case PHASE_TRANSITION, STATE_ENTRY -> BootstrapIcons.ARROW_RIGHT_CIRCLE;
      case MEMORY_ADDED,
          MEMORY_MERGED,
          MEMORY_FORGOTTEN,
          MEMORY_PRUNED,
          MEMORY_FEEDBACK,
          MEMORY_RELATED,
          MEMORY_ACCESSED ->
          ScreenId.MEMORY.icon();
      case BENCHMARK_RUN -> ScreenId.BENCHMARKS.icon();
      case null -> BootstrapIcons.DOT;
    };
  }

  private static Tone tone(Event event) {
    return switch (type(event)) {
      case WORKSPACE_BLOCKED -> Tone.BAD;
      case WORKSPACE_COMPLETED, CAMPAIGN_COMPLETED -> Tone.GOOD;
      case EXPLORER_RESULT ->
          event.metadata().has("kept") ? Tone.QUIET : toneOf(event.metadata().text("status", ""));
      case TASK_STATUS -> toneOf(event.metadata().text("to", ""));
      case TASK_RECLAIMED -> Tone.WARNING;
      case null, default -> Tone.QUIET;
    };
  }

  private static Tone toneOf(String status) {
    return switch (status) {
      case "error", "blocked" -> Tone.BAD;
      case "partial" -> Tone.WARNING;
      case "complete" -> Tone.GOOD;
      default -> Tone.QUIET;
    };
  }

  /// What happened, in one line, and in which campaign.
  static String whole(Event event) {
    String line = line(event);
    String campaign = id(event.metadata(), "campaign_id");
    return campaign.equals("–") || line.toLowerCase(Locale.ROOT).contains("campaign " + campaign)
        ? line
        : line + "  ·  campaign " + campaign;
  }

  /// What happened, in one line.
  public static String line(Event event) {
    JsonObject of = event.metadata();
    return switch (type(event)) {
      case SESSION_CREATED -> join("Session " + id(of, "session_id"), of.text("objective"));
      case EXPLORER_RESULT ->
          "Session %s: %s answered %s%s"
              .formatted(
                  id(of, "session_id"),
                  id(of, "mode"),
                  id(of, "status"),
                  of.has("kept") ? ", discarded for " + id(of, "kept") : "");
      case SESSION_AGGREGATED ->
          "Session %s became exploration %s"
              .formatted(id(of, "session_id"), id(of, "exploration_id"));
      case SESSION_CLEARED ->
          "Session %s lost its %s results".formatted(id(of, "session_id"), id(of, "cleared"));
      case PLAN_WRITTEN -> "Plan %s: %s".formatted(id(of, "plan_id"), count(of, "tasks", "task"));
      case PLAN_STATUS -> "Plan %s is %s".formatted(id(of, "plan_id"), id(of, "status"));
      case PLAN_MERGED ->
          "Plan %s: %s changed, %s added"
              .formatted(id(of, "plan_id"), count(of, "merged", "task"), id(of, "added"));
      case CAMPAIGN_CREATED ->
          "Campaign %s from plan %s".formatted(id(of, "campaign_id"), id(of, "plan_id"));
      case CAMPAIGN_COMPLETED ->
          "Campaign %s ended %s".formatted(id(of, "campaign_id"), id(of, "outcome"));
      case TASK_STATUS -> task(of);
      case TASK_RECLAIMED ->
          "Task %s is reclaimed from %s, by %s"
              .formatted(id(of, "seq"), id(of, "reclaimed_from"), id(of, "owner"));
      case WORKSPACE_CREATED ->
          of.has("refreshed")
              ? join(id(of, "workspace_id"), "has another try")
              : id(of, "workspace_id") + (of.has("owner") ? ", by " + id(of, "owner") : "");
      case WORKSPACE_COMPLETED -> id(of, "workspace_id");
      case WORKSPACE_AMENDED -> join(id(of, "workspace_id"), of.text("delivered"));
      case WORKSPACE_ANALYZED ->
          "%s: %s learned".formatted(id(of, "workspace_id"), size(of, "learned"));
      case WORKSPACE_BLOCKED -> join(id(of, "workspace_id"), of.text("reason"));
      case WORKSPACES_CLEARED -> count(of, "cleared", "workspace") + " removed";
      case EXPLORATION_CLEARED -> count(of, "cleared", "exploration") + " removed";
      case PHASE_TRANSITION ->
          id(of, "from").equals("none")
              ? "Into %s".formatted(id(of, "to"))
              : "From %s to %s".formatted(id(of, "from"), id(of, "to"));
      case STATE_ENTRY -> id(of, "state");
      case BENCHMARK_RUN ->
          join(
              "Run " + id(of, "run_id"),
              of.has("metric") ? of.text("metric") : count(of, "records", "record"));
      case MEMORY_ADDED, MEMORY_FORGOTTEN -> join(id(of, "name"), of.text("type"));
      case MEMORY_MERGED -> join(id(of, "name"), "with " + id(of, "merged"));
      case MEMORY_FEEDBACK ->
          "%s helped, %s did not".formatted(size(of, "helped"), of.array("not_helped").size());
      case MEMORY_RELATED -> "%s %s %s".formatted(id(of, "from"), id(of, "rel_type"), id(of, "to"));
      case MEMORY_PRUNED -> size(of, "pruned") + " removed";
      case MEMORY_ACCESSED -> size(of, "memories") + " shown to an agent";
      case null -> members(of);
    };
  }

  /// A task's step as somebody would tell it.
  private static String task(JsonObject of) {
    String task = "Task " + id(of, "seq");
    String from = id(of, "from");
    String to = id(of, "to");
    if (from.equals("–")) {
      return "%s joins campaign %s".formatted(task, id(of, "campaign_id"));
    }
    if (of.has("owner")) {
      return "%s is %s, by %s".formatted(task, words(to), id(of, "owner"));
    }
    if (of.has("blocked_by")) {
      return task + " is blocked behind " + String.join(", ", of.array("blocked_by").texts());
    }
    return from.equals("blocked") && to.equals("pending")
        ? task + " is not blocked any more"
        : "%s is %s".formatted(task, words(to));
  }

  private static String count(JsonObject of, String name, String unit) {
    String count = id(of, name);
    return count + " " + unit + (count.equals("1") ? "" : "s");
  }

  private static String size(JsonObject of, String name) {
    int size = of.array(name).size();
    return size + (size == 1 ? " memory" : " memories");
  }

  private static String words(String status) {
    return status.replace('_', ' ');
  }

  private static String join(String subject, String more) {
    return more == null || more.isBlank() ? subject : subject + ": " + more;
  }

  private static String id(JsonObject of, String name) {
    return of.has(name) ? plain(of.get(name)) : "–";
  }

  private static String members(JsonObject of) {
    StringBuilder line = new StringBuilder();
    of.members()
        .forEach(
            (name, value) ->
                line.append(line.isEmpty() ? "" : "  ")
                    .append(name)
                    .append(' ')
                    .append(plain(value)));
    return line.toString();
  }

  private static String plain(Json value) {
    return switch (value) {
      case Json.Text(String text) -> text;
      case Json.Num(Number number) -> number.toString();
      case Json.Bool(boolean bool) -> Boolean.toString(bool);
      case Json.Null _ -> "–";
      case JsonObject object -> object.toString();
      case JsonArray array -> array.toString();
    };
  }
}
