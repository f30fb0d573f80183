package dev.ftl.app.activity;

import dev.ftl.data.Page;
import dev.ftl.data.event.Event;
import dev.ftl.data.event.EventType;
import dev.ftl.data.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Tells a workspace's event and its task's as one: they are logged together, and say the same.
final class EventFold {

  private EventFold() {}

  /// The page without the task events that repeat the workspace event next to them.
  ///
  /// @param page newest first
  static Page<Event> of(Page<Event> page) {
    List<Event> rows = page.rows();
    List<Event> kept = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Event newer = i == 0 ? null : rows.get(i - 1);
      Event older = i + 1 == rows.size() ? null : rows.get(i + 1);
      Event event = rows.get(i);
      if (!isTold(event, newer) && !isTold(event, older)) {
        kept.add(isTold(older, event) ? by(event, older.metadata().text("owner")) : event);
      }
    }
    return new Page<>(kept, page.total() - rows.size() + kept.size());
  }

  /// Adds the owner: the task's event names it, the workspace's does not.
  private static Event by(Event workspace, String owner) {
    return owner == null
        ? workspace
        : new Event(
            workspace.id(),
            workspace.eventType(),
            workspace.timestamp(),
            workspace.metadata().with("owner", owner));
  }

  private static boolean isTold(Event task, Event workspace) {
    if (task == null
        || workspace == null
        || !task.isOf(EventType.TASK_STATUS)
        || Math.abs(task.id() - workspace.id()) != 1) {
      return false;
    }
    JsonObject of = task.metadata();
    JsonObject by = workspace.metadata();
    String to =
        workspace.isOf(EventType.WORKSPACE_CREATED)
            ? "in_progress"
            : workspace.isOf(EventType.WORKSPACE_COMPLETED)
                ? "complete"
                : workspace.isOf(EventType.WORKSPACE_BLOCKED) ? "blocked" : null;
    return to != null
        && to.equals(of.text("to"))
        && of.text("seq") != null
        && Objects.equals(of.text("seq"), by.text("seq"))
        && Objects.equals(of.number("campaign_id"), by.number("campaign_id"));
  }
}
