package dev.ftl.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.Fixtures;
import dev.ftl.app.ScreenTest;
import dev.ftl.app.benchmark.LargeDatabase;
import dev.ftl.app.shell.ScreenId;
import dev.ftl.app.ui.JsonTree;
import dev.ftl.app.ui.Row;
import dev.ftl.data.Ftl;
import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.json.JsonBody;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.session.ExplorerMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class SessionsViewTest extends ScreenTest {

  private static final Duration WAIT = Duration.ofSeconds(10);

  SessionsViewTest() {
    super(ScreenId.SESSIONS);
  }

  private TableView<Row<SessionEntry>> table() {
    return find(".row-table .table-view");
  }

  private JsonTree tree() {
    return find(".json-tree");
  }

  private static JsonObject real(ExplorerMode mode) {
    String name = mode.name().toLowerCase(Locale.ROOT);
    return JsonBody.object(Fixtures.text("session/" + name + ".json"), "result");
  }

  /// Moves everything that was written so far into the past, the results apart from each other.
  private void age(int seconds) throws SQLException {
    try (Connection connection = new Database(database(), Access.CREATE, WAIT).connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          shift(
              "event",
              "\"timestamp\"",
              seconds + " - CASE event_type WHEN 'SESSION_AGGREGATED' THEN 60 ELSE 0 END"));
      statement.execute(shift("explorer_result", "created_at", seconds + " - 5 - id * 7 % 41"));
      statement.execute(shift("exploration", "created_at", seconds + " - 50"));
    }
  }

  private static String shift(String table, String column, String seconds) {
    return "UPDATE %s SET %s = strftime('%%Y-%%m-%%dT%%H:%%M:%%f', %s, '-' || (%s) || ' seconds') || '000Z'"
        .formatted(table, column, column, seconds);
  }

  @Test
  void walksFromTheListIntoAResultAndBackByKeyboardAlone() throws Exception {
    Ftl agent = agent();
    write(agent, "first", ExplorerMode.values());
    write(agent, "second", ExplorerMode.STRUCTURE);
    watch();
    until(() -> tree().getExpandedItemCount() > 2);

    type(KeyCode.J);
    until(() -> objective().equals("first"));
    type(KeyCode.ENTER).type(KeyCode.J, 3);
    until(() -> lookup("#lane-delta:chosen").tryQuery().isPresent());
    type(KeyCode.ENTER);
    assertThat(focused()).isSameAs(tree());
    int before = tree().getSelectionModel().getSelectedIndex();
    type(KeyCode.J);
    assertThat(tree().getSelectionModel().getSelectedIndex()).isEqualTo(before + 1);

    type(KeyCode.ESCAPE);
    assertThat(focused()).isSameAs(lookup(".lanes").query());
    type(KeyCode.ESCAPE);
    assertThat(focused()).isSameAs(table());
    type(KeyCode.SLASH).write("second");
    until(() -> table().getItems().size() == 1);
    type(KeyCode.ESCAPE, 2);
    until(() -> table().getItems().size() == 2);
  }

  private Node focused() {
    return stage.getScene().getFocusOwner();
  }

  private String objective() {
    return ((Label) lookup(".session-objective").query()).getText();
  }

  @Test
  void staysAsItIsOverRefreshes() throws Exception {
    Ftl agent = agent();
    for (int i = 0; i < 60; i++) {
      agent.sessions().create("session " + i);
    }
    String watched = write(agent, "watched", ExplorerMode.DELTA);
    for (int i = 60; i < 70; i++) {
      agent.sessions().create("session " + i);
    }
    watch();
    interact(() -> dashboard.shell().screen().open(watched));
    type(KeyCode.D);
    until(() -> objective().equals("watched") && tree().getExpandedItemCount() > 10);
    interact(
        () -> {
          tree().getTreeItem(tree().getExpandedItemCount() - 1).setExpanded(true);
          tree().getSelectionModel().select(9);
          split().setDividerPosition(0, 0.4);
        });
    settle();
    scroll(table(), 8, 19);
    int lines = tree().getExpandedItemCount();
    Object line = tree().getSelectionModel().getSelectedItem();
    Object first = upperEdge(table()).item();
    double divider = split().getDividerPositions()[0];

    for (int i = 0; i < 18; i++) {
      change(agent, watched, i);
      untilRead();
      assertThat(upperEdge(table()).item()).isSameAs(first);
      assertThat(upperEdge(table()).y()).isEqualTo(-19);
    }

    until(() -> table().getItems().size() == 71 + 6);
    assertThat(table().getSelectionModel().getSelectedItem().key()).isEqualTo(watched);
    assertThat(tree().getExpandedItemCount()).as("one more is new").isEqualTo(lines + 1);
    assertThat((Object) tree().getSelectionModel().getSelectedItem()).isSameAs(line);
    assertThat(split().getDividerPositions()[0]).isEqualTo(divider);
  }

  /// Another session, other answers of one that is there, or another version of what is watched.
  private static void change(Ftl agent, String watched, int i) {
    switch (i % 3) {
      case 0 -> agent.sessions().create("new " + i);
      case 1 ->
          agent
              .sessions()
              .write(watched, ExplorerMode.PATTERN, JsonObject.of("note", "number " + i));
      default ->
          agent
              .sessions()
              .write(watched, ExplorerMode.DELTA, real(ExplorerMode.DELTA).with("version", i));
    }
  }

  private SplitPane split() {
    return find(".split-view");
  }

  @Test
  void looksAsItShould() throws Exception {
    Ftl agent = agent();
    agent.database().create();
    watch();
    resize(1280, 800);
    assertThat(lookup("No sessions yet").queryLabeled().getParent().isVisible()).isTrue();
    picture("sessions-empty");
    write(agent, "Where does the release script read its version?", ExplorerMode.STRUCTURE);
    String first = write(agent, "Add TSV export to the memory command", ExplorerMode.values());
    agent.explorations().save(first, null, "56dd097");
    age(7000);
    String flawed =
        write(
            agent,
            "How are upserts built, and which of the tests cover them?",
            ExplorerMode.STRUCTURE);
    agent
        .sessions()
        .write(flawed, ExplorerMode.DELTA, real(ExplorerMode.DELTA).with("status", "partial"));
    agent
        .sessions()
        .write(
            flawed,
            ExplorerMode.PATTERN,
            JsonObject.of("status", "error")
                .with("error", "The model's answer was cut off after 4,096 tokens"));
    age(700);
    write(
        agent,
        "Why is the importer slow on files of more than a gigabyte, and is it the parser, the"
            + " inserts or the indexes that are made before the rows?",
        ExplorerMode.STRUCTURE,
        ExplorerMode.MEMORY);
    age(75);
    agent.sessions().create(null);
    until(() -> table().getItems().size() == 5);
    interact(() -> table().getSelectionModel().selectLast());
    until(() -> tree().getExpandedItemCount() > 2);
    assertThat(lookup("No sessions yet").queryLabeled().getParent().isVisible()).isFalse();
    picture("sessions-failed");
    type(KeyCode.K, 1);
    type(KeyCode.D);
    until(() -> tree().getExpandedItemCount() > 10);
    picture("sessions-real");
    type(KeyCode.K);
    type(KeyCode.P);
    picture("sessions-flawed");
    type(KeyCode.K);
    type(KeyCode.S);
    picture("sessions-waiting");
    interact(
        () -> {
          stage.setX(0);
          stage.setY(0);
        });
    resize(1920, 990);
    type(KeyCode.J, 2);
    type(KeyCode.E);
    picture("sessions-wide");
  }

  private static String write(Ftl agent, String objective, ExplorerMode... modes) {
    String session = agent.sessions().create(objective);
    for (ExplorerMode mode : modes) {
      agent.sessions().write(session, mode, real(mode));
    }
    return session;
  }

  @Test
  void looksAsItShouldWithThousands() throws Exception {
    new LargeDatabase(1000, 100, 10, 3_000, Instant.now()).write(database());
    watch();
    resize(1280, 800);
    until(() -> tree().getExpandedItemCount() == 8);
    picture("sessions-large");
  }
}
