package dev.ftl.data.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.ftl.data.phase.PhaseState.Move;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhaseTest {

  private static final Instant START = Instant.parse("2026-01-14T10:00:00Z");

  @Test
  void allowsTheseMovesAndNoOthers() {
    List<String> allowed = new ArrayList<>();
    for (Phase from : Phase.values()) {
      for (Phase to : Phase.values()) {
        if (from.leadsTo(to)) {
          allowed.add(from + ">" + to);
        }
      }
    }
    assertThat(allowed)
        .containsExactlyInAnyOrder(
            "NONE>EXPLORE",
            "EXPLORE>PLAN",
            "PLAN>BUILD",
            "PLAN>EXPLORE",
            "BUILD>BUILD",
            "BUILD>OBSERVE",
            "OBSERVE>COMPLETE",
            "COMPLETE>NONE");
  }

  @Test
  void saysWhereAPhaseLeads() {
    assertThat(Phase.PLAN.reason(Phase.BUILD)).isEqualTo("Phase plan leads to build or explore");
    assertThat(Phase.PLAN.reason(Phase.OBSERVE))
        .isEqualTo("Phase plan leads to build or explore, not to observe");
  }

  @Test
  void addsUpTheTimeInEachPhase() {
    PhaseState state =
        new PhaseState(
            Phase.BUILD,
            START.plusSeconds(100),
            List.of(
                new Move(Phase.NONE, Phase.EXPLORE, START),
                new Move(Phase.EXPLORE, Phase.PLAN, START.plusSeconds(30)),
                new Move(Phase.PLAN, Phase.BUILD, START.plusSeconds(50)),
                new Move(Phase.BUILD, Phase.BUILD, START.plusSeconds(100))));
    PhaseDuration duration = PhaseDuration.of(state, START.plusSeconds(107));
    assertThat(duration.seconds()).isEqualTo(7.0);
    assertThat(duration.totals())
        .containsExactly(entry("explore", 30.0), entry("plan", 20.0), entry("build", 57.0));
  }

  @Test
  void neverCountsLessThanNothing() {
    PhaseState state =
        new PhaseState(
            Phase.PLAN,
            START,
            List.of(
                new Move(Phase.NONE, Phase.EXPLORE, START.plusSeconds(60)),
                new Move(null, null, null),
                new Move(Phase.EXPLORE, Phase.PLAN, START)));
    PhaseDuration duration = PhaseDuration.of(state, START.minusSeconds(5));
    assertThat(duration.seconds()).isZero();
    assertThat(duration.totals()).containsExactly(entry("explore", 0.0), entry("plan", 0.0));
  }

  @Test
  void nothingHasLastedBeforeTheFirstMove() {
    assertThat(PhaseDuration.of(PhaseState.INITIAL, START))
        .isEqualTo(new PhaseDuration(Phase.NONE, null, 0, Map.of()));
  }
}
