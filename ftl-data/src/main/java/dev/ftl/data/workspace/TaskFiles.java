package dev.ftl.data.workspace;

import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.plan.Task;
import dev.ftl.data.plan.TaskType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Reads the files of tasks as code contexts, and gathers what is wrong with them: an agent that
/// works on several tasks is to learn of all faults at once.
final class TaskFiles {

  private final ProjectFiles files;
  private final Set<String> faults = new LinkedHashSet<>();

  TaskFiles(ProjectFiles files) {
    this.files = files;
  }

  /// What was found to be wrong, a sentence each.
  List<String> faults() {
    return List.copyOf(faults);
  }

  /// The contexts of the files in the task's delta that exist. Those of a BUILD task must, unless
  /// it creates them.
  List<CodeContext> contexts(Task task) {
    Set<Path> creates = new HashSet<>();
    task.creates().forEach(name -> creates.add(files.inside(name)));
    List<CodeContext> contexts = new ArrayList<>();
    for (String name : new LinkedHashSet<>(task.delta())) {
      Path file = files.inside(name);
      if (file == null) {
        fault(task, "the delta \"" + name + "\" lies outside the project");
      } else if (Files.exists(file)) {
        contexts.add(CodeContext.of(name, ProjectFiles.text(file), target(task, name)));
      } else if (task.type() == TaskType.BUILD && !creates.contains(file)) {
        fault(
            task,
            "the delta \"" + name + "\" does not exist; creates names the files that a task makes");
      }
    }
    return contexts;
  }

  /// The lines that a BUILD task is about: `target_lines` as `"a-b"` for all of its files, or as
  /// `{"file":"a-b"}`; `null` when it names none.
  private LineRange target(Task task, String file) {
    Json lines = task.json().get("target_lines");
    if (task.type() != TaskType.BUILD) {
      return null;
    }
    Json named = lines instanceof JsonObject byFile ? byFile.get(file) : lines;
    if (named instanceof Json.Text(String text) && !text.isBlank()) {
      LineRange range = LineRange.parse(text);
      if (range == null) {
        fault(task, "target_lines \"" + text + "\" is no range of lines such as \"40-50\"");
      }
      return range;
    }
    if (!(named instanceof Json.Null || named instanceof Json.Text)) {
      fault(task, "target_lines must be a range of lines such as \"40-50\", not " + named.kind());
    }
    return null;
  }

  private void fault(Task task, String fault) {
    faults.add("Task " + task.seq() + ": " + fault);
  }
}
