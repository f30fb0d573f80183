package dev.ftl.app.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.ScreenTest;
import dev.ftl.app.benchmark.LargeDatabase;
import dev.ftl.app.shell.ScreenId;
import dev.ftl.app.ui.Row;
import dev.ftl.data.Ftl;
import dev.ftl.data.event.Event;
import dev.ftl.data.event.EventType;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.session.ExplorerMode;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class ActivityViewTest extends ScreenTest {

  ActivityViewTest() {
    super(ScreenId.ACTIVITY);
  }

  private TableView<Row<Event>> table() {
    return find(".row-table .table-view");
  }

  private Event selected() {
    Row<Event> row = table().getSelectionModel().getSelectedItem();
    return row == null ? null : row.value();
  }

  private void emit(Ftl agent, int from, int to) {
    for (int i = from; i < to; i++) {
      agent.events().emit("STEP", JsonObject.of("number", i));
    }
  }

  /// What a campaign leaves in the log.
  private void story(Ftl agent) {
    log(agent, EventType.PHASE_TRANSITION, JsonObject.of("from", "none").with("to", "explore"));
    log(
        agent,
        EventType.SESSION_CREATED,
        JsonObject.of("session_id", "826cecdc")
            .with("objective", "Accept --delimiter and --quotechar for every CSV source"));
    for (ExplorerMode mode : ExplorerMode.values()) {
      log(
          agent,
          EventType.EXPLORER_RESULT,
          JsonObject.of("session_id", "826cecdc")
              .with("result_id", mode.ordinal() + 1)
              .with("mode", mode)
              .with("status", mode == ExplorerMode.MEMORY ? "partial" : "ok"));
    }
    log(
        agent,
        EventType.PLAN_WRITTEN,
        JsonObject.of("plan_id", 1).with("campaign_id", null).with("tasks", 5));
    log(
        agent,
        EventType.CAMPAIGN_CREATED,
        JsonObject.of("campaign_id", 1).with("plan_id", 1).with("exploration_id", 1));
    JsonObject task = JsonObject.of("campaign_id", 1).with("seq", "003");
    log(agent, EventType.TASK_STATUS, task.with("from", null).with("to", "pending"));
    log(
        agent,
        EventType.TASK_STATUS,
        task.with("from", "pending").with("to", "in_progress").with("owner", "builder-1"));
    JsonObject workspace =
        JsonObject.of("id", 3)
            .with("workspace_id", "003-impl-memory-options")
            .with("campaign_id", 1)
            .with("seq", "003")
            .with("slug", "impl-memory-options");
    log(agent, EventType.WORKSPACE_CREATED, workspace.with("plan_id", 1));
    log(
        agent,
        EventType.WORKSPACE_BLOCKED,
        workspace.with(
            "reason", "TypeError: memory() got an unexpected keyword argument 'quotechar'"));
    log(agent, EventType.TASK_STATUS, task.with("from", "in_progress").with("to", "blocked"));
    log(agent, EventType.BENCHMARK_RUN, JsonObject.of("run_id", "v7").with("records", 1));
    agent.events().emit("DEPLOYED", JsonObject.of("to", "staging").with("replicas", 3));
  }

  private void log(Ftl agent, EventType type, JsonObject metadata) {
    agent.events().emit(type.name(), metadata);
  }

  @Test
  void tellsAnEventInFullByTheKeyboardAlone() {
    story(agent());
    watch();
    interact(() -> dashboard.shell().screen().focus());

    // What became of the task is told with its workspace.
    type(KeyCode.J, 2);

    until(() -> selected() != null && selected().eventType().equals("WORKSPACE_BLOCKED"));
    assertThat(lookup(".event-detail").tryQuery()).isEmpty();
    type(KeyCode.ENTER);
    until(() -> lookup(".event-detail").tryQuery().isPresent());
    picture("activity");
    assertThat(lookup(".event-detail .badge").<Labeled>query().getText())
        .isEqualTo("Workspace blocked");
    assertThat(this.<Labeled>find("#about").getText())
        .isEqualTo("Workspace 003-impl-memory-options");
    type(KeyCode.C);
    assertThat(clipboard())
        .contains("\"event_type\": \"WORKSPACE_BLOCKED\"", "\"id\": 3")
        .contains("memory() got an unexpected");

    type(KeyCode.D);
    assertThat(lookup(".event-detail").tryQuery()).isEmpty();
    picture("activity-list");
    type(KeyCode.D);
    type(KeyCode.ENTER);

    until(() -> dashboard.shell().place().get() == ScreenId.WORKSPACES);
  }

  private String clipboard() {
    AtomicReference<String> text = new AtomicReference<>();
    interact(() -> text.set(Clipboard.getSystemClipboard().getString()));
    return text.get();
  }

  @Test
  void searchesTheWholeLogByTheKeyboardAlone() {
    Ftl agent = agent();
    emit(agent, 0, 400);
    story(agent);
    watch();
    interact(() -> dashboard.shell().screen().focus());

    type(KeyCode.SLASH);
    write("number\":12");

    until(() -> table().getItems().size() == 11);
    type(KeyCode.ENTER);
    until(() -> table().isFocused());
    type(KeyCode.ESCAPE);
    // The selected event is an old one, so the list scrolls to it and holds all that is around it.
    until(() -> table().getItems().size() == 413);
    assertThat(selected().metadata().number("number")).isEqualTo(129L);
    assertThat(upperEdge(table()).item()).isNotSameAs(table().getItems().getFirst());
    type(KeyCode.SLASH);
    write("nothing has this");
    until(() -> table().getItems().isEmpty());
    picture("activity-no-match");
  }

  @Test
  void leadsBackToTheNewestAndTellsHowMuchCameIn() {
    Ftl agent = agent();
    emit(agent, 0, 200);
    watch();
    interact(() -> dashboard.shell().screen().focus());
    Button newest = find("#newest");
    assertThat(newest.isVisible()).isFalse();

    interact(() -> table().scrollTo(60));
    until(newest::isVisible);
    assertThat(newest.getText()).isEqualTo("Newest");
    emit(agent, 200, 212);

    until(() -> newest.getText().equals("12 new"));
    picture("activity-scrolled-away");
    type(KeyCode.N);
    until(() -> !newest.isVisible());
    assertThat(((Row<?>) upperEdge(table()).item()).key()).isEqualTo(212L);
  }

  @Test
  void showsALongLogAsASmallOne() throws Exception {
    new LargeDatabase(10_000, 50, 10, 20, Instant.now()).write(database());
    watch();
    interact(
        () -> {
          dashboard.shell().screen().focus();
          stage.setX(0);
          stage.setY(0);
        });
    resize(1920, 990);

    picture("activity-large-1920");

    assertThat(table().getItems()).hasSize(300);
    clickOn("Load more");
    until(() -> table().getItems().size() == 3_000);
    assertThat(this.<Labeled>find(".page-footer .label").getText())
        .isEqualTo("Newest 3,000 of 10,020");
  }

  @Test
  void followsTheEndAtTheTop() {
    emit(agent(), 0, 50);
    watch();

    emit(agent(), 50, 53);

    until(() -> table().getItems().size() == 53);
    assertThat(((Row<?>) upperEdge(table()).item()).value())
        .isInstanceOfSatisfying(Event.class, event -> assertThat(event.id()).isEqualTo(53));
  }

  @Test
  void anOpenedEventIsBroughtIntoSight() {
    emit(agent(), 0, 400);
    watch();

    interact(() -> dashboard.shell().screen().open("20"));
    until(() -> selected() != null && selected().id() == 20);
    until(() -> table().getItems().size() == 400);
    assertThat(inSight(20)).isTrue();

    interact(() -> table().scrollTo(0));
    assertThat(inSight(20)).isFalse();
    interact(() -> dashboard.shell().screen().open("20"));
    assertThat(inSight(20)).isTrue();
    interact(() -> dashboard.shell().screen().open("300"));
    assertThat(inSight(300)).isTrue();
  }

  private boolean inSight(long id) {
    return WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> {
          table().layout();
          VirtualFlow<?> flow = flow(table());
          return IntStream.rangeClosed(
                  flow.getFirstVisibleCell().getIndex(), flow.getLastVisibleCell().getIndex())
              .anyMatch(index -> table().getItems().get(index).key().equals(id));
        });
  }

  @Test
  void staysWhereItIsScrolledToAndKeepsTheSelectionOverRefreshes() {
    Ftl agent = agent();
    emit(agent, 0, 200);
    watch();
    type(KeyCode.J, 31);
    until(() -> selected() != null && selected().id() == 170);
    scroll(table(), 40, 11);
    Object anchor = upperEdge(table()).item();
    double offset = upperEdge(table()).y();
    assertThat(((Row<?>) anchor).key()).isEqualTo(160L);

    for (int i = 0; i < 16; i++) {
      emit(agent, 200 + 7 * i, 207 + 7 * i);
      int size = Math.min(312, 207 + 7 * i);
      until(() -> table().getItems().size() == size);
      assertThat(upperEdge(table()).item()).isSameAs(anchor);
      assertThat(upperEdge(table()).y()).isEqualTo(offset);
    }

    assertThat(selected().id()).isEqualTo(170);
  }
}
