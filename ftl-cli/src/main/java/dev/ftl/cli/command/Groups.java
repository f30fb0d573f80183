package dev.ftl.cli.command;

import dev.ftl.cli.spec.Group;
import java.util.List;
import java.util.stream.Stream;

/// All groups. Only the one that is called is built: building all would take longer than most
/// commands do.
public final class Groups {

  /// The top level's name.
  public static final String TOP = "";

  /// The names of the groups below the top level, in the order in which help lists them.
  public static final List<String> NAMES =
      List.of(
          "orchestration",
          "exploration",
          "plan",
          "campaign",
          "workspace",
          "memory",
          "phase",
          "decision",
          "framework",
          "benchmark",
          "event");

  private Groups() {}

  /// The group of that name, or `null`.
  public static Group named(String name) {
    return switch (name) {
      case "orchestration" -> OrchestrationCommands.group();
      case "exploration" -> ExplorationCommands.group();
      case "plan" -> PlanCommands.group();
      case "campaign" -> CampaignCommands.group();
      case "workspace" -> WorkspaceCommands.group();
      case "memory" -> MemoryCommands.group();
      case "framework" -> FrameworkCommands.group();
      case "benchmark" -> BenchmarkCommands.group();
      case "phase" -> PhaseCommands.group();
      case "decision" -> DecisionCommands.group();
      case "event" -> EventCommands.group();
      case TOP -> TopCommands.group();
      default -> null;
    };
  }

  /// All groups, the top level first.
  public static List<Group> all() {
    return Stream.concat(Stream.of(TOP), NAMES.stream()).map(Groups::named).toList();
  }
}
