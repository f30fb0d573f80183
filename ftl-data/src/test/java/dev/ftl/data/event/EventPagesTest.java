package dev.ftl.data.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.Ftl;
import dev.ftl.data.Page;
import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The log as the activity screen reads it.
class EventPagesTest {

  @TempDir Path folder;
  private EventLog events;

  @BeforeEach
  void open() {
    Path file = folder.resolve("ftl.db");
    events = new Ftl(new Database(file, Access.CREATE, Database.DEFAULT_BUSY_TIMEOUT)).events();
    assertThat(events.newestId()).isZero();
    assertThat(events.types()).isEmpty();
    events.emit("DEPLOYED", JsonObject.of("place", "Bern"));
    events.emit("BUILT", JsonObject.of("place", "100_%"));
    events.emit("DEPLOYED", JsonObject.of("place", "berlin"));
  }

  @Test
  void aPageHasTheNewestAndCountsAll() {
    Page<Event> page = events.page(new EventFilter(null, false, null), 2);
    assertThat(page.rows()).extracting(Event::id).containsExactly(3L, 2L);
    assertThat(page.total()).isEqualTo(3);
  }

  @Test
  void aPageIsFilteredByTypeAndText() {
    assertThat(ids("DEPLOYED", null)).containsExactly(3L, 1L);
    assertThat(ids("deployed", null)).isEmpty();
    assertThat(ids(null, "BER")).as("in any case").containsExactly(3L, 1L);
    assertThat(ids("DEPLOYED", "berl")).containsExactly(3L);
    assertThat(ids(null, "buil")).as("in the type").containsExactly(2L);
    assertThat(ids(null, "0_%")).as("to the letter").containsExactly(2L);
    assertThat(ids(null, " \t")).hasSize(3);
    assertThat(events.page(new EventFilter(List.of("DEPLOYED"), false, "berl"), 10).total())
        .isEqualTo(1);
  }

  @Test
  void aPageIsFilteredByOwnerAndCampaign() {
    events.emit("TASK_STATUS", JsonObject.of("campaign_id", 1).with("owner", "builder-1"));
    events.emit("TASK_STATUS", JsonObject.of("campaign_id", 2).with("owner", "builder-2"));
    events.emit("TASK_STATUS", JsonObject.of("campaign_id", 2));
    assertThat(events.owners()).containsExactly("builder-1", "builder-2");
    EventFilter ofWorker = new EventFilter(null, false, "builder-2", null, null);
    assertThat(events.page(ofWorker, 10).rows()).extracting(Event::id).containsExactly(5L);
    EventFilter ofCampaign = new EventFilter(null, false, null, 2L, null);
    assertThat(events.page(ofCampaign, 10).rows()).extracting(Event::id).containsExactly(6L, 5L);
    assertThat(events.page(ofCampaign, 1).total()).isEqualTo(2);
  }

  @Test
  void theLogIsFollowedWithoutGaps() {
    assertThat(events.newestId()).isEqualTo(3);
    assertThat(events.after(1, 10)).extracting(Event::id).containsExactly(2L, 3L);
    assertThat(events.after(0, 2)).extracting(Event::id).containsExactly(1L, 2L);
    assertThat(events.after(3, 10)).isEmpty();
  }

  @Test
  void typesAreCounted() {
    assertThat(events.types())
        .containsExactly(new EventCount("BUILT", 1), new EventCount("DEPLOYED", 2));
  }

  private List<Long> ids(String type, String text) {
    return events
        .page(new EventFilter(type == null ? null : List.of(type), false, text), 10)
        .rows()
        .stream()
        .map(Event::id)
        .toList();
  }

  @Test
  void problemsAreWhatWasBlockedFailedOrTakenOver() {
    for (String to : List.of("blocked", "complete")) {
      events.emit("TASK_STATUS", JsonObject.of("to", to));
    }
    for (String status : List.of("error", "ok")) {
      events.emit("EXPLORER_RESULT", JsonObject.of("status", status));
    }
    events.emit("WORKSPACE_BLOCKED", JsonObject.EMPTY);
    assertThat(events.page(new EventFilter(null, true, null), 10).rows())
        .extracting(Event::eventType)
        .containsExactly("WORKSPACE_BLOCKED", "EXPLORER_RESULT", "TASK_STATUS");
    assertThat(events.page(new EventFilter(List.of("TASK_STATUS", "STEP"), false, null), 10).rows())
        .extracting(Event::eventType)
        .containsExactly("TASK_STATUS", "TASK_STATUS");
  }
}
