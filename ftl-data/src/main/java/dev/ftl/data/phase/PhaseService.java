package dev.ftl.data.phase;

import dev.ftl.data.FtlException.Conflict;
import dev.ftl.data.db.Tx;
import dev.ftl.data.db.Work;
import dev.ftl.data.event.EventLog;
import dev.ftl.data.event.EventType;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Timestamps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The phase that the agents are in: moved only where [Phase#next] allows it.
public final class PhaseService {

  private final Tx tx;
  private final EventLog events;

  public PhaseService(Tx tx, EventLog events) {
    this.tx = tx;
    this.events = events;
  }

  /// The current phase; [Phase#NONE] before the first transition.
  public PhaseState state() {
    return tx.read(this::state);
  }

  /// The current phase, as part of a larger transaction.
  public PhaseState state(Work work) {
    return PhaseState.of(work.mapper(PhaseMapper.class).read());
  }

  /// How long each phase has lasted.
  public PhaseDuration duration() {
    return PhaseDuration.of(state(), Timestamps.now());
  }

  /// Moves to a phase. Of several callers who make the same move at once, one succeeds.
  ///
  /// @throws Conflict when the current phase does not lead there
  public PhaseState move(Phase to) {
    return tx.write(
        work -> {
          PhaseRow row = row(work);
          Phase from = row.current();
          if (!from.leadsTo(to)) {
            throw new Conflict(from.reason(to), "ftl phase status");
          }
          Instant now = Timestamps.now();
          JsonObject move = JsonObject.of("from", from).with("to", to);
          List<Json> moves = new ArrayList<>(row.transitions().items());
          moves.add(move.with("at", now));
          events.append(work, EventType.PHASE_TRANSITION, move);
          return change(work, row.id(), to, now, new JsonArray(moves));
        });
  }

  /// Forgets the phase and the moves that led to it; their events stay. Repeating it changes
  /// nothing.
  public PhaseState reset() {
    return tx.write(
        work -> {
          PhaseRow row = row(work);
          PhaseState before = PhaseState.of(row);
          if (row.phase() != null && before.equals(PhaseState.INITIAL)) {
            return before;
          }
          JsonObject move =
              JsonObject.of("from", before.phase()).with("to", Phase.NONE).with("reset", true);
          events.append(work, EventType.PHASE_TRANSITION, move);
          return change(work, row.id(), Phase.NONE, null, JsonArray.EMPTY);
        });
  }

  private static PhaseRow row(Work work) {
    PhaseMapper mapper = work.mapper(PhaseMapper.class);
    mapper.insert();
    return mapper.read();
  }

  private static PhaseState change(
      Work work, long id, Phase phase, Instant startedAt, JsonArray transitions) {
    PhaseMapper mapper = work.mapper(PhaseMapper.class);
    mapper.change(id, phase, startedAt, transitions);
    return PhaseState.of(mapper.read());
  }
}
