package dev.ftl.data.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds tasks that may run at the same time and change the same file: two builders would overwrite
/// each other's work.
final class SharedFiles {

  private SharedFiles() {}

  /// A sentence per file that several of a plan's tasks change. Complete tasks do not count.
  ///
  /// @param others tasks that the plan leaves out, through which its tasks may wait for each other
  static List<String> warnings(List<Task> tasks, List<Task> others) {
    TaskGraph graph = new TaskGraph(PlanCheck.union(others, tasks), Instant.EPOCH);
    List<String> warnings = new ArrayList<>();
    byFile(tasks)
        .forEach(
            (file, seqs) -> {
              Set<String> together = together(graph, seqs);
              if (!together.isEmpty()) {
                warnings.add(
                    "Tasks %s may run at the same time, and each changes %s"
                        .formatted(listed(List.copyOf(together)), file));
              }
            });
    return warnings;
  }

  private static Map<String, List<String>> byFile(List<Task> tasks) {
    Map<String, List<String>> byFile = new LinkedHashMap<>();
    for (Task task : tasks) {
      if (task.status() != TaskStatus.COMPLETE) {
        Set<String> files = new LinkedHashSet<>();
        task.delta().forEach(file -> files.add(normal(file)));
        files.forEach(file -> byFile.computeIfAbsent(file, _ -> new ArrayList<>()).add(task.seq()));
      }
    }
    return byFile;
  }

  private static String normal(String file) {
    return file.startsWith("./") ? normal(file.substring(2)) : file;
  }

  private static Set<String> together(TaskGraph graph, List<String> seqs) {
    Set<String> together = new LinkedHashSet<>();
    for (int i = 0; i < seqs.size(); i++) {
      for (int j = i + 1; j < seqs.size(); j++) {
        String one = seqs.get(i);
        String other = seqs.get(j);
        if (!graph.waits(one, other) && !graph.waits(other, one)) {
          together.add(one);
          together.add(other);
        }
      }
    }
    return together;
  }

  private static String listed(List<String> seqs) {
    return String.join(", ", seqs.subList(0, seqs.size() - 1)) + " and " + seqs.getLast();
  }
}
