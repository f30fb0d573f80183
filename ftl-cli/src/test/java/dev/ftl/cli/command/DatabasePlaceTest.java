package dev.ftl.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Cli;
import dev.ftl.cli.Project;
import dev.ftl.cli.Ran;
import dev.ftl.cli.spec.CallContext;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which database a command uses, and what it creates where.
class DatabasePlaceTest {

  private static final String[] WRITE = {"campaign", "create", "Export to CSV"};
  private static final List<String> URLS =
      List.of(
          "jdbc:postgresql://host/db?password=x", "postgres://h/d", "http://h/d", "foo:bar://x");

  @TempDir Path temporary;
  private Project project;

  @BeforeEach
  void makeFolder() throws IOException {
    project = new Project(Files.createDirectory(temporary.toRealPath().resolve("project")));
  }

  @Test
  void aUrlIsRefusedAndCreatesNothing() throws IOException {
    for (String url : URLS) {
      for (String[] command : new String[][] {{"where"}, {"init"}, {"doctor"}, {"status"}, WRITE}) {
        JsonObject error = project.run(with(command, "--db", url)).error(64, "usage");
        assertThat(error.text("error")).contains("SQLite file").doesNotContain("password");
        assertThat(run(Map.of("FTL_DB_PATH", url), command).errorCode()).isEqualTo("usage");
      }
    }
    project.run("where", "--db", "").error(64, "usage");
    assertThat(project.folder()).isEmptyDirectory();
  }

  @Test
  void aNameWithAColonIsAFile() {
    project.run(with(WRITE, "--db", "a:b.db")).answer();
    assertThat(project.folder().resolve("a:b.db")).isRegularFile();
  }

  @Test
  void aVariableThatIsBlankIsNone() {
    JsonObject where = (JsonObject) run(Map.of("FTL_DB_PATH", " \t"), "where").answer();
    assertThat(where.text("source")).isEqualTo("here");
  }

  @Test
  void aFolderIsNoDatabase() {
    String[] named = {"--db", "."};
    JsonObject where = project.run(with(new String[] {"where"}, named)).object();
    assertThat(where.get("exists")).isEqualTo(Json.of(false));
    project.run(with(WRITE, named)).error(74, "io");
    project.run(with(new String[] {"init"}, named)).error(74, "io");
    project.run(with(new String[] {"status"}, named)).error(74, "io");
    Ran byVariable = run(Map.of("FTL_DB_PATH", project.folder().toString()), WRITE);
    assertThat(byVariable.error(74, "io").text("error")).endsWith(" is a folder");
  }

  @Test
  void aMissingFolderIsCreatedByAWriteAlone() {
    String[] named = {"--db", "new/deep/x.db"};
    project.run(with(new String[] {"status"}, named)).error(66, "no_database");
    assertThat(project.folder().resolve("new")).doesNotExist();
    project.run(with(WRITE, named)).answer();
    assertThat(project.folder().resolve("new/deep/x.db")).isRegularFile();
  }

  @Test
  void aGitFileThatPointsNowhereLeadsNowhere() {
    Path elsewhere = temporary.resolve("nonexistent");
    project.write(".git", "gitdir: " + elsewhere.resolve("main/.git/worktrees/x") + "\n");
    project.run("status").error(66, "no_database");
    JsonObject init = project.run("init").object();
    assertThat(init.get("git_excluded")).isEqualTo(Json.of(false));
    assertThat(init.text("path")).isEqualTo(project.folder().resolve(".ftl/ftl.db").toString());
    project.run(WRITE).answer();
    assertThat(elsewhere).doesNotExist();
  }

  @Test
  void whereTellsWhichOneAndWhy() throws IOException {
    JsonObject none = project.run("where").object();
    assertThat(none.text("source")).isEqualTo("here");
    assertThat(none.get("exists")).isEqualTo(Json.of(false));
    assertThat(none.text("reason")).isEqualTo("no ftl.db and no git: the current folder");

    Path shared = Files.createDirectories(temporary.resolve("bare.git")).toRealPath();
    Files.createDirectories(shared.resolve("objects"));
    Files.createDirectories(shared.resolve("refs"));
    Files.writeString(shared.resolve("HEAD"), "ref: refs/heads/main\n");
    Path own = Files.createDirectories(shared.resolve("worktrees/project"));
    Files.writeString(own.resolve("commondir"), "../..\n");
    project.write(".git", "gitdir: " + own + "\n");
    project.run("where").error(74, "io");
    Files.writeString(own.resolve("gitdir"), project.folder().resolve(".git") + "\n");
    JsonObject bare = project.run("where").object();
    assertThat(bare.text("source")).isEqualTo("git_directory");
    assertThat(bare.text("path")).isEqualTo(shared.resolve(".ftl/ftl.db").toString());

    project.run("init").answer();
    assertThat(project.run("where").object().get("exists")).isEqualTo(Json.of(true));
    assertThat(shared.resolve("info/exclude")).hasContent(".ftl/\n");
  }

  private static String[] with(String[] command, String... more) {
    String[] all = new String[command.length + more.length];
    System.arraycopy(command, 0, all, 0, command.length);
    System.arraycopy(more, 0, all, command.length, more.length);
    return all;
  }

  private Ran run(Map<String, String> environment, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    CallContext context =
        new CallContext(project.folder(), temporary.resolve("home"), environment, false, null);
    int exit = new Cli(context, new ByteArrayInputStream(new byte[0]), out, err).run(args);
    return new Ran(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
