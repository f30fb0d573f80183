package dev.ftl.app.plan;

import dev.ftl.data.json.Timestamps;
import dev.ftl.data.plan.Task;
import dev.ftl.data.workspace.WorkspaceSummary;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// A task as its plan shows it.
///
/// @param key tells it from the plan's others: its seq, unless an older database has two of it
/// @param level its distance from the tasks without dependencies, or `null` when the plan is no
///   graph
/// @param critical whether it lies on a longest path
/// @param unblocks how many unfinished tasks it holds back, directly or not, or `null` likewise
/// @param waitsFor the seqs of what keeps it: incomplete dependencies of a pending task, the
///   blocked tasks at the root of it for one that is blocked or unreachable
/// @param dependents the seqs that depend on it directly
/// @param workspace where it is worked on, or `null`
record PlanTask(
    String key,
    Task task,
    TaskState state,
    Integer level,
    boolean critical,
    Integer unblocks,
    List<String> waitsFor,
    List<String> dependents,
    WorkspaceSummary workspace) {

  /// Its seq.
  String seq() {
    return task.seq();
  }

  /// When it came into its state, or `null` when that is not known.
  Instant since() {
    return Timestamps.parse(task.json().text("updated_at"));
  }

  /// Whether its number, name or type contains that text, in any case.
  boolean matches(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    String whole = task.seq() + " " + task.slug() + " " + task.type() + " " + state.mark().word();
    return whole.toLowerCase(Locale.ROOT).contains(wanted);
  }

  /// What keeps it, or what it is good for, in a few words; empty when there is nothing to say.
  String note() {
    return switch (state) {
      case PENDING -> "Waits for " + named(waitsFor);
      case READY -> unblocks == null || unblocks == 0 ? "Ready" : "Ready · unblocks " + unblocks;
      case IN_PROGRESS -> task.owner() == null ? "In progress" : task.owner();
      case COMPLETE -> "Complete";
      case BLOCKED -> waitsFor.isEmpty() ? "Blocked" : "Blocked by " + named(waitsFor);
      case UNREACHABLE -> "Unreachable behind " + named(waitsFor);
    };
  }

  private static String named(List<String> seqs) {
    int more = seqs.size() - 2;
    return more > 1
        ? String.join(", ", seqs.subList(0, 2)) + " and " + more + " more"
        : String.join(", ", seqs);
  }
}
