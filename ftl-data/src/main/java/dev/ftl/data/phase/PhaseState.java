package dev.ftl.data.phase;

import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Names;
import dev.ftl.data.json.Timestamps;
import java.time.Instant;
import java.util.List;

/// The phase that the agents are in, and how they came there.
///
/// @param startedAt when the phase began; `null` before the first transition and after a reset
/// @param transitions every move since the last reset, oldest first
public record PhaseState(Phase phase, Instant startedAt, List<Move> transitions) {

  /// Where everything begins.
  static final PhaseState INITIAL = new PhaseState(Phase.NONE, null, List.of());

  /// One move from a phase to the next, `null` where an older database holds something else.
  public record Move(Phase from, Phase to, Instant at) {

    private static Move of(JsonObject json) {
      return new Move(
          Names.parse(Phase.class, json.text("from", "")),
          Names.parse(Phase.class, json.text("to", "")),
          Timestamps.parse(json.text("at")));
    }
  }

  static PhaseState of(PhaseRow row) {
    return row == null
        ? INITIAL
        : new PhaseState(row.current(), row.startedAt(), moves(row.transitions()));
  }

  private static List<Move> moves(JsonArray transitions) {
    return transitions.objects().stream().map(Move::of).toList();
  }
}
