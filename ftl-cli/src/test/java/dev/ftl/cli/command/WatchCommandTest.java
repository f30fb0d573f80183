package dev.ftl.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Cli;
import dev.ftl.cli.Project;
import dev.ftl.cli.Ran;
import dev.ftl.cli.spec.CallContext;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonReader;
import dev.ftl.data.json.MalformedJsonException;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What is waited for comes, or the test fails and blocks nobody.
@Timeout(120)
class WatchCommandTest {

  @TempDir Path folder;
  private Project project;
  private BufferedReader lines;
  private BufferedReader errors;
  private Thread thread;

  @BeforeEach
  void open() {
    project = new Project(folder);
  }

  @AfterEach
  void interrupt() throws InterruptedException {
    if (thread != null) {
      thread.interrupt();
      thread.join();
    }
  }

  @Test
  void tellsWhatHappensInOrderUntilTheCampaignIsDone() {
    play();
    assertThat(types(List.of("--since", "0", "--until-done")))
        .containsExactly(
            "task_claimed", "workspace_blocked", "task_blocked", "campaign_done", "quorum_met");
    JsonObject claimed = watched(List.of("--since", "0", "--until-done")).getFirst();
    assertThat(claimed.names())
        .containsExactly(
            "type", "title", "text", "id", "event_id", "event_type", "timestamp", "metadata");
    assertThat(claimed.text("title")).isEqualTo("Task 001 is claimed by builder-1");
    assertThat(claimed.text("id")).isEqualTo("001");
  }

  @Test
  void onlyTheTypesThatAreAskedForAreTold() {
    play();
    assertThat(types(List.of("--since", "0", "--until-done", "--type", "blocked,PLAN_WRITTEN")))
        .containsExactly("PLAN_WRITTEN", "workspace_blocked", "task_blocked");
    assertThat(types(List.of("--since", "0", "--until-done", "--type", "QUORUM_MET")))
        .containsExactly("quorum_met");
    long blocked =
        watched(List.of("--since", "0", "--until-done", "--type", "workspace_blocked"))
            .getFirst()
            .number("event_id")
            .longValue();
    assertThat(types(List.of("--since", blocked + "", "--until-done")))
        .containsExactly("task_blocked", "campaign_done");
    project.run("watch", "--type", "blokced").error(64, "usage");
    project.run("watch", "--since", "yesterday").error(64, "usage");
    project.run("watch", "--get", "/type").error(64, "usage");
  }

  @Test
  void linesAreSafeToShow() {
    play();
    Ran ran = project.run("watch", "--since", "0", "--until-done", "--type", "workspace_blocked");
    assertThat(ran.out())
        .matches(
            "\\d{4}-\\S+Z workspace_blocked 001-spec-export is blocked: no \\\\u001b\\[31mcsv"
                + " second line\n");
  }

  @Test
  void tellsWhatHappensFromAnEventOn() throws Exception {
    play();
    project.run("campaign", "create", "Another objective").object();
    String newest = project.run("event", "list", "--limit", "1", "--get", "/0/id").out().strip();
    start("watch", "--format", "json", "--since", newest);
    project.runWith(Project.DIAMOND, "campaign", "add-tasks").object();
    project.run("campaign", "claim", "--owner", "builder-7").object();
    assertThat(lines.readLine()).contains("task_claimed", "builder-7");
    session("another");
    assertThat(lines.readLine()).contains("quorum_met", "3 of 4");
  }

  @Test
  void tellsThatTheCampaignIsStuck() throws Exception {
    project.run("campaign", "create", "Stuck").object();
    project.runWith(Project.DIAMOND, "campaign", "add-tasks").object();
    start("watch", "--format", "json", "--since", "0", "--type", "stuck");
    project.run("campaign", "update-task", "001", "blocked").object();
    assertThat(lines.readLine()).contains("campaign_stuck", "Campaign 1 is stuck");
  }

  @Test
  void waitsForADatabaseAndForOneThatTakesItsPlace() throws Exception {
    start("watch", "--format", "json");
    assertThat(errors.readLine()).startsWith("{\"warning\":\"There is no database at ");
    session("s");
    assertThat(lines.readLine()).contains("quorum_met");
    try (Stream<Path> files = Files.list(folder.resolve(".ftl"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    assertThat(errors.readLine()).contains("has gone");
    session("s");
    assertThat(lines.readLine()).contains("quorum_met");
  }

  @Test
  void runsACommandForEachEventAndSurvivesItsFailure() throws Exception {
    play();
    Ran ran =
        project.run(
            "watch",
            "--since",
            "0",
            "--until-done",
            "--type",
            "task_claimed,campaign_done",
            "--exec",
            "cat >> seen; echo dropped; echo why; exit 3");
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out().lines()).hasSize(2);
    assertThat(ran.err().lines()).hasSize(2);
    assertThat(ran.err()).contains("failed with exit code 3").contains(": why");
    assertThat(Files.readAllLines(folder.resolve("seen")))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).startsWith("{\"type\":\""));
  }

  @Test
  void aDatabaseThatCannotBeReadIsAnError() throws IOException {
    Files.createDirectory(folder.resolve(".ftl"));
    Files.writeString(folder.resolve(".ftl/ftl.db"), "This is not a database. ".repeat(100));
    project.run("watch").error(74, "database");
  }

  private void play() {
    session("s");
    project.runWith(Project.DIAMOND, "plan", "write").object();
    project.run("campaign", "create", "Export to CSV").object();
    project.run("campaign", "add-tasks", "--plan-id", "1").object();
    project.run("campaign", "claim", "--owner", "builder-1", "--workspace").object();
    String reason = "no \u001b[31mcsv\nsecond line";
    project.run("workspace", "block", "1", "--reason", reason).object();
    project.run("campaign", "update-task", "004", "blocked").object();
    project.run("campaign", "complete").object();
  }

  private void session(String id) {
    for (String mode : List.of("structure", "pattern", "delta")) {
      project.runWith("{}", "exploration", "write-result", "--session", id, "--mode", mode);
    }
  }

  private List<String> types(List<String> options) {
    return watched(options).stream().map(line -> line.text("type")).toList();
  }

  private List<JsonObject> watched(List<String> options) {
    String[] words =
        Stream.concat(Stream.of("watch", "--format", "json"), options.stream())
            .toArray(String[]::new);
    Ran ran = project.run(words);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exitCode()).isZero();
    return ran.out().lines().map(WatchCommandTest::parse).toList();
  }

  private static JsonObject parse(String line) {
    try {
      return (JsonObject) JsonReader.parse(line);
    } catch (MalformedJsonException e) {
      throw new AssertionError(e);
    }
  }

  private void start(String... words) throws IOException {
    PipedInputStream out = new PipedInputStream(1 << 20);
    PipedInputStream err = new PipedInputStream(1 << 20);
    PipedOutputStream stdout = new PipedOutputStream(out);
    PipedOutputStream stderr = new PipedOutputStream(err);
    lines = new BufferedReader(new InputStreamReader(out, StandardCharsets.UTF_8));
    errors = new BufferedReader(new InputStreamReader(err, StandardCharsets.UTF_8));
    CallContext context =
        new CallContext(folder, folder.resolveSibling("home"), Map.of(), false, null);
    thread =
        Thread.ofPlatform()
            .daemon()
            .start(
                () ->
                    new Cli(context, new ByteArrayInputStream(new byte[0]), stdout, stderr)
                        .run(words));
  }
}
