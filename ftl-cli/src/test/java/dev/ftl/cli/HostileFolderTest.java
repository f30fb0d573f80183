package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.output.ErrorLog;
import dev.ftl.data.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Folders that somebody else filled: what commands write stays where it was named, and nothing
/// there makes them wait.
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class HostileFolderTest {

  @TempDir Path temporary;
  private Path folder;
  private Path outside;
  private Project project;
  private Path database;

  @BeforeEach
  void makeProject() throws IOException {
    folder = Files.createDirectories(temporary.toRealPath().resolve("project"));
    outside = Files.createDirectories(temporary.toRealPath().resolve("outside"));
    project = new Project(folder);
    database = Path.of(project.run("init").object().text("path"));
    project.run("campaign", "create", "One").answer();
    project.run("campaign", "complete").answer();
  }

  @Test
  void theLogIsARegularFileOrNothing() throws Exception {
    Path log = database.resolveSibling("ftl.log");
    Path keys = outside.resolve("authorized_keys");
    assertThat(logs()).isTrue();
    Files.delete(log);

    for (boolean exists : new boolean[] {false, true}) {
      if (exists) {
        Files.writeString(keys, "mine\n");
      }
      Files.createSymbolicLink(log, keys);
      assertThat(logs()).isFalse();
      Files.delete(log);
    }
    assertThat(keys).hasContent("mine");

    new ProcessBuilder("mkfifo", log.toString()).start().waitFor();
    assertThat(logs()).isFalse();
    Files.delete(log);
    Files.createDirectory(log);
    assertThat(logs()).isFalse();
  }

  @Test
  void anEntryOfTheLogHasNoLinesOfItsOwn() throws IOException {
    String forged = "x\n2030-01-01T00:00:00Z ftl forged\r\u001b[31m\u009b31m\u0000";
    Throwable failure = new IllegalStateException(forged, new IOException(forged));
    failure.addSuppressed(new IOException(forged));
    assertThat(new ErrorLog(database).write(List.of("event", forged), failure)).isTrue();
    String text = Files.readString(database.resolveSibling("ftl.log"));
    assertThat(text.lines()).noneMatch(line -> line.startsWith("2030"));
    assertThat(text.lines().filter(line -> line.contains(" ftl forged"))).hasSize(4);
    assertThat(text.chars().filter(c -> c != '\n' && c != '\t')).noneMatch(Character::isISOControl);
  }

  @Test
  void filesAreReplacedAtOnceAndOnlyWhenForced() throws IOException {
    for (String[] call : new String[][] {{"campaign", "export", "out"}, {"backup", "out"}}) {
      Path file = project.write("out", "old".repeat(1000));
      project.run(call).error(69, "conflict");
      assertThat(file).hasContent("old".repeat(1000));
      try (InputStream reader = Files.newInputStream(file)) {
        assertThat(reader.readNBytes(3)).isEqualTo("old".getBytes(StandardCharsets.UTF_8));
        project.run(forced(call)).answer();
        assertThat(new String(reader.readAllBytes(), StandardCharsets.UTF_8))
            .isEqualTo("old".repeat(999));
      }
      assertThat(Files.size(file)).isNotEqualTo(3000);
      Files.delete(file);
    }
    assertThat(names()).containsExactly(".ftl");
  }

  @Test
  void aBackupReplacesAnOlderOneAndNoOtherDatabase() throws IOException, SQLException {
    project.run("backup", "copy.db").answer();
    project.run("event", "emit", "NEWER").answer();
    project.run("backup", "copy.db", "--force").answer();
    assertThat(project.run("event", "list", "--type", "NEWER", "--db", "copy.db").objects())
        .hasSize(1);

    Path other = folder.resolve("other.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + other);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE bookmarks (id INTEGER)");
    }
    byte[] before = Files.readAllBytes(other);
    for (String name : new String[] {".ftl/ftl.db", "other.db", ".ftl/ftl.db-wal"}) {
      project.write(".ftl/ftl.db-wal", "");
      project.run("backup", name, "--force").error(69, "conflict");
    }
    assertThat(Files.readAllBytes(other)).isEqualTo(before);
    project.run("status").answer();
  }

  @Test
  void nothingIsWrittenThroughALink() throws Exception {
    Path target = Files.writeString(outside.resolve("target"), "mine");
    Path link = folder.resolve("out");
    for (String[] call : new String[][] {{"campaign", "export", "out"}, {"backup", "out"}}) {
      for (Path leadsTo : new Path[] {target, outside.resolve("new"), Path.of("/dev/null")}) {
        Files.createSymbolicLink(link, leadsTo);
        project.run(call).error(69, "conflict");
        assertThat(link).isSymbolicLink();
        project.run(forced(call)).answer();
        assertThat(Files.isSymbolicLink(link)).isFalse();
        Files.delete(link);
      }
      Files.createSymbolicLink(folder.resolve("build"), outside);
      String[] away = call.clone();
      away[away.length - 1] = "build/new";
      JsonObject error = project.run(away).error(74, "io");
      assertThat(error.text("error")).contains("behind a link");
      Files.delete(folder.resolve("build"));
    }
    assertThat(target).hasContent("mine");
    assertThat(outside.toFile().list()).containsExactly("target");
  }

  @Test
  void aBackupNeitherFillsNorWaitsForAPipe() throws Exception {
    new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start().waitFor();
    project.run("backup", "pipe").error(69, "conflict");
    project.run("backup", "pipe", "--force").error(74, "io");
  }

  @Test
  void aPipeIsNeitherReadNorWritten() throws Exception {
    new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start().waitFor();
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("pipe"));
    for (String name : List.of("pipe", "link")) {
      project.run("decision", "parse", name).error(74, "io");
      project.run("campaign", "merge-revised-plan", name).error(74, "io");
      project.run("memory", "evaluate", name).error(74, "io");
    }
    project.run("campaign", "export", "pipe", "--force").error(74, "io");
    project.run("campaign", "export", "/dev/null").answer();
  }

  @Test
  void aDatabaseThatWasMadeToDoHarmIsNoBug() throws IOException {
    Rows.execute(
        project,
        "CREATE TRIGGER t AFTER INSERT ON event BEGIN UPDATE campaign SET objective = 'x'; END");
    for (String[] call :
        new String[][] {{"status"}, {"event", "emit", "X"}, {"plan", "list"}, {"init"}}) {
      JsonObject error = project.run(call).error(74, "database");
      assertThat(error.text("error")).contains("the trigger \"t\"", "ftl doctor --fix");
    }
    assertThat(project.run("doctor").exitCode()).isEqualTo(1);
    project.run("doctor", "--fix").answer();
    project.run("event", "emit", "X").answer();
  }

  private static String[] forced(String[] call) {
    return Stream.concat(Stream.of(call), Stream.of("--force")).toArray(String[]::new);
  }

  private boolean logs() {
    return new ErrorLog(database).write(List.of("plan", "list"), new IllegalStateException("oh"));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
