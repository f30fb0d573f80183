package dev.ftl.app.workspace;

import dev.ftl.data.Ftl;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.memory.HoldOut;
import dev.ftl.data.workspace.WorkspaceRecorder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A campaign in a project of its own, made as agents make it.
record SampleCampaign(Ftl agent, long planId, Path project) {

  private static final String[] SLUGS = {
    "spec-memory-dialect",
    "impl-rows-from-file",
    "impl-memory-options",
    "document-options",
    "pass-quotechar-through",
    "verify-all"
  };

  /// Begins a campaign of that many tasks, of which the second depends on the first.
  static SampleCampaign begin(Ftl agent, Path project, int tasks) {
    agent
        .campaigns()
        .create("sqlite-utils memory: accept --delimiter and --quotechar", "click", true);
    List<JsonObject> all = new ArrayList<>();
    for (int i = 0; i < tasks; i++) {
      String file = "sqlite_utils/part" + i + ".py";
      write(project.resolve(file), i);
      all.add(
          JsonObject.of("seq", seq(i))
              .with("slug", slug(i))
              .with("type", i == 0 ? "SPEC" : "BUILD")
              .with("delta", JsonArray.of(file))
              .with("verify", "pytest tests/test_" + slug(i).replace('-', '_') + ".py -q")
              .with("budget", 5 + i % 3)
              .with("depends", i == 1 ? JsonArray.of("001") : "none"));
    }
    JsonObject plan =
        JsonObject.of("objective", "Every CSV source takes a dialect")
            .with("framework", "click")
            .with("tasks", JsonArray.ofAll(all));
    long id = agent.planWriter().write(plan, null, null).id();
    agent.planIntake().add(plan);
    return new SampleCampaign(agent, id, project);
  }

  private static String seq(int index) {
    return String.format(Locale.ROOT, "%03d", index + 1);
  }

  private static String slug(int index) {
    return index < SLUGS.length ? SLUGS[index] : "step-" + (index + 1);
  }

  /// The name of a task's workspace, counted from 0.
  static String name(int index) {
    return seq(index) + "-" + slug(index);
  }

  /// Makes a task's workspace, and answers its row id.
  long work(int index) {
    agent.taskClaims().claim(seq(index), "builder-" + (index % 2 + 1), 3600);
    return agent
        .workspaceCreator()
        .create(planId, seq(index), null, project, HoldOut.NONE)
        .created()
        .getFirst()
        .id();
  }

  void complete(int index) {
    agent
        .workspaceRecorder()
        .complete(
            name(index),
            "Rows are read with the dialect that was asked for\nAll tests pass",
            null,
            WorkspaceRecorder.Author.ANYBODY);
  }

  void block(int index) {
    agent
        .workspaceRecorder()
        .block(
            name(index),
            "TypeError: memory() got an unexpected keyword argument 'quotechar'",
            WorkspaceRecorder.Author.ANYBODY);
  }

  private static void write(Path file, int index) {
    String text =
        IntStream.rangeClosed(1, 80)
            .mapToObj(line -> line == 1 ? "import csv" : "def rows_" + line + "(): return " + index)
            .collect(Collectors.joining("\n"));
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
