package dev.ftl.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.live.Condition.Health;
import dev.ftl.app.shell.ScreenId;
import dev.ftl.data.db.Backup;
import dev.ftl.data.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What holds on every screen: the keys that lead to it, and what it says while the database cannot
/// be read.
class DashboardTest extends ScreenTest {

  DashboardTest() {
    super(ScreenId.ACTIVITY);
  }

  @Test
  void everyPlaceIsAKeyAway() {
    agent().database().create();
    watch();
    for (ScreenId place : ScreenId.values()) {
      type(KeyCode.getKeyCode(place.key()));
      until(() -> dashboard.shell().place().get() == place);
      until(() -> dashboard.shell().screen().ready());
      assertThat(lookup(".screen-title").<Labeled>queryAll())
          .extracting(Labeled::getText)
          .contains(place.title());
    }
  }

  @Test
  void saysWhatBefallsTheDatabaseAndGoesOnByItself() throws Exception {
    List<Throwable> thrown = new ArrayList<>();
    interact(() -> Thread.currentThread().setUncaughtExceptionHandler((_, e) -> thrown.add(e)));
    interact(() -> dashboard.watch(database()));
    untilTold(Health.MISSING, "No database yet");
    picture("database-missing");

    emit();
    untilRows(1);
    Path saved = folder.resolve("saved.db");
    Backup.of(agent().database(), saved);
    keepNoLog(saved);
    delete();
    untilTold(Health.GONE, "The database is gone");

    Files.writeString(database(), "This is a letter, and no database at all.\n".repeat(200));
    untilTold(Health.UNUSABLE, "This database cannot be shown");
    picture("database-unusable");

    delete();
    Files.copy(saved, database());
    untilRows(1);

    try (Connection writer = DriverManager.getConnection("jdbc:sqlite:" + database());
        Statement statement = writer.createStatement()) {
      statement.execute("BEGIN EXCLUSIVE");
      untilTold(Health.STALE, "Another process keeps the database locked");
      picture("database-locked");
      assertThat(rows()).isEqualTo(1);
    }
    emit();
    untilRows(2);
    assertThat(thrown).isEmpty();
  }

  /// Lets writers lock readers out.
  private static void keepNoLog(Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = DELETE");
    }
  }

  private void emit() {
    agent().events().emit("STEP", JsonObject.EMPTY);
  }

  private void delete() throws IOException {
    for (String end : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(Path.of(database() + end));
    }
  }

  private int rows() {
    return lookup(".row-table .table-view")
        .<TableView<?>>tryQuery()
        .map(table -> table.getItems().size())
        .orElse(0);
  }

  private void untilRows(int count) {
    until(
        () ->
            dashboard.live().pulse().get().condition().health() == Health.LIVE && rows() == count);
  }

  private void untilTold(Health health, String words) {
    until(() -> dashboard.live().pulse().get().condition().health() == health);
    assertThat(lookup(".label").<Labeled>queryAll())
        .extracting(Labeled::getText)
        .anySatisfy(text -> assertThat(text).contains(words));
  }
}
