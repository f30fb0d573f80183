package dev.ftl.data.phase;

import dev.ftl.data.json.Names;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How long the agents have been in their phase, and in each since the last reset. Clocks that were
/// set back count as no time.
///
/// @param startedAt when the current phase began, or `null`
/// @param seconds since then
/// @param totals seconds per phase that was entered, the current one until now
public record PhaseDuration(
    Phase phase, Instant startedAt, double seconds, Map<String, Double> totals) {

  static PhaseDuration of(PhaseState state, Instant now) {
    Map<String, Double> totals = new LinkedHashMap<>();
    List<PhaseState.Move> moves = state.transitions();
    for (int i = 0; i < moves.size() - 1; i++) {
      add(totals, moves.get(i).to(), seconds(moves.get(i).at(), moves.get(i + 1).at()));
    }
    double current = seconds(state.startedAt(), now);
    if (state.startedAt() != null) {
      add(totals, state.phase(), current);
    }
    return new PhaseDuration(state.phase(), state.startedAt(), current, totals);
  }

  private static void add(Map<String, Double> totals, Phase phase, double seconds) {
    if (phase != null) {
      totals.merge(Names.of(phase), seconds, Double::sum);
    }
  }

  private static double seconds(Instant from, Instant to) {
    if (from == null || to == null || to.isBefore(from)) {
      return 0;
    }
    return Duration.between(from, to).toNanos() / 1e9;
  }
}
