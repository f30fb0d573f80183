package dev.ftl.cli.hook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Project;
import dev.ftl.cli.Ran;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A project whose agents call hooks.
abstract class HookTest {

  @TempDir Path temporary;
  Path folder;
  Project project;
  HostEvents host;

  @BeforeEach
  void open() throws IOException {
    folder = Files.createDirectory(temporary.toRealPath().resolve("project"));
    project = new Project(folder);
    host = new HostEvents(folder, temporary.resolve("transcripts"));
  }

  /// Begins a campaign whose first task is done; 002 and 003 are ready.
  final void begin() {
    project.runWith(Project.DIAMOND, "plan", "write").object();
    project.run("campaign", "create", "Export to CSV").object();
    project.run("campaign", "add-tasks", "--plan-id", "1").object();
    project.run("campaign", "update-task", "001", "complete").object();
  }

  final void claim(String seq, String owner) {
    project.run("campaign", "claim", "--seq", seq, "--owner", owner, "--workspace").object();
  }

  /// What the hook answers; `null` for nothing.
  final JsonObject hook(String verb, JsonObject event) {
    return hook(Map.of(), verb, event);
  }

  final JsonObject hook(Map<String, String> environment, String verb, JsonObject event) {
    byte[] stdin = JsonWriter.compact(event).getBytes(StandardCharsets.UTF_8);
    Ran ran = project.runWith(environment, stdin, "hook", verb);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exitCode()).isZero();
    return ran.out().isEmpty() ? null : ran.object();
  }

  final String log() throws IOException {
    Path log = folder.resolve(".ftl/ftl.log");
    return Files.exists(log) ? Files.readString(log) : "";
  }
}
