package dev.ftl.cli.command;

import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.Param;
import dev.ftl.cli.spec.Shape;
import dev.ftl.cli.spec.ValueParser;
import dev.ftl.data.campaign.CascadeStatus;
import dev.ftl.data.campaign.PlanIntake;
import dev.ftl.data.campaign.PlanMerger;
import dev.ftl.data.campaign.ReplanInput;
import dev.ftl.data.campaign.TaskBoard;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.plan.TaskStatus;
import java.util.List;

/// `ftl campaign`: what concerns the tasks of the active campaign.
final class CampaignTaskCommands {

  private static final String GROUP = CampaignCommands.GROUP;

  static final Param<String> SEQ =
      Param.argument("SEQ", ValueParser.word("SEQ"), "the task's number; 1 and 001 are the same");
  private static final Param<TaskStatus> STATUS =
      Param.argument(
          "STATUS",
          ValueParser.choice("STATUS", TaskStatus.class),
          "pending, in_progress, complete or blocked");
  private static final Param<Long> PLAN_ID =
      Param.option("--plan-id", ValueParser.id(), "a plan that was written before");
  private static final Param<String> FILE = Param.document("the revised plan");

  private CampaignTaskCommands() {}

  static List<Command> commands() {
    return List.of(
        addTasks(),
        updateTask(),
        nextTask(),
        readyTasks(),
        cascadeStatus(),
        propagateBlocks(),
        replanInput(),
        mergeRevisedPlan());
  }

  private static Command addTasks() {
    return Command.of(
            GROUP,
            "add-tasks",
            "Adds a plan's tasks to the active campaign; those it has already keep their state.")
        .takes(PLAN_ID)
        .reads("the plan as JSON, or a planner's whole answer; not read with --plan-id")
        .answers(Shape.of(PlanIntake.Added.class))
        .after(Examples.CREATE_CAMPAIGN)
        .example(Examples.ADD_TASK.line())
        .does(
            call -> {
              Long id = call.get(PLAN_ID);
              return id == null
                  ? call.existing().planIntake().add(call.plan())
                  : call.existing().planIntake().add(id);
            });
  }

  private static Command updateTask() {
    return Command.of(GROUP, "update-task", "Moves a task into a state, and shows it.")
        .takes(SEQ, STATUS)
        .answers(Shape.of(JsonObject.class))
        .after(Examples.CREATE_CAMPAIGN, Examples.ADD_TASK)
        .example("ftl campaign update-task 1 complete")
        .does(call -> call.existing().taskBoard().update(call.get(SEQ), call.get(STATUS)).json());
  }

  private static Command nextTask() {
    return Command.of(
            GROUP,
            "next-task",
            "Shows the first pending task, ready or not, or null if none is pending.")
        .answers(Shape.orNull(JsonObject.class))
        .after(Examples.CREATE_CAMPAIGN, Examples.ADD_TASK)
        .example("ftl campaign next-task --get /slug")
        .does(call -> call.existing().taskBoard().next());
  }

  private static Command readyTasks() {
    return Command.of(
            GROUP,
            "ready-tasks",
            "Lists the tasks that can be claimed: all dependencies are complete, and nobody works"
                + " on them.")
        .answers(Shape.listOf(JsonObject.class))
        .after(Examples.CREATE_CAMPAIGN, Examples.ADD_TASK)
        .example("ftl campaign ready-tasks")
        .does(call -> call.existing().taskBoard().ready());
  }

  private static Command cascadeStatus() {
    return Command.of(
            GROUP,
            "cascade-status",
            "Shows whether the active campaign can go on, and which tasks wait for blocked ones.")
        .answers(Shape.of(CascadeStatus.class))
        .after(Examples.CREATE_CAMPAIGN, Examples.ADD_TASK)
        .example("ftl campaign cascade-status --get /state")
        .does(call -> call.existing().taskBoard().cascade());
  }

  private static Command propagateBlocks() {
    return Command.of(
            GROUP,
            "propagate-blocks",
            "Blocks every task that waits behind a blocked one, and notes because of which.")
        .answers(Shape.of(TaskBoard.Propagated.class))
        .after(Examples.CREATE_CAMPAIGN, Examples.ADD_TASK)
        .example("ftl campaign propagate-blocks")
        .does(call -> call.existing().taskBoard().propagate());
  }

  private static Command replanInput() {
    return Command.of(
            GROUP,
            "get-replan-input",
            "Shows what a planner needs to revise the plan: what is delivered, blocked and left."
                + " The revised plan has to name every blocked task by its seq, with another slug"
                + " if another task replaces it: what it leaves out stays blocked.")
        .answers(Shape.of(ReplanInput.class))
        .after(Examples.CREATE_CAMPAIGN, Examples.ADD_TASK)
        .example("ftl campaign get-replan-input")
        .does(call -> call.existing().replanning().input());
  }

  private static Command mergeRevisedPlan() {
    return Command.of(
            GROUP,
            "merge-revised-plan",
            "Merges a revised plan of the remaining tasks, or of all: complete tasks stay, blocked"
                + " ones that it names become pending, new ones are added. The result is the"
                + " campaign's new plan. What is still blocked or unreachable is named in the"
                + " answer.")
        .takes(FILE)
        .answers(Shape.of(PlanMerger.Merged.class))
        .after(Examples.CREATE_CAMPAIGN, Examples.PLAN_FILE)
        .example("ftl campaign merge-revised-plan revised.json")
        .does(
            call -> {
              JsonObject plan = call.plan(FILE, "revised plan");
              return call.existing().planMerger().merge(plan);
            });
  }
}
