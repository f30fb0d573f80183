package dev.ftl.cli.command;

import dev.ftl.cli.spec.Answer;
import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.Group;
import dev.ftl.cli.spec.Param;
import dev.ftl.cli.spec.Shape;
import dev.ftl.cli.spec.ValueParser;
import dev.ftl.data.phase.Phase;
import dev.ftl.data.phase.PhaseDuration;
import dev.ftl.data.phase.PhaseState;
import java.util.List;

/// `ftl phase`: what the agents are busy with.
final class PhaseCommands {

  private static final String GROUP = "phase";

  private static final ValueParser<Phase> PHASE = ValueParser.choice("PHASE", Phase.class);
  private static final Param<Phase> TO = Param.argument("PHASE", PHASE, "the phase to move to");
  private static final Param<Phase> FROM = Param.argument("FROM", PHASE, "the phase before");
  private static final Param<Phase> NEXT = Param.argument("TO", PHASE, "the phase after");

  private PhaseCommands() {}

  /// Whether a move is allowed.
  ///
  /// @param reason where the first phase leads to
  record TransitionCheck(boolean valid, String reason) {}

  static Group group() {
    return new Group(
        GROUP,
        "what the agents are busy with: explore, plan, build, observe",
        List.of(status(), transition(), reset(), canTransition(), duration()));
  }

  private static Command status() {
    return Command.of(GROUP, "status", "Shows the phase, and how the agents came there.")
        .answers(Shape.of(PhaseState.class))
        .example("ftl phase transition explore", "ftl phase status")
        .does(call -> call.existing().phases().state());
  }

  private static Command transition() {
    return Command.of(GROUP, "transition", "Moves to a phase that the current one leads to.")
        .takes(TO)
        .answers(Shape.of(PhaseState.class))
        .example("ftl phase transition explore", "ftl phase transition plan")
        .does(call -> call.created().phases().move(call.get(TO)));
  }

  private static Command reset() {
    return Command.of(GROUP, "reset", "Goes back to phase none, and forgets the transitions.")
        .answers(Shape.of(PhaseState.class))
        .example("ftl phase reset")
        .does(call -> call.created().phases().reset());
  }

  private static Command canTransition() {
    return Command.of(GROUP, "can-transition", "Says whether one phase leads to another.")
        .takes(FROM, NEXT)
        .answers(Shape.of(TransitionCheck.class))
        .exits(1, "it does not")
        .example("ftl phase can-transition plan build")
        .decides(
            call -> {
              Phase from = call.get(FROM);
              Phase to = call.get(NEXT);
              boolean valid = from.leadsTo(to);
              return Answer.of(new TransitionCheck(valid, from.reason(to)), valid);
            });
  }

  private static Command duration() {
    return Command.of(
            GROUP, "duration", "Shows how many seconds the phase has lasted, and each before it.")
        .answers(Shape.of(PhaseDuration.class))
        .example("ftl phase transition explore", "ftl phase duration")
        .does(call -> call.existing().phases().duration());
  }
}
