package dev.ftl.data.phase;

import dev.ftl.data.json.JsonArray;
import java.time.Instant;
import java.util.Objects;

/// The one row of `phase_state`.
///
/// @param phase `null` when the row names no known phase
/// @param transitions the moves as they were written: `[{"from","to","at"}]`
record PhaseRow(long id, Phase phase, Instant startedAt, JsonArray transitions) {

  Phase current() {
    return Objects.requireNonNullElse(phase, Phase.NONE);
  }
}
