package dev.ftl.app.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.overview.PhaseSteps.Stage;
import dev.ftl.app.overview.PhaseSteps.Step;
import dev.ftl.data.phase.Phase;
import dev.ftl.data.phase.PhaseState;
import dev.ftl.data.phase.PhaseState.Move;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhaseStepsTest {

  private static final Instant START = Instant.parse("2026-01-14T12:00:00Z");

  /// The state after these moves, one a minute.
  private static PhaseState after(Phase... phases) {
    List<Move> moves = new ArrayList<>();
    Phase from = Phase.NONE;
    for (Phase to : phases) {
      moves.add(new Move(from, to, START.plusSeconds(60L * moves.size())));
      from = to;
    }
    return new PhaseState(from, moves.getLast().at(), moves);
  }

  @Test
  void nothingHasBegun() {
    PhaseSteps steps = PhaseSteps.of(new PhaseState(Phase.NONE, null, List.of()));

    assertThat(steps.steps()).extracting(Step::stage).containsOnly(Stage.AHEAD);
    assertThat(steps.path()).isEmpty();
  }

  @Test
  void countsHowOftenAPhaseWasEnteredAndWhatItTook() {
    PhaseSteps steps =
        PhaseSteps.of(after(Phase.EXPLORE, Phase.PLAN, Phase.EXPLORE, Phase.PLAN, Phase.BUILD));

    assertThat(steps.steps())
        .extracting(Step::stage)
        .containsExactly(Stage.PASSED, Stage.PASSED, Stage.CURRENT, Stage.AHEAD, Stage.AHEAD);
    assertThat(steps.steps().getFirst())
        .isEqualTo(new Step(Phase.EXPLORE, Stage.PASSED, 2, Duration.ofMinutes(2), null));
    assertThat(steps.steps().get(2))
        .isEqualTo(new Step(Phase.BUILD, Stage.CURRENT, 1, Duration.ZERO, START.plusSeconds(240)));
  }

  @Test
  void forgetsTheRoundBefore() {
    PhaseSteps steps =
        PhaseSteps.of(
            after(
                Phase.EXPLORE,
                Phase.PLAN,
                Phase.BUILD,
                Phase.OBSERVE,
                Phase.COMPLETE,
                Phase.NONE,
                Phase.EXPLORE));

    assertThat(steps.path()).containsExactly(Phase.EXPLORE);
    assertThat(steps.steps()).extracting(Step::visits).containsExactly(1, 0, 0, 0, 0);
  }
}
