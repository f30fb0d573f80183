package dev.ftl.cli.command;

import dev.ftl.cli.spec.Answer;
import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.Group;
import dev.ftl.cli.spec.Param;
import dev.ftl.cli.spec.Shape;
import dev.ftl.data.plan.Decision;
import dev.ftl.data.plan.DecisionParser;
import java.util.List;

/// `ftl decision`: what a planner's answer says about its plan. It needs no database.
final class DecisionCommands {

  private static final String GROUP = "decision";

  private static final int BROKEN = 1;
  private static final int CLARIFY = 2;
  private static final int CONFIRM = 3;

  private static final Param<String> FILE = Param.document("the planner's whole answer");

  private DecisionCommands() {}

  static Group group() {
    return new Group(GROUP, "what a planner's answer says about its plan", List.of(parse()));
  }

  private static Command parse() {
    return Command.of(
            GROUP, "parse", "Finds the decision, the questions and the plan in a planner's answer.")
        .takes(FILE)
        .answers(Shape.of(Decision.class))
        .exits(BROKEN, "UNKNOWN, or a plan that is not valid")
        .exits(CLARIFY, "CLARIFY, or open questions")
        .exits(CONFIRM, "CONFIRM")
        .example("echo '### Confidence: PROCEED' | ftl decision parse -")
        .decides(
            call -> {
              Decision decision = DecisionParser.parse(call.document(FILE));
              return Answer.of(decision, exitCode(decision));
            });
  }

  /// Questions come before a plan's faults: the plan will change with their answers.
  private static int exitCode(Decision decision) {
    return switch (decision.decision()) {
      case CLARIFY -> CLARIFY;
      case UNKNOWN -> BROKEN;
      case CONFIRM -> decision.hasBrokenPlan() ? BROKEN : CONFIRM;
      case PROCEED -> decision.hasBrokenPlan() ? BROKEN : 0;
    };
  }
}
