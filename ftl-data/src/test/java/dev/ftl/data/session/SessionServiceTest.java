package dev.ftl.data.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ftl.data.Ftl;
import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.db.ChangeWatcher;
import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.event.Event;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionServiceTest {

  @TempDir Path folder;
  private Path file;
  private Database database;
  private SessionService sessions;

  @BeforeEach
  void open() {
    file = folder.resolve("ftl.db");
    database = new Database(file, Access.CREATE, Database.DEFAULT_BUSY_TIMEOUT);
    sessions = new Ftl(database).sessions();
    sessions.list(1);
  }

  @Test
  void ofOlderDuplicatesTheBestCountsAndThenTheNewest() throws SQLException {
    String id = sessions.create(null);
    insert(id, "delta", "ok", "{\"candidates\":[{\"path\":\"first\"}]}");
    insert(id, "delta", "ok", "{\"candidates\":[{\"path\":\"second\"}]}");
    insert(id, "delta", "error", "{}");
    insert(id, "delta", "pending", "{}");
    insert(id, "memory", "pending", "{}");
    insert(id, "pattern", "error", "junk");
    insert(id, "pattern", "done", "{}");
    insert(id, "weather", "ok", "{}");

    assertThat(sessions.status(id).modes())
        .isEqualTo(
            new ModeStatuses(
                ResultStatus.PENDING, ResultStatus.ERROR, ResultStatus.PENDING, ResultStatus.OK));
    Aggregate aggregate = new Ftl(database).explorations().aggregate(id, null, "");
    assertThat(aggregate.delta().array("candidates"))
        .isEqualTo(JsonArray.of(JsonObject.of("path", "second")));
    assertThat(aggregate.pattern().text("_error")).isEqualTo("unknown error");

    sessions.write(id, ExplorerMode.DELTA, JsonObject.of("candidates", JsonArray.EMPTY));
    assertThat(sessions.clear(id)).as("the duplicates of delta are gone").isEqualTo(5);
  }

  @Test
  void worseResultsNeverReplaceBetterOnesHoweverTheyRace() throws Exception {
    String id = sessions.create(null);
    List<String> statuses = List.of("error", "ok", "partial", "error");
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<CompletableFuture<Void>> writers =
          IntStream.range(0, 16)
              .mapToObj(
                  i ->
                      CompletableFuture.runAsync(
                          () ->
                              new Ftl(database)
                                  .sessions()
                                  .write(
                                      id,
                                      ExplorerMode.values()[i / 4],
                                      JsonObject.of("status", statuses.get(i % 4))),
                          threads))
              .toList();
      for (CompletableFuture<Void> writer : writers) {
        writer.get();
      }
    }
    assertThat(sessions.status(id).modes())
        .isEqualTo(
            new ModeStatuses(ResultStatus.OK, ResultStatus.OK, ResultStatus.OK, ResultStatus.OK));
    assertThat(sessions.clear(id)).isEqualTo(4);
  }

  @Test
  void writingTheSameAgainChangesNothing() {
    String id = sessions.create(null);
    JsonObject body = JsonObject.of("frameworks", JsonArray.EMPTY);
    sessions.write(id, ExplorerMode.PATTERN, body);
    int events = events().size();
    assertThat(sessions.write(id, ExplorerMode.PATTERN, body).result())
        .isEqualTo(
            new ResultWritten(
                id, ExplorerMode.PATTERN, ResultWritten.Outcome.WRITTEN, Optional.of(true)));
    assertThat(events()).hasSize(events);
  }

  @Test
  void listsByInstantHoweverTheTimestampIsWritten() throws SQLException {
    event("'2026-03-01T10:00:00+05:00'", "{\"session_id\":\"third\"}");
    event("'2026-03-01T06:00:00.000000Z'", "{\"session_id\":\"second\"}");
    event("'2026-03-03 10:00:00'", "{\"session_id\":\"first\",\"objective\":\"Export\"}");
    event("'yesterday'", "{\"session_id\":\"unknown\"}");
    event("NULL", "{\"session_id\":\"no-time\"}");
    assertThat(sessions.list(10))
        .extracting(SessionSummary::id)
        .containsExactly("first", "second", "third", "no-time", "unknown");
    assertThat(sessions.list(2)).hasSize(2);
    assertThat(sessions.list(1).getFirst().objective()).isEqualTo("Export");
  }

  @Test
  void junkInTheLogIsPassedOver() throws SQLException {
    String id = sessions.create("Export");
    event("'2026-03-01T10:00:00'", "junk");
    event("'2026-03-01T10:00:00'", "[1]");
    event("'2026-03-01T10:00:00'", "{\"session_id\":null}");
    execute("INSERT INTO event (event_type, metadata) VALUES ('SESSION_CREATED', NULL)");
    execute("INSERT INTO explorer_result (mode, status) VALUES ('delta', 'ok')");
    insert("", "delta", "ok", "{}");
    assertThat(sessions.list(10)).extracting(SessionSummary::id).containsExactly(id);
    assertThat(sessions.status(id).total()).isZero();
  }

  @Test
  void aSessionThatOnlyItsResultsMakeKnownStaysKnownWhenCleared() throws SQLException {
    insert("left", "delta", "ok", "{}");
    assertThat(sessions.clear("left")).isEqualTo(1);
    assertThat(sessions.status("left").completed()).isEmpty();
    assertThat(sessions.clear("left")).isZero();
    assertThat(events())
        .extracting(Event::eventType)
        .containsExactly("SESSION_CLEARED", "SESSION_CREATED");
  }

  @Test
  void waitingEndsWithTheCommitThatMeetsTheQuorum() throws Exception {
    String id = sessions.create(null);
    sessions.write(id, ExplorerMode.DELTA, JsonObject.EMPTY);
    CompletableFuture<Waited> waiting =
        CompletableFuture.supplyAsync(
            () -> new Ftl(database).sessions().await(id, 2, Duration.ofSeconds(60)),
            Thread::startVirtualThread);
    sessions.write(id, ExplorerMode.DELTA, JsonObject.of("note", "the same mode counts once"));
    assertThat(waiting).isNotDone();
    sessions.write(id, ExplorerMode.MEMORY, JsonObject.EMPTY);
    Waited waited = waiting.get();
    assertThat(waited.status()).isEqualTo(Waited.Outcome.QUORUM_MET);
    assertThat(waited.completed()).containsExactly(ExplorerMode.MEMORY, ExplorerMode.DELTA);
    assertThat(waited.elapsed()).isLessThan(30);
  }

  @Test
  void readsChangeNoRow() {
    String id = sessions.create(null);
    sessions.write(id, ExplorerMode.DELTA, JsonObject.EMPTY);
    ExplorationService explorations = new Ftl(database).explorations();
    explorations.save(id, null, "");
    try (ChangeWatcher watcher = new ChangeWatcher(database)) {
      assertThat(watcher.changed()).isTrue();
      sessions.status(id);
      sessions.has(id, ExplorerMode.DELTA);
      sessions.list(10);
      sessions.await(id, 1, Duration.ZERO);
      explorations.aggregate(id, null, "");
      explorations.read(null);
      explorations.section(ExplorerMode.MEMORY);
      explorations.save(id, null, "");
      assertThat(watcher.changed()).isFalse();
    }
  }

  @Test
  void anUnknownIdIsASessionWithoutResults() {
    assertThat(sessions.status("mine").modes()).isEqualTo(ModeStatuses.NONE);
    assertThat(sessions.has("mine", ExplorerMode.DELTA)).isFalse();
    assertThat(sessions.clear("mine")).isZero();
    assertThat(sessions.await("mine", 1, Duration.ZERO).status())
        .isEqualTo(Waited.Outcome.QUORUM_FAILURE);
    assertThat(sessions.list(10)).isEmpty();
    assertThat(events()).isEmpty();
    assertThatThrownBy(() -> sessions.detail("mine"))
        .isInstanceOf(NotFound.class)
        .hasMessage("Session mine not found");
  }

  @Test
  void theFirstResultCreatesItsSession() {
    assertThat(sessions.write("my session", ExplorerMode.DELTA, JsonObject.EMPTY).newSession())
        .isTrue();
    assertThat(sessions.write("my session", ExplorerMode.MEMORY, JsonObject.EMPTY).newSession())
        .isFalse();
    SessionSummary session = sessions.list(10).getFirst();
    assertThat(session.id()).isEqualTo("my session");
    assertThat(session.objective()).isNull();
    assertThat(session.createdAt()).isNotNull();
    assertThat(events())
        .extracting(Event::eventType)
        .containsExactly("EXPLORER_RESULT", "EXPLORER_RESULT", "SESSION_CREATED");
    assertThat(sessions.write(sessions.create(null), ExplorerMode.DELTA, JsonObject.EMPTY))
        .matches(arrival -> !arrival.newSession());
  }

  @Test
  void aDiscardedResultLeavesAnEvent() {
    sessions.write("s", ExplorerMode.DELTA, JsonObject.of("status", "partial"));
    assertThat(sessions.write("s", ExplorerMode.DELTA, JsonObject.of("status", "error")).result())
        .isEqualTo(
            new ResultWritten(
                "s", ExplorerMode.DELTA, ResultWritten.Outcome.KEPT, Optional.empty()));
    assertThat(events().getFirst().metadata())
        .isEqualTo(
            JsonObject.of("session_id", "s")
                .with("mode", "delta")
                .with("status", "error")
                .with("kept", "partial"));
    sessions.write("s", ExplorerMode.DELTA, JsonObject.EMPTY);
    assertThat(events().getFirst().metadata().get("replaced")).isEqualTo(new Json.Bool(true));
  }

  @Test
  void prefersTheFrameworksConfidenceToThePythonDefault() throws SQLException {
    String rated =
        "{\"confidence\":0.5,\"frameworks\":[{\"name\":\"flask\",\"confidence\":\"0.9\"}]}";
    insert("old", "pattern", "ok", rated);
    insert("plain", "pattern", "ok", "{\"confidence\":0.5,\"frameworks\":[{\"name\":\"flask\"}]}");
    insert("sure", "pattern", "ok", "{\"confidence\":0.7,\"frameworks\":[{\"confidence\":0.9}]}");
    assertThat(confidence("old")).isEqualTo(0.9);
    assertThat(confidence("plain")).isEqualTo(0.5);
    assertThat(confidence("sure")).isEqualTo(0.7);
    assertThat(sessions.detail("old").lanes().get(1).result().number("confidence").doubleValue())
        .isEqualTo(0.9);

    JsonObject own =
        JsonObject.of("confidence", 0.5)
            .with("frameworks", JsonArray.of(JsonObject.of("confidence", 0.9)));
    sessions.write("own", ExplorerMode.PATTERN, own);
    assertThat(confidence("own")).as("said by the explorer").isEqualTo(0.5);
  }

  private double confidence(String session) {
    return new Ftl(database)
        .explorations()
        .aggregate(session, null, "")
        .pattern()
        .number("confidence")
        .doubleValue();
  }

  @Test
  void waitsForADatabaseThatIsNotThereYet() throws Exception {
    Path later = folder.resolve("later/ftl.db");
    Ftl reader = new Ftl(new Database(later, Access.EXISTING, Database.DEFAULT_BUSY_TIMEOUT));
    assertThat(reader.sessions().await("s", 1, Duration.ZERO).status())
        .isEqualTo(Waited.Outcome.QUORUM_FAILURE);
    assertThat(later).doesNotExist();
    CompletableFuture<Waited> waiting =
        CompletableFuture.supplyAsync(
            () -> reader.sessions().await("s", 1, Duration.ofSeconds(60)),
            Thread::startVirtualThread);
    Ftl writer = new Ftl(new Database(later, Access.CREATE, Database.DEFAULT_BUSY_TIMEOUT));
    writer.sessions().write("s", ExplorerMode.DELTA, JsonObject.EMPTY);
    assertThat(waiting.get(30, TimeUnit.SECONDS).status()).isEqualTo(Waited.Outcome.QUORUM_MET);
  }

  private List<Event> events() {
    return new Ftl(database).events().list(null, null, 1000);
  }

  private void insert(String session, String mode, String status, String result)
      throws SQLException {
    execute(
        "INSERT INTO explorer_result (session_id, mode, status, result) VALUES ('%s','%s','%s','%s')"
            .formatted(session, mode, status, result));
  }

  private void event(String timestamp, String metadata) throws SQLException {
    execute(
        "INSERT INTO event (event_type, timestamp, metadata) VALUES ('SESSION_CREATED', %s, '%s')"
            .formatted(timestamp, metadata));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
