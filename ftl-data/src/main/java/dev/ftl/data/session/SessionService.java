package dev.ftl.data.session;

import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.Page;
import dev.ftl.data.db.Tx;
import dev.ftl.data.db.Work;
import dev.ftl.data.event.Event;
import dev.ftl.data.event.EventLog;
import dev.ftl.data.event.EventType;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Timestamps;
import dev.ftl.data.session.ResultWritten.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Sessions: four explorers look at a code base at the same time, each in a process of its own, and
/// leave their results here.
///
/// An orchestrator may use ids of its own, so an unknown id is not an error: it names a session
/// that has no results yet.
public final class SessionService {

  private static final Comparator<Instant> NEWEST = Comparator.nullsLast(Comparator.reverseOrder());

  private final Tx tx;
  private final EventLog events;

  public SessionService(Tx tx, EventLog events) {
    this.tx = tx;
    this.events = events;
  }

  /// Creates a session and returns its id: 8 hex digits.
  ///
  /// @param objective what is to be explored, or `null`
  public String create(String objective) {
    return tx.write(
        work -> {
          SessionMapper mapper = work.mapper(SessionMapper.class);
          String id = randomId();
          while (mapper.known(id) > 0) {
            id = randomId();
          }
          created(work, id, objective);
          return id;
        });
  }

  private static String randomId() {
    return UUID.randomUUID().toString().substring(0, 8);
  }

  private void created(Work work, String id, String objective) {
    JsonObject metadata = JsonObject.of("session_id", id).with("objective", objective);
    events.append(work, EventType.SESSION_CREATED, metadata);
  }

  /// The newest sessions, newest first; those whose age is not known come last.
  public List<SessionSummary> list(int limit) {
    // Sorted here and not by SQL: as texts, the timestamps of older rows do not sort as instants.
    return tx.read(work -> work.mapper(SessionMapper.class).sessions()).stream()
        .map(SessionSummary::of)
        .sorted(
            Comparator.comparing(SessionSummary::createdAt, NEWEST)
                .thenComparing(SessionSummary::id))
        .limit(limit)
        .toList();
  }

  /// The newest sessions that a filter lets through, and how many it lets through in all.
  public Page<SessionOverview> page(SessionFilter filter, int limit) {
    Instant now = Timestamps.now();
    List<SessionOverview> found =
        overviews().stream()
            .filter(filter::finds)
            .filter(session -> filter.quorum() == null || filter.quorum() == session.quorum(now))
            .toList();
    return new Page<>(found.stream().limit(limit).toList(), found.size());
  }

  private List<SessionOverview> overviews() {
    return tx.read(work -> work.mapper(SessionMapper.class).sessions()).stream()
        .map(SessionOverview::of)
        .sorted(
            Comparator.comparing(SessionOverview::createdAt, NEWEST)
                .thenComparing(SessionOverview::id))
        .toList();
  }

  /// When the explorers of these sessions answered first, in that order: of each session the modes
  /// that have answered.
  public List<ModeArrival> arrivals(List<String> sessionIds) {
    return tx.read(work -> work.mapper(SessionMapper.class).arrivals(JsonArray.ofAll(sessionIds)));
  }

  /// All that is known of a session.
  ///
  /// @throws NotFound when nothing is
  public SessionDetail detail(String sessionId) {
    return tx.read(
        work -> {
          SessionMapper mapper = work.mapper(SessionMapper.class);
          if (mapper.known(sessionId) == 0) {
            throw new NotFound("Session " + sessionId + " not found", "ftl orchestration sessions");
          }
          ExplorationRow kept = work.mapper(ExplorationMapper.class).newestOfSession(sessionId);
          return new SessionDetail(
              SessionOverview.of(mapper.session(sessionId)),
              lanes(mapper.best(sessionId)),
              kept == null ? null : Exploration.of(kept));
        });
  }

  private static List<Lane> lanes(List<ResultRow> arrived) {
    Map<ExplorerMode, Lane> lanes = new EnumMap<>(ExplorerMode.class);
    for (ExplorerMode mode : ExplorerMode.values()) {
      lanes.put(mode, Lane.pending(mode));
    }
    arrived.forEach(row -> lanes.put(row.mode(), row.lane()));
    return List.copyOf(lanes.values());
  }

  /// How far the session has come.
  public SessionStatus status(String sessionId) {
    return SessionStatus.of(sessionId, tx.read(work -> statuses(work, sessionId)));
  }

  static ModeStatuses statuses(Work work, String sessionId) {
    return work.mapper(SessionMapper.class).statuses(sessionId);
  }

  /// Whether a mode of the session is completed.
  public boolean has(String sessionId, ExplorerMode mode) {
    return tx.read(work -> statuses(work, sessionId)).of(mode) != ResultStatus.PENDING;
  }

  /// Stores an explorer's result, unless the mode already has a better one. Of equally good ones
  /// the last stays. The first result of an unknown session creates the session.
  ///
  /// @throws InvalidData with a sentence per fault when the result is not valid
  public Arrival write(String sessionId, ExplorerMode mode, JsonObject body) {
    ExplorerResult result = ExplorerResult.check(mode, body);
    return tx.write(
        work -> {
          boolean isNew = work.mapper(SessionMapper.class).known(sessionId) == 0;
          if (isNew) {
            created(work, sessionId, null);
          }
          return new Arrival(store(work, sessionId, result), isNew);
        });
  }

  private ResultWritten store(Work work, String sessionId, ExplorerResult result) {
    ExplorerMode mode = result.mode();
    SessionMapper mapper = work.mapper(SessionMapper.class);
    ResultRow row = mapper.bestOf(sessionId, mode);
    JsonObject event = JsonObject.of("session_id", sessionId);
    if (row != null && row.status().betterThan(result.status())) {
      event = event.with("mode", mode).with("status", result.status()).with("kept", row.status());
      events.append(work, EventType.EXPLORER_RESULT, event);
      return new ResultWritten(sessionId, mode, Outcome.KEPT, Optional.empty());
    }
    if (row == null || !row.is(result)) {
      mapper.deleteMode(sessionId, mode);
      long id = mapper.insert(sessionId, mode, result.status(), result.result(), Timestamps.now());
      event = event.with("result_id", id).with("mode", mode).with("status", result.status());
      events.append(
          work, EventType.EXPLORER_RESULT, row == null ? event : event.with("replaced", true));
    }
    return new ResultWritten(
        sessionId, mode, Outcome.WRITTEN, row == null ? Optional.empty() : Optional.of(true));
  }

  /// Removes the session's results and returns how many there were. The session itself stays known.
  public int clear(String sessionId) {
    return tx.write(
        work -> {
          SessionMapper mapper = work.mapper(SessionMapper.class);
          int cleared = mapper.deleteAll(sessionId);
          if (cleared > 0) {
            if (mapper.created(sessionId) == 0) {
              created(work, sessionId, null);
            }
            JsonObject metadata = JsonObject.of("session_id", sessionId).with("cleared", cleared);
            events.append(work, EventType.SESSION_CLEARED, metadata);
          }
          return cleared;
        });
  }

  /// Waits until enough modes of the session are completed, or the time is over. Notices a commit
  /// within [QuorumWait#PAUSE]; in between it does next to nothing. Where there is no database yet,
  /// it waits for that too.
  ///
  /// @param required how many distinct modes are enough, 1 to 4
  public Waited await(String sessionId, int required, Duration timeout) {
    return await(sessionId, required, timeout, WaitObserver.NONE);
  }

  /// The same, followed by somebody. An interrupt of the thread ends it like the deadline does.
  public Waited await(String sessionId, int required, Duration timeout, WaitObserver observer) {
    try (SessionWatch watch = new SessionWatch(tx, sessionId)) {
      Supplier<ModeStatuses> modes =
          () -> {
            ModeStatuses seen = watch.modes();
            observer.saw(seen, required);
            return seen;
          };
      QuorumWait.Sleeper sleeper =
          millis -> {
            observer.waits();
            Thread.sleep(millis);
          };
      return new QuorumWait(watch::changed, modes, System::nanoTime, sleeper)
          .await(sessionId, required, timeout);
    }
  }

  /// Notes in the log that the orchestration entered a state.
  ///
  /// @param more what else to keep with the event; cannot say another state
  public Event enter(OrchestrationState state, JsonObject more) {
    JsonObject metadata = JsonObject.of("state", state.name()).withAll(more.without("state"));
    return tx.write(work -> events.append(work, EventType.STATE_ENTRY, metadata));
  }

  /// The best result of each mode that has one.
  List<ExplorerResult> results(Work work, String sessionId) {
    return work.mapper(SessionMapper.class).best(sessionId).stream().map(ResultRow::read).toList();
  }

  /// What the session explores, or `null` when nobody said.
  String objective(Work work, String sessionId) {
    return work.mapper(SessionMapper.class).objective(sessionId);
  }
}
