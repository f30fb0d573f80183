package dev.ftl.app.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.Page;
import dev.ftl.data.event.Event;
import dev.ftl.data.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which events are told as one.
class EventFoldTest {

  private static Event event(long id, String type, String seq) {
    return new Event(
        id,
        type,
        Instant.EPOCH,
        JsonObject.of("seq", seq).with("campaign_id", 2).with("workspace_id", seq + "-step"));
  }

  private static Event task(long id, String seq, String to) {
    JsonObject of = JsonObject.of("seq", seq).with("campaign_id", 2).with("to", to);
    return new Event(id, "TASK_STATUS", Instant.EPOCH, of.with("owner", "builder-1"));
  }

  private static List<String> lines(Event... newestFirst) {
    Page<Event> folded = EventFold.of(new Page<>(List.of(newestFirst), newestFirst.length));
    assertThat(folded.total()).isEqualTo(folded.rows().size());
    return folded.rows().stream().map(EventWords::whole).toList();
  }

  @Test
  void tellsATaskAndItsWorkspaceOnce() {
    assertThat(
            lines(
                task(6, "001", "blocked"),
                event(5, "WORKSPACE_BLOCKED", "001"),
                task(4, "002", "complete"),
                event(3, "WORKSPACE_COMPLETED", "002"),
                event(2, "WORKSPACE_CREATED", "001"),
                task(1, "001", "in_progress")))
        .containsExactly(
            "001-step  ·  campaign 2",
            "002-step  ·  campaign 2",
            "001-step, by builder-1  ·  campaign 2");
  }

  @Test
  void tellsATaskThatChangesByItself() {
    assertThat(
            lines(
                task(9, "003", "complete"),
                event(7, "WORKSPACE_COMPLETED", "003"),
                task(6, "004", "complete"),
                event(5, "WORKSPACE_COMPLETED", "005"),
                task(4, "005", "pending")))
        .hasSize(5);
  }
}
