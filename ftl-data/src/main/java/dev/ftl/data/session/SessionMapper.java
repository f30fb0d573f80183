package dev.ftl.data.session;

import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.time.Instant;
import java.util.List;

/// The `explorer_result` table, and the events that create sessions. A session has no row of its
/// own: it is known by its event or its results.
interface SessionMapper {

  /// How many events and results there are of a session: not 0 when it is known.
  int known(String sessionId);

  /// How many events created the session: 0 for one that a Python FTL left.
  int created(String sessionId);

  String objective(String sessionId);

  /// The status of each mode's best result.
  ModeStatuses statuses(String sessionId);

  /// All sessions, in no order.
  List<SessionRow> sessions();

  /// One session, which must be known.
  SessionRow session(String sessionId);

  /// The best result of each mode, and of equally good ones the newest. A Python FTL may have left
  /// several.
  List<ResultRow> best(String sessionId);

  ResultRow bestOf(String sessionId, ExplorerMode mode);

  long insert(
      String sessionId,
      ExplorerMode mode,
      ResultStatus status,
      JsonObject result,
      Instant createdAt);

  int deleteMode(String sessionId, ExplorerMode mode);

  int deleteAll(String sessionId);

  List<ModeArrival> arrivals(JsonArray sessionIds);
}
