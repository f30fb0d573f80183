package dev.ftl.app.plan;

import dev.ftl.data.plan.Task;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// Which tasks there are and which of them depend on which, whatever state they are in: all that a
/// drawing's layout follows from.
///
/// @param depends by seq, in the plan's order, the seqs that a task depends on
record GraphStructure(SequencedMap<String, List<String>> depends) {

  GraphStructure {
    depends = Collections.unmodifiableSequencedMap(depends);
  }

  /// The structure of these tasks. Dependencies on tasks that are not there are left out.
  static GraphStructure of(List<Task> tasks) {
    SequencedMap<String, List<String>> depends = new LinkedHashMap<>();
    tasks.forEach(task -> depends.put(task.seq(), task.depends()));
    depends.replaceAll((_, on) -> on.stream().filter(depends::containsKey).toList());
    return new GraphStructure(depends);
  }

  /// By seq, the seqs that depend on a task.
  Map<String, List<String>> dependents() {
    Map<String, List<String>> dependents = new LinkedHashMap<>();
    depends.keySet().forEach(seq -> dependents.put(seq, new ArrayList<>()));
    depends.forEach((seq, on) -> on.forEach(other -> dependents.get(other).add(seq)));
    return dependents;
  }

  /// A task, all that it waits for and all that waits for it, directly or not; empty when there is
  /// no such task.
  Set<String> family(String seq) {
    Set<String> family = new LinkedHashSet<>();
    if (depends.containsKey(seq)) {
      reach(seq, depends, family);
      reach(seq, dependents(), family);
    }
    return family;
  }

  private static void reach(String from, Map<String, List<String>> edges, Set<String> reached) {
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      String seq = open.pop();
      if (seen.add(seq)) {
        open.addAll(edges.get(seq));
      }
    }
    reached.addAll(seen);
  }
}
