package dev.ftl.data.plan;

import dev.ftl.data.limit.Details;
import dev.ftl.data.limit.Limits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds tasks that may run at the same time and change the same file: two builders would overwrite
/// each other's work.
final class SharedFiles {

  private SharedFiles() {}

  /// A sentence per file that several of a plan's tasks change, if there is one. Complete tasks do
  /// not count.
  ///
  /// @param others tasks that the plan leaves out, through which its tasks may wait for each other
  static Optional<List<String>> warnings(List<Task> tasks, List<Task> others) {
    Map<String, List<String>> byFile = byFile(tasks);
    if (byFile.values().stream().allMatch(seqs -> seqs.size() == 1)) {
      return Optional.empty();
    }
    Reach before = new TaskGraph(PlanCheck.union(others, tasks), Instant.EPOCH).before();
    List<String> warnings = new ArrayList<>();
    byFile.forEach(
        (file, seqs) -> {
          List<String> together = before.apart(seqs);
          if (!together.isEmpty()) {
            warnings.add(
                "Tasks %s may run at the same time, and each changes %s"
                    .formatted(listed(together), file));
          }
        });
    return warnings.isEmpty() ? Optional.empty() : Optional.of(Details.capped(warnings));
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
    int from = 0;
    while (file.startsWith("./", from)) {
      from += 2;
    }
    return file.substring(from);
  }

  private static String listed(List<String> seqs) {
    int shown = Math.min(seqs.size() - 1, Limits.DETAILS);
    String last = shown < seqs.size() - 1 ? seqs.size() - shown + " more" : seqs.getLast();
    return String.join(", ", seqs.subList(0, shown)) + " and " + last;
  }
}
