package dev.ftl.app.overview;

import dev.ftl.data.phase.Phase;
import dev.ftl.data.phase.PhaseState;
import dev.ftl.data.phase.PhaseState.Move;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The phases from exploring to complete, each with how often and how long the agents were in it
/// since they last began.
///
/// @param path the phases in the order in which they were entered
record PhaseSteps(List<Step> steps, List<Phase> path) {

  /// One phase.
  ///
  /// @param visits how often it was entered
  /// @param spent how long all visits took that are over
  /// @param enteredAt when the visit that goes on began, or `null` when this is not the phase
  record Step(Phase phase, Stage stage, int visits, Duration spent, Instant enteredAt) {}

  /// Where a phase stands.
  enum Stage {
    PASSED,
    CURRENT,
    AHEAD
  }

  static PhaseSteps of(PhaseState state) {
    List<Move> moves = sinceBegin(state.transitions());
    List<Step> steps = new ArrayList<>();
    for (Phase phase : Phase.values()) {
      if (phase != Phase.NONE) {
        steps.add(step(phase, state, moves));
      }
    }
    return new PhaseSteps(
        List.copyOf(steps), moves.stream().map(Move::to).filter(Objects::nonNull).toList());
  }

  /// The moves of this round: a round ends with the return to no phase.
  private static List<Move> sinceBegin(List<Move> moves) {
    int begin = 0;
    for (int i = 0; i < moves.size(); i++) {
      if (moves.get(i).to() == Phase.NONE) {
        begin = i + 1;
      }
    }
    return moves.subList(begin, moves.size());
  }

  private static Step step(Phase phase, PhaseState state, List<Move> moves) {
    int visits = 0;
    Duration spent = Duration.ZERO;
    for (int i = 0; i < moves.size(); i++) {
      if (moves.get(i).to() == phase) {
        visits++;
        Instant left = i + 1 < moves.size() ? moves.get(i + 1).at() : null;
        spent = spent.plus(between(moves.get(i).at(), left));
      }
    }
    boolean current = phase == state.phase();
    return new Step(
        phase,
        current ? Stage.CURRENT : phase.compareTo(state.phase()) < 0 ? Stage.PASSED : Stage.AHEAD,
        visits,
        spent,
        current ? state.startedAt() : null);
  }

  /// Clocks that were set back count as no time.
  private static Duration between(Instant from, Instant to) {
    return from == null || to == null || to.isBefore(from)
        ? Duration.ZERO
        : Duration.between(from, to);
  }
}
