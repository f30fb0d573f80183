package dev.ftl.app.session;

import dev.ftl.app.ScreenTest;
import dev.ftl.app.Shared;
import dev.ftl.app.benchmark.LargeDatabase;
import dev.ftl.app.shell.Place;
import dev.ftl.app.ui.JsonTree;
import dev.ftl.app.ui.Row;
import dev.ftl.data.Ftl;
import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.json.JsonBody;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.session.ExplorerMode;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class SessionsViewTest extends ScreenTest {

  private static final Duration WAIT = Duration.ofSeconds(10);

  SessionsViewTest() {
    super(Place.SESSIONS);
  }

  private TableView<Row<SessionEntry>> table() {
    return find(".row-table .table-view");
  }

  private JsonTree tree() {
    return find(".json-tree");
  }

  private static JsonObject real(ExplorerMode mode) throws IOException {
    String name = mode.name().toLowerCase(Locale.ROOT);
    String text = Files.readString(Shared.file("real/session/" + name + ".json"));
    return JsonBody.object(text, "result");
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
  void looksAsItShould() throws Exception {
    Ftl agent = agent();
    agent.database().create();
    watch();
    resize(1280, 800);
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
    until(() -> tree().getExpandedItemCount() > 2);
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

  private static String write(Ftl agent, String objective, ExplorerMode... modes)
      throws IOException {
    String session = agent.sessions().create(objective);
    for (ExplorerMode mode : modes) {
      agent.sessions().write(session, mode, real(mode));
    }
    return session;
  }

  @Test
  void looksAsItShouldWithThousands() throws Exception {
    new LargeDatabase(1000, 100, 10, 10_000, Instant.now()).write(database());
    watch();
    resize(1280, 800);
    until(() -> tree().getExpandedItemCount() == 2);
    picture("sessions-large");
  }
}
