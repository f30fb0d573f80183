package dev.ftl.data.session;

import static dev.ftl.data.session.QuorumState.FAILED;
import static dev.ftl.data.session.QuorumState.MET;
import static dev.ftl.data.session.QuorumState.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ftl.data.Ftl;
import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sessions as the dashboard lists and opens them.
class SessionPagesTest {

  private static final Instant CREATED = Instant.parse("2026-03-04T12:00:00Z");
  private static final ModeStatuses TWO =
      new ModeStatuses(
          ResultStatus.OK, ResultStatus.ERROR, ResultStatus.PENDING, ResultStatus.PENDING);
  private static final ModeStatuses THREE =
      new ModeStatuses(
          ResultStatus.OK, ResultStatus.ERROR, ResultStatus.PARTIAL, ResultStatus.PENDING);
  private static final ModeStatuses ALL =
      new ModeStatuses(ResultStatus.OK, ResultStatus.OK, ResultStatus.OK, ResultStatus.OK);

  @TempDir Path folder;
  private Path file;
  private Ftl ftl;
  private SessionService sessions;

  @BeforeEach
  void open() {
    file = folder.resolve("ftl.db");
    ftl = new Ftl(new Database(file, Access.CREATE, Database.DEFAULT_BUSY_TIMEOUT));
    sessions = ftl.sessions();
  }

  @Test
  void aPageIsFilteredByTextAndByQuorum() throws SQLException {
    String old = sessions.create("Export to CSV");
    age(old, "2020-01-01T00:00:00Z");
    String met = sessions.create("Import from csv");
    for (ExplorerMode mode :
        List.of(ExplorerMode.DELTA, ExplorerMode.MEMORY, ExplorerMode.PATTERN)) {
      sessions.write(met, mode, JsonObject.EMPTY);
    }
    age(met, "2021-01-01T00:00:00Z");
    String waiting = sessions.create(null);

    assertThat(sessions.page(new SessionFilter(null, null), 2).total()).isEqualTo(3);
    assertThat(sessions.page(new SessionFilter(null, null), 2).rows())
        .extracting(SessionOverview::id)
        .containsExactly(waiting, met);
    assertThat(ids(" CSV ", null)).containsExactly(met, old);
    assertThat(ids("export", null)).containsExactly(old);
    assertThat(ids(waiting.toUpperCase(), null)).containsExactly(waiting);
    assertThat(ids(" ", MET)).containsExactly(met);
    assertThat(ids(null, FAILED)).containsExactly(old);
    assertThat(ids(null, WAITING)).containsExactly(waiting);
    assertThat(ids("csv", WAITING)).isEmpty();
  }

  @Test
  void aDetailHasAllFourLanesAndWhatWasKept() {
    String id = sessions.create("Export to CSV");
    sessions.write(id, ExplorerMode.PATTERN, JsonObject.of("framework", "flask"));

    SessionDetail before = sessions.detail(id);
    assertThat(before.lanes()).extracting(Lane::mode).containsExactly(ExplorerMode.values());
    assertThat(before.lanes())
        .extracting(Lane::status)
        .containsExactly(
            ResultStatus.PENDING, ResultStatus.OK, ResultStatus.PENDING, ResultStatus.PENDING);
    assertThat(before.lanes().get(1).result().text("framework")).isEqualTo("flask");
    assertThat(before.lanes().get(1).arrivedAt()).isEqualTo(before.summary().lastResultAt());
    assertThat(before.lanes().get(0)).isEqualTo(Lane.pending(ExplorerMode.STRUCTURE));
    assertThat(before.exploration()).isNull();

    ftl.explorations().save(id, null, "9c1d7be");
    SessionDetail after = sessions.detail(id);
    assertThat(after.summary()).isEqualTo(before.summary());
    assertThat(after.exploration()._meta().gitSha()).isEqualTo("9c1d7be");

    assertThatThrownBy(() -> sessions.detail("unknown"))
        .isInstanceOf(NotFound.class)
        .hasMessage("Session unknown not found");
  }

  @Test
  void answersAreExpectedForFiveMinutesAfterTheLastOne() {
    SessionOverview silent = overview(CREATED, null, ModeStatuses.NONE);
    assertThat(silent.deadline()).isEqualTo("2026-03-04T12:05:00Z");
    assertThat(silent.quorum(silent.deadline())).isEqualTo(WAITING);
    assertThat(silent.live(silent.deadline())).isTrue();
    assertThat(silent.quorum(silent.deadline().plusMillis(1))).isEqualTo(FAILED);
    assertThat(silent.live(silent.deadline().plusMillis(1))).isFalse();

    SessionOverview heard = overview(CREATED, CREATED.plusSeconds(200), TWO);
    assertThat(heard.deadline()).isEqualTo("2026-03-04T12:08:20Z");
    assertThat(heard.quorum(CREATED.plusSeconds(400))).isEqualTo(WAITING);
  }

  @Test
  void aQuorumThatIsMetStaysMetAndAFourthAnswerMayStillCome() {
    SessionOverview met = overview(CREATED, CREATED, THREE);
    assertThat(met.quorum(CREATED.plusSeconds(1))).isEqualTo(MET);
    assertThat(met.quorum(CREATED.plusSeconds(9_999))).isEqualTo(MET);
    assertThat(met.live(CREATED.plusSeconds(1))).isTrue();
    assertThat(met.live(CREATED.plusSeconds(9_999))).isFalse();
    assertThat(overview(CREATED, CREATED, ALL).live(CREATED)).isFalse();
  }

  @Test
  void aSessionWithoutTimesIsAsOldAsCanBe() {
    SessionOverview undated = overview(null, null, TWO);
    assertThat(undated.deadline()).isNull();
    assertThat(undated.quorum(CREATED)).isEqualTo(FAILED);
    assertThat(undated.live(CREATED)).isFalse();
  }

  private static SessionOverview overview(Instant created, Instant last, ModeStatuses modes) {
    return new SessionOverview("5e55104a", null, created, last, modes);
  }

  private List<String> ids(String text, QuorumState quorum) {
    return sessions.page(new SessionFilter(text, quorum), 10).rows().stream()
        .map(SessionOverview::id)
        .toList();
  }

  private void age(String id, String created) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "UPDATE event SET timestamp = '%s' WHERE metadata ->> '$.session_id' = '%s'"
              .formatted(created, id));
      statement.execute(
          "UPDATE explorer_result SET created_at = '%s' WHERE session_id = '%s'"
              .formatted(created, id));
    }
  }
}
