package dev.ftl.data.phase;

import dev.ftl.data.json.JsonArray;
import java.time.Instant;

/// The `phase_state` table, which has one row at most.
interface PhaseMapper {

  PhaseRow read();

  /// Makes the row unless there is one.
  int insert();

  int change(long id, Phase phase, Instant startedAt, JsonArray transitions);
}
