package dev.ftl.data.workspace;

import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.plan.Task;
import dev.ftl.data.plan.TaskType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Reads the files of tasks as code contexts, each task's once, so that they can be read before the
/// write lock is taken.
final class TaskFiles {

  private final ProjectFiles files;
  private final Function<Path, String> text;
  private final Map<Needs, Contents> known = new HashMap<>();

  TaskFiles(ProjectFiles files) {
    this(files, files::text);
  }

  /// @param text reads a file, as [ProjectFiles#text] does
  TaskFiles(ProjectFiles files, Function<Path, String> text) {
    this.files = files;
    this.text = text;
  }

  /// That files are needed under the write lock which were not read before it was taken.
  static final class UnreadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Task> tasks;

    UnreadException(List<Task> tasks) {
      super("The files of tasks are to be read first", null, false, false);
      this.tasks = tasks;
    }

    /// The tasks whose files they are.
    List<Task> tasks() {
      return tasks;
    }
  }

  /// Makes sure that the files of these tasks were read.
  ///
  /// @throws UnreadException when some were not
  void requireRead(List<Task> tasks) {
    List<Task> unread = tasks.stream().filter(task -> !known.containsKey(needs(task))).toList();
    if (!unread.isEmpty()) {
      throw new UnreadException(unread);
    }
  }

  /// Whatever of a task decides which files are read, and how.
  private record Needs(
      String seq, TaskType type, List<String> delta, List<String> creates, Json target) {}

  /// What the files of a task hold.
  ///
  /// @param faults what is wrong with them, a sentence each
  record Contents(List<CodeContext> contexts, Set<String> faults) {}

  /// The files in the task's delta that exist. Those of a BUILD task must, unless it creates them.
  Contents of(Task task) {
    return known.computeIfAbsent(needs(task), this::read);
  }

  private static Needs needs(Task task) {
    return new Needs(
        task.seq(), task.type(), task.delta(), task.creates(), task.json().get("target_lines"));
  }

  private Contents read(Needs task) {
    Set<Path> creates = new HashSet<>();
    task.creates().forEach(name -> creates.add(files.inside(name)));
    Contents contents = new Contents(new ArrayList<>(), new LinkedHashSet<>());
    for (String name : new LinkedHashSet<>(task.delta())) {
      Path file = files.inside(name);
      if (file == null) {
        fault(contents, task, "the delta \"" + name + "\" lies outside the project");
      } else if (Files.exists(file)) {
        LineRange target = target(contents, task, name);
        contents.contexts().add(CodeContext.of(name, text.apply(file), target));
      } else if (task.type() == TaskType.BUILD && !creates.contains(file)) {
        fault(
            contents,
            task,
            "the delta \"" + name + "\" does not exist; creates names the files that a task makes");
      }
    }
    return contents;
  }

  /// The lines that a BUILD task is about: `target_lines` as `"a-b"` for all of its files, or as
  /// `{"file":"a-b"}`; `null` when it names none.
  private static LineRange target(Contents contents, Needs task, String file) {
    if (task.type() != TaskType.BUILD) {
      return null;
    }
    Json named = task.target() instanceof JsonObject byFile ? byFile.get(file) : task.target();
    if (named instanceof Json.Text(String text) && !text.isBlank()) {
      LineRange range = LineRange.parse(text);
      if (range == null) {
        fault(
            contents, task, "target_lines \"" + text + "\" is no range of lines such as \"40-50\"");
      }
      return range;
    }
    if (!(named instanceof Json.Null || named instanceof Json.Text)) {
      fault(
          contents,
          task,
          "target_lines must be a range of lines such as \"40-50\", not " + named.kind());
    }
    return null;
  }

  private static void fault(Contents contents, Needs task, String fault) {
    contents.faults().add("Task " + task.seq() + ": " + fault);
  }
}
