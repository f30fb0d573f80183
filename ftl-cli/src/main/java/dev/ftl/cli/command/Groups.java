package dev.ftl.cli.command;

import dev.ftl.cli.spec.Catalog;
import dev.ftl.cli.spec.Group;
import java.util.List;

/// All groups of commands of ftl.
public final class Groups implements Catalog {

  private static final List<String> NAMES =
      List.of(
          "orchestration",
          "exploration",
          "plan",
          "campaign",
          "workspace",
          "memory",
          "observer",
          "phase",
          "decision",
          "framework",
          "benchmark",
          "event",
          "hook");

  @Override
  public List<String> names() {
    return NAMES;
  }

  @Override
  public Group named(String name) {
    return switch (name) {
      case "orchestration" -> OrchestrationCommands.group();
      case "exploration" -> ExplorationCommands.group();
      case "plan" -> PlanCommands.group();
      case "campaign" -> CampaignCommands.group();
      case "workspace" -> WorkspaceCommands.group();
      case "memory" -> MemoryCommands.group();
      case "observer" -> ObserverCommands.group();
      case "framework" -> FrameworkCommands.group();
      case "benchmark" -> BenchmarkCommands.group();
      case "phase" -> PhaseCommands.group();
      case "decision" -> DecisionCommands.group();
      case "event" -> EventCommands.group();
      case "hook" -> HookCommands.group();
      case TOP -> TopCommands.group();
      default -> null;
    };
  }
}
