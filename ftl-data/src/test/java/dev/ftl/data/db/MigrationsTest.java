package dev.ftl.data.db;

import static dev.ftl.data.db.Databases.execute;
import static dev.ftl.data.db.Databases.open;
import static dev.ftl.data.db.Databases.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ftl.data.FtlException.DatabaseFailure;
import dev.ftl.data.FtlException.Incompatible;
import dev.ftl.data.db.Database.Access;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

  private static final String TABLES =
      "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name";
  private static final String[] OURS = {
    "archive",
    "benchmark",
    "campaign",
    "event",
    "exploration",
    "explorer_result",
    "memory",
    "memory_edge",
    "phase_state",
    "plan",
    "workspace"
  };

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("ftl.db");
  }

  @Test
  void aFreshDatabaseHasTheElevenTables() throws SQLException {
    open(file, Access.CREATE);
    assertThat(texts(file, TABLES)).containsExactly(OURS);
    assertThat(texts(file, "PRAGMA user_version")).containsExactly("2");
    assertThat(texts(file, "PRAGMA journal_mode")).containsExactly("wal");
  }

  @Test
  void anEmptyFileIsAFreshDatabase() throws IOException, SQLException {
    Files.createFile(file);
    open(file, Access.EXISTING);
    assertThat(texts(file, TABLES)).containsExactly(OURS);
  }

  @Test
  void aSecondOpeningChangesNothing() throws SQLException {
    open(file, Access.CREATE);
    List<String> before = texts(file, "PRAGMA schema_version");
    open(file, Access.CREATE);
    assertThat(texts(file, "PRAGMA schema_version")).isEqualTo(before);
  }

  @Test
  void missingColumnsAreAddedAndRowsStay() throws SQLException {
    execute(
        file,
        "CREATE TABLE plan (id INTEGER, objective VARCHAR, PRIMARY KEY (id))",
        "INSERT INTO plan (objective) VALUES ('Export to CSV')");
    open(file, Access.EXISTING);
    assertThat(texts(file, "SELECT name FROM pragma_table_info('plan')"))
        .containsExactly(
            "id",
            "objective",
            "campaign_id",
            "framework",
            "idioms",
            "tasks",
            "created_at",
            "status");
    assertThat(texts(file, "SELECT objective || status || tasks FROM plan"))
        .containsExactly("Export to CSVactive[]");
  }

  @Test
  void tablesOfOthersBesideOursStay() throws SQLException {
    execute(file, "CREATE TABLE note (text)", "INSERT INTO note VALUES ('theirs')");
    execute(file, "CREATE TABLE plan (id INTEGER PRIMARY KEY)");
    open(file, Access.CREATE);
    assertThat(texts(file, TABLES)).contains(OURS).contains("note");
    assertThat(texts(file, "SELECT text FROM note")).containsExactly("theirs");
  }

  @Test
  void anotherProgramsDatabaseIsRefusedAndNothingChanges() throws SQLException {
    execute(file, "CREATE TABLE note (text)", "INSERT INTO note VALUES ('theirs')");
    assertThatThrownBy(() -> open(file, Access.CREATE))
        .isInstanceOf(DatabaseFailure.class)
        .hasMessage(
            "The database %s is another program's: it holds the table note and none of ftl's"
                .formatted(file));
    assertThat(texts(file, TABLES)).containsExactly("note");
    assertThat(texts(file, "PRAGMA journal_mode")).containsExactly("delete");
  }

  @Test
  void aTableOfOthersUnderOneOfOurNamesIsRefusedAndNothingChanges() throws SQLException {
    execute(file, "CREATE TABLE event (happened TEXT)", "INSERT INTO event VALUES ('theirs')");
    assertThatThrownBy(() -> open(file, Access.CREATE))
        .isInstanceOf(DatabaseFailure.class)
        .hasMessage("The database " + file + " is another program's: its table event has no id");
    assertThat(texts(file, TABLES)).containsExactly("event");
    assertThat(texts(file, "PRAGMA user_version")).containsExactly("0");
  }

  @Test
  void theFirstSchemaGetsTheIndexesThatCameLater() throws SQLException {
    open(file, Access.CREATE);
    execute(file, "DROP INDEX idx_benchmark_metric", "PRAGMA user_version = 1");
    open(file, Access.EXISTING);
    assertThat(texts(file, "PRAGMA user_version")).containsExactly("2");
    assertThat(texts(file, "SELECT name FROM sqlite_schema WHERE name LIKE 'idx_benchmark%'"))
        .containsExactlyInAnyOrder(
            "idx_benchmark_run", "idx_benchmark_run_metric", "idx_benchmark_metric");
  }

  @Test
  void aNewerSchemaIsRefused() throws SQLException {
    execute(file, "PRAGMA user_version = 3");
    for (Access access : Access.values()) {
      assertThatThrownBy(() -> open(file, access))
          .isInstanceOf(Incompatible.class)
          .hasMessageContaining("schema 3, newer than the 2 that this ftl knows");
    }
    assertThat(texts(file, TABLES)).isEmpty();
  }

  @Test
  void eventsWithJunkForMetadataDoNotStopIt() throws SQLException {
    execute(
        file,
        "CREATE TABLE event (id INTEGER, event_type VARCHAR, timestamp VARCHAR, metadata VARCHAR,"
            + " PRIMARY KEY (id))",
        "INSERT INTO event (event_type, metadata) VALUES ('SESSION_CREATED', 'junk'),"
            + " ('SESSION_CREATED', NULL), ('SESSION_CREATED', '[1]'), (NULL, '')");
    open(file, Access.EXISTING);
    assertThat(texts(file, "SELECT id FROM event")).hasSize(4);
    assertThat(texts(file, "PRAGMA user_version")).containsExactly("2");
  }

  @Test
  void duplicateResultsOfAModeAndDuplicateWorkspacesDoNotStopIt() throws SQLException {
    execute(
        file,
        "CREATE TABLE explorer_result (id INTEGER, session_id VARCHAR, mode VARCHAR, PRIMARY KEY"
            + " (id))",
        "INSERT INTO explorer_result (session_id, mode) VALUES ('a', 'delta'), ('a', 'delta')",
        "CREATE TABLE workspace (id INTEGER, workspace_id VARCHAR, campaign_id INTEGER, PRIMARY"
            + " KEY (id))",
        "INSERT INTO workspace (workspace_id, campaign_id) VALUES ('001-a', 1), ('001-a', 1),"
            + " ('001-a', 2)");
    open(file, Access.EXISTING);
    assertThat(texts(file, "SELECT mode FROM explorer_result")).hasSize(2);
    assertThat(texts(file, "SELECT workspace_id FROM workspace ORDER BY id"))
        .containsExactly("001-a-1", "001-a", "001-a");
  }

  @Test
  void manyMayBeTheFirst() throws Exception {
    int many = 8;
    CountDownLatch ready = new CountDownLatch(many);
    Callable<Void> first =
        () -> {
          ready.countDown();
          ready.await();
          new Database(file, Access.CREATE, Database.DEFAULT_BUSY_TIMEOUT).connect().close();
          return null;
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
      List<Future<Void>> all =
          threads.invokeAll(IntStream.range(0, many).mapToObj(_ -> first).toList());
      for (Future<Void> one : all) {
        one.get();
      }
    }
    assertThat(texts(file, TABLES)).containsExactly(OURS);
  }
}
