package dev.ftl.cli.command;

import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.Group;
import dev.ftl.cli.spec.Param;
import dev.ftl.cli.spec.Shape;
import dev.ftl.cli.spec.ValueParser;
import dev.ftl.data.plan.Plan;
import dev.ftl.data.plan.PlanChange;
import dev.ftl.data.plan.PlanGraph;
import dev.ftl.data.plan.PlanStatus;
import dev.ftl.data.plan.PlanSummary;
import dev.ftl.data.plan.PlanWriter;
import java.util.List;

/// `ftl plan`: a planner's plans.
final class PlanCommands {

  private static final String GROUP = "plan";

  private static final Param<Long> ID =
      Param.option("--id", ValueParser.id(), "the plan's id").needed();
  private static final Param<Long> SUPERSEDES =
      Param.option(
          "--supersedes",
          ValueParser.id(),
          "the plan that this one replaces, which becomes superseded");
  private static final Param<Long> CAMPAIGN =
      Param.option(
          "--campaign-id", ValueParser.id(), "the plan's campaign (default: the active one)");
  private static final Param<PlanStatus> STATUS =
      Param.option(
          "--status",
          ValueParser.choice("STATUS", PlanStatus.class),
          "only plans that are active, executed or superseded");

  private PlanCommands() {}

  static Group group() {
    return new Group(
        GROUP,
        "a planner's plans: DAGs of verifiable tasks",
        List.of(write(), read(), active(), markExecuted(), supersede(), list(), graph()));
  }

  private static Command write() {
    return Command.of(
            GROUP,
            "write",
            "Checks a plan and writes it. Writing the newest active plan again returns its id.")
        .takes(SUPERSEDES, CAMPAIGN)
        .reads("the plan as JSON, or the whole answer of a planner that holds it")
        .answers(Shape.of(PlanWriter.Written.class))
        .example(Examples.WRITE_PLAN.line())
        .does(
            call -> {
              PlanWriter writer = call.created().planWriter();
              return writer.write(call.plan(), call.get(SUPERSEDES), call.get(CAMPAIGN));
            });
  }

  private static Command read() {
    return Command.of(GROUP, "read", "Shows a plan.")
        .takes(ID)
        .answers(Shape.of(Plan.class))
        .after(Examples.PLAN_ID)
        .example("ftl plan read --id \"$plan_id\"")
        .does(call -> call.existing().plans().read(call.get(ID)));
  }

  private static Command active() {
    return Command.of(
            GROUP,
            "get-active",
            "Shows the active campaign's newest active plan, else one without a campaign.")
        .answers(Shape.of(Plan.class))
        .after(Examples.WRITE_PLAN)
        .example("ftl plan get-active")
        .does(call -> call.existing().plans().active());
  }

  private static Command markExecuted() {
    return Command.of(GROUP, "mark-executed", "Marks a plan as executed.")
        .takes(ID)
        .answers(Shape.of(PlanChange.class))
        .after(Examples.PLAN_ID)
        .example("ftl plan mark-executed --id \"$plan_id\"")
        .does(call -> call.existing().plans().changeStatus(call.get(ID), PlanStatus.EXECUTED));
  }

  private static Command supersede() {
    return Command.of(GROUP, "supersede", "Marks a plan as superseded.")
        .takes(ID)
        .answers(Shape.of(PlanChange.class))
        .after(Examples.PLAN_ID)
        .example("ftl plan supersede --id \"$plan_id\"")
        .does(call -> call.existing().plans().changeStatus(call.get(ID), PlanStatus.SUPERSEDED));
  }

  private static Command list() {
    return Command.of(GROUP, "list", "Lists plans, newest first.")
        .takes(STATUS, CommonParams.LIMIT)
        .answers(Shape.listOf(PlanSummary.class))
        .after(Examples.WRITE_PLAN)
        .example("ftl plan list --status active --limit 5")
        .does(call -> call.existing().plans().list(call.get(STATUS), call.get(CommonParams.LIMIT)));
  }

  private static Command graph() {
    return Command.of(
            GROUP,
            "graph",
            "Shows a plan's tasks as a graph: levels, critical path, what is ready.")
        .takes(ID)
        .answers(Shape.of(PlanGraph.class))
        .after(Examples.PLAN_ID)
        .example("ftl plan graph --id \"$plan_id\"")
        .does(call -> call.existing().plans().graph(call.get(ID)));
  }
}
