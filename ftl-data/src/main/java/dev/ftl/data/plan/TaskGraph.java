package dev.ftl.data.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The dependencies between tasks, and what follows from them and from the tasks' states. Pure: no
/// I/O.
///
/// Dependencies on tasks that are not there are left out; [PlanCheck] refuses them before a plan is
/// kept.
public final class TaskGraph {

  private final Instant now;
  private final Map<String, Task> tasks = new LinkedHashMap<>();
  private final Map<String, List<String>> depends = new HashMap<>();
  private final Map<String, List<String>> dependents = new HashMap<>();

  /// What waits for each task, once somebody has asked.
  private Reach behind;

  /// What each task still waits for, once somebody has asked.
  private Reach awaited;

  /// The graph of these tasks; of several with one seq, the last counts.
  ///
  /// @param now decides which leases have run out: their tasks count as pending
  public TaskGraph(List<Task> tasks, Instant now) {
    this.now = now;
    tasks.forEach(task -> this.tasks.put(task.seq(), task));
    this.tasks.forEach(
        (seq, task) -> {
          List<String> present = task.depends().stream().filter(this.tasks::containsKey).toList();
          depends.put(seq, present);
          present.forEach(on -> dependents.computeIfAbsent(on, _ -> new ArrayList<>()).add(seq));
        });
  }

  /// The first cycle found, its lowest seq at both ends (`001, 003, 001`); empty if there is none.
  public List<String> cycle() {
    List<String> cycle = new DepthFirst(tasks.keySet(), depends).cycle();
    return cycle.isEmpty() ? cycle : fromLowest(cycle);
  }

  private static List<String> fromLowest(List<String> round) {
    List<String> cycle = new ArrayList<>(round);
    Collections.rotate(cycle, -cycle.indexOf(Collections.min(cycle)));
    cycle.add(cycle.getFirst());
    return cycle;
  }

  /// Each task's distance from the tasks without dependencies: one more than its deepest
  /// dependency.
  ///
  /// The graph must have no cycle.
  public Map<String, Integer> levels() {
    return depths(depends);
  }

  /// The tasks that lie on a longest path. The graph must have no cycle.
  public Set<String> critical() {
    Map<String, Integer> levels = levels();
    Map<String, Integer> heights = depths(dependents);
    int longest = levels.values().stream().max(Comparator.naturalOrder()).orElse(0);
    return tasks.keySet().stream()
        .filter(seq -> levels.get(seq) + heights.get(seq) == longest)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// One longest path from first to last; where several are as long, the one with the lowest seqs.
  /// The graph must have no cycle.
  public List<String> criticalPath() {
    Map<String, Integer> levels = levels();
    Set<String> critical = new TreeSet<>(critical());
    List<String> path = new ArrayList<>();
    for (String seq : critical.stream().sorted(Comparator.comparing(levels::get)).toList()) {
      boolean next =
          path.isEmpty() ? levels.get(seq) == 0 : depends.get(seq).contains(path.getLast());
      if (next && levels.get(seq) == path.size()) {
        path.add(seq);
      }
    }
    return path;
  }

  private Map<String, Integer> depths(Map<String, List<String>> edges) {
    Map<String, Integer> depths = new HashMap<>();
    for (String seq : new DepthFirst(tasks.keySet(), edges).order()) {
      int depth = 0;
      for (String next : edges.getOrDefault(seq, List.of())) {
        depth = Math.max(depth, 1 + depths.getOrDefault(next, 0));
      }
      depths.put(seq, depth);
    }
    return depths;
  }

  /// How many tasks that are not complete wait for this one, directly or not; none once it is
  /// complete.
  public int unblocks(String seq) {
    if (isComplete(seq)) {
      return 0;
    }
    if (behind == null) {
      behind = new Reach(tasks.keySet(), dependents);
    }
    return (int) behind.from(seq).filter(waiting -> !isComplete(waiting)).count();
  }

  /// The pending tasks whose dependencies are all complete, in the plan's order.
  public List<Task> ready() {
    return tasks.values().stream()
        .filter(task -> task.status(now) == TaskStatus.PENDING)
        .filter(task -> incomplete(task.seq()).isEmpty())
        .toList();
  }

  /// The dependencies of a task that are not complete yet.
  public List<String> incomplete(String seq) {
    return depends.get(seq).stream().filter(on -> !isComplete(on)).toList();
  }

  /// Which tasks come before which, directly or not.
  Reach before() {
    return new Reach(tasks.keySet(), depends);
  }

  /// The pending tasks that cannot become ready, each with the blocked tasks it waits for in the
  /// end: those that are blocked for a reason of their own, however many tasks stand between.
  public Map<String, List<String>> unreachable() {
    Map<String, List<String>> unreachable = new LinkedHashMap<>();
    for (Task task : tasks.values()) {
      if (task.status(now) == TaskStatus.PENDING) {
        List<String> causes = causes(task);
        if (!causes.isEmpty()) {
          unreachable.put(task.seq(), causes);
        }
      }
    }
    return unreachable;
  }

  /// The tasks that were blocked because of others, each with the blocked tasks it waits for in the
  /// end.
  public Map<String, List<String>> propagated() {
    Map<String, List<String>> propagated = new LinkedHashMap<>();
    for (Task task : tasks.values()) {
      List<String> by = task.blockedBy().stream().filter(this::isBlocked).toList();
      if (isBlocked(task.seq()) && !by.isEmpty()) {
        List<String> causes = causes(task);
        propagated.put(task.seq(), causes.isEmpty() ? by : causes);
      }
    }
    return propagated;
  }

  /// What a task still waits for; one that was begun or done all the same waits for nothing.
  private List<String> waitsFor(String seq) {
    return switch (tasks.get(seq).status(now)) {
      case PENDING, BLOCKED -> depends.get(seq);
      case IN_PROGRESS, COMPLETE -> List.of();
    };
  }

  /// The blocked tasks that a task waits for, without those that another blocked task explains; all
  /// of them if they explain each other.
  private List<String> causes(Task task) {
    if (awaited == null) {
      Map<String, List<String>> waits = new HashMap<>();
      tasks.keySet().forEach(seq -> waits.put(seq, waitsFor(seq)));
      awaited = new Reach(tasks.keySet(), waits);
    }
    List<String> blocked = awaited.from(task.seq()).filter(this::isBlocked).sorted().toList();
    List<String> causes =
        blocked.stream()
            .filter(seq -> tasks.get(seq).blockedBy().stream().noneMatch(this::isBlocked))
            .toList();
    return causes.isEmpty() ? blocked : causes;
  }

  /// The blocked tasks that nothing blocks any more, now that some tasks are blocked no longer:
  /// those that were blocked because of them and because of no other task that still is.
  ///
  /// @param freed the seqs of the tasks that are blocked no longer
  public Set<String> lifted(Collection<String> freed) {
    Set<String> free = new HashSet<>(freed);
    Set<String> lifted = new LinkedHashSet<>();
    boolean more = true;
    while (more) {
      more = false;
      for (Task task : tasks.values()) {
        List<String> causes = task.blockedBy();
        boolean lift =
            isBlocked(task.seq())
                && !lifted.contains(task.seq())
                && causes.stream().anyMatch(free::contains)
                && causes.stream().noneMatch(seq -> isBlocked(seq) && !free.contains(seq));
        if (lift) {
          lifted.add(task.seq());
          more |= free.add(task.seq());
        }
      }
    }
    return lifted;
  }

  private boolean isBlocked(String seq) {
    return tasks.containsKey(seq) && tasks.get(seq).status() == TaskStatus.BLOCKED;
  }

  private boolean isComplete(String seq) {
    return tasks.get(seq).status() == TaskStatus.COMPLETE;
  }
}
