package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.spec.CallContext;
import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What a call says when it is not the caller's fault: the codes that scripts decide by whether to
/// try again, to update, or to report a bug.
class FailuresTest {

  private static final String[] WRITE = {"event", "emit", "X", "--busy-timeout", "50"};

  @TempDir Path folder;
  private Project project;
  private Path database;

  @BeforeEach
  void makeDatabase() {
    project = new Project(folder);
    database = Path.of(project.run("init").object().text("path"));
  }

  @Test
  void aLockIsBusyAndTheOnlyFailureWorthRepeating() throws SQLException {
    try (Connection connection =
            new Database(database, Access.EXISTING, Database.DEFAULT_BUSY_TIMEOUT).connect();
        Statement statement = connection.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      JsonObject error = project.run(WRITE).error(75, "busy");
      assertThat(error.get("retryable")).isEqualTo(Json.of(true));
      assertThat(error.text("error")).contains(database.toString());
      project.run("event", "list").answer();
      statement.execute("ROLLBACK");
    }
    project.run(WRITE).answer();
  }

  @Test
  void aNewerDatabaseIsIncompatibleAndStaysAsItIs() throws IOException {
    Rows.execute(project, "PRAGMA user_version = 9999");
    byte[] before = Files.readAllBytes(database);
    for (String[] call : new String[][] {WRITE, {"event", "list"}, {"init"}, {"status"}}) {
      JsonObject error = project.run(call).error(78, "incompatible");
      assertThat(error.get("retryable")).isEqualTo(Json.of(false));
      assertThat(error.text("error")).contains("9999");
    }
    assertThat(Files.readAllBytes(database)).isEqualTo(before);
  }

  @Test
  void aBugIsInternalAndItsStackTraceIsInTheLog() throws IOException {
    JsonObject error = runIntoABug().error(70, "internal");
    assertThat(error.get("retryable")).isEqualTo(Json.of(false));
    assertThat(error.text("error")).isEqualTo("A bug in ftl: java.lang.IllegalStateException: oh");
    Path log = database.resolveSibling("ftl.log");
    assertThat(error.text("hint")).contains(log.toString());
    assertThat(log)
        .content()
        .contains(" ftl plan write\njava.lang.IllegalStateException: oh\n\tat ");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theLogIsItsOwnersAlsoAfterItIsRotated() throws IOException {
    Path log = database.resolveSibling("ftl.log");
    runIntoABug();
    assertThat((int) Files.getAttribute(log, "unix:mode") & 0777).isEqualTo(0600);
    Files.write(log, new byte[(1 << 20) + 1]);
    runIntoABug();
    assertThat(Files.size(log)).isLessThan(1 << 20);
    for (Path one : new Path[] {log, database.resolveSibling("ftl.log.1")}) {
      assertThat((int) Files.getAttribute(one, "unix:mode") & 0777).isEqualTo(0600);
    }
  }

  /// A call whose standard input breaks in a way that no command expects.
  private Ran runIntoABug() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() {
            throw new IllegalStateException("oh");
          }
        };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    CallContext context =
        new CallContext(folder, folder.resolveSibling("home"), Map.of(), false, null);
    int exit = new Cli(context, broken, out, err).run("plan", "write");
    return new Ran(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
