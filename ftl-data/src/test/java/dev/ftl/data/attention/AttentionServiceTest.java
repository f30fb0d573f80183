package dev.ftl.data.attention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.Ftl;
import dev.ftl.data.attention.Attention.Kind;
import dev.ftl.data.benchmark.NewRecord;
import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Timestamps;
import dev.ftl.data.memory.HoldOut;
import dev.ftl.data.phase.Phase;
import dev.ftl.data.plan.Task;
import dev.ftl.data.plan.TaskStatus;
import dev.ftl.data.session.ExplorerMode;
import dev.ftl.data.session.SessionFilter;
import dev.ftl.data.workspace.WorkspaceRecorder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttentionServiceTest {

  @TempDir Path folder;
  private Path file;
  private Ftl ftl;

  @BeforeEach
  void open() {
    file = folder.resolve("ftl.db");
    ftl = new Ftl(new Database(file, Access.CREATE, Database.DEFAULT_BUSY_TIMEOUT));
  }

  @Test
  void nothingIsTheMatterWhileAllGoesWell() {
    assertThat(list(10)).isEmpty();
    begin();
    assertThat(list(10)).isEmpty();
    ftl.taskClaims().claim("001", "builder-1", 3600);
    assertThat(list(10)).isEmpty();
  }

  @Test
  void aBlockedWorkspaceIsToldWithItsReasonAndItsTaskIsNotToldAgain() {
    long plan = begin();
    ftl.workspaceCreator().create(plan, "001", null, folder, HoldOut.NONE);
    var blocked =
        ftl.workspaceRecorder()
            .block("001-task", "no dialect", WorkspaceRecorder.Author.ANYBODY)
            .workspace();

    List<Attention> found = list(10);
    assertThat(found)
        .filteredOn(attention -> attention.kind() == Kind.BLOCKED_WORKSPACE)
        .containsExactly(
            new Attention(
                Kind.BLOCKED_WORKSPACE,
                Long.toString(blocked.id()),
                "001-task",
                "no dialect",
                blocked.blockedAt()));
    assertThat(found)
        .filteredOn(attention -> attention.kind() == Kind.UNREACHABLE)
        .containsExactly(
            new Attention(
                Kind.UNREACHABLE,
                "1",
                "1 task cannot be reached",
                "They wait for blocked tasks: 002",
                blocked.blockedAt()));
    assertThat(found)
        .extracting(Attention::kind)
        .as("003 can still be begun")
        .containsExactlyInAnyOrder(Kind.BLOCKED_WORKSPACE, Kind.UNREACHABLE);
  }

  @Test
  void aBlockedTaskWithoutAWorkspaceIsToldAndACampaignThatIsStuck() {
    begin();
    ftl.taskBoard().update("001", TaskStatus.BLOCKED);
    ftl.taskClaims().claim("003", "builder-1", 3600);
    assertThat(kinds())
        .as("003 is in progress")
        .containsExactlyInAnyOrder(Kind.BLOCKED_TASK, Kind.UNREACHABLE);
    ftl.taskBoard().update("003", TaskStatus.COMPLETE);
    assertThat(kinds())
        .containsExactlyInAnyOrder(Kind.BLOCKED_TASK, Kind.UNREACHABLE, Kind.STUCK_CAMPAIGN);
    assertThat(list(1)).hasSize(1);
    assertThat(list(10))
        .filteredOn(attention -> attention.kind() == Kind.BLOCKED_TASK)
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.id()).isEqualTo("001");
              assertThat(task.title()).isEqualTo("001-task");
              assertThat(task.since()).isAfter(Instant.now().minus(Duration.ofMinutes(1)));
            });
  }

  @Test
  void aSessionWithoutAQuorumIsToldForADay() throws SQLException {
    String lately = sessionOf(Duration.ofHours(23), "Export to CSV");
    sessionOf(Duration.ofHours(25), "Long ago");
    sessionOf(Duration.ofMinutes(1), "Still waiting");

    assertThat(list(10))
        .singleElement()
        .satisfies(
            session -> {
              assertThat(session.kind()).isEqualTo(Kind.QUORUM_FAILED);
              assertThat(session.id()).isEqualTo(lately);
              assertThat(session.title()).isEqualTo("Export to CSV");
              assertThat(session.detail()).isEqualTo("1 of 4 explorers answered");
            });
  }

  @Test
  void whatTheNewestRunDoesWorseThanTheOneBeforeIsTold() {
    record("before", "startup", 80, 81, 82, 80, 81, 82, 80, 81);
    assertThat(ftl.attention().regressions()).as("nothing to compare with").isEmpty();
    record("same", "startup", 80, 81, 82, 80, 81, 82, 80, 81);
    assertThat(ftl.attention().regressions()).isEmpty();
    record("after", "startup", 160, 162, 164, 160, 162, 164, 160, 162);

    assertThat(ftl.attention().regressions())
        .singleElement()
        .satisfies(
            regression -> {
              assertThat(regression.kind()).isEqualTo(Kind.REGRESSION);
              assertThat(regression.id()).isEqualTo("after");
              assertThat(regression.title()).isEqualTo("1 metric of after got worse since same");
              assertThat(regression.detail()).isEqualTo("startup +100.0 %");
              assertThat(regression.since()).isNotNull();
            });
  }

  private List<Attention> list(int limit) {
    return ftl.attention()
        .list(ftl.sessions().page(new SessionFilter(null, null), 100).rows(), limit);
  }

  private List<Kind> kinds() {
    return list(10).stream().map(Attention::kind).toList();
  }

  private void record(String run, String metric, double... values) {
    JsonObject metadata = JsonObject.of("unit", "ms").with("direction", "lower");
    for (double value : values) {
      ftl.benchmarks().record(new NewRecord(run, metric, value, metadata));
    }
  }

  @Test
  void aBlockThatARevisedPlanHasLiftedIsNotToldAnyMore() {
    long plan = begin();
    ftl.workspaceCreator().create(plan, "001", null, folder, HoldOut.NONE);
    ftl.workspaceRecorder().block("001-task", "no dialect", WorkspaceRecorder.Author.ANYBODY);
    assertThat(kinds()).contains(Kind.BLOCKED_WORKSPACE);
    ftl.taskBoard().update("001", TaskStatus.PENDING);
    assertThat(kinds()).isEmpty();
  }

  @Test
  void whatDoesNotGetOnIsTold() throws SQLException {
    long plan = begin();
    ftl.taskClaims().claim("001", "builder-1", 3600);
    ftl.workspaceCreator().create(plan, "001", null, folder, HoldOut.NONE);
    ftl.workspaceRecorder().complete("001-task", "done", null, WorkspaceRecorder.Author.ANYBODY);
    ftl.taskClaims().claim("003", "builder-2", 3600);
    ftl.workspaceCreator().create(plan, "003", null, folder, HoldOut.NONE);
    ftl.phases().move(Phase.EXPLORE);
    assertThat(kinds()).isEmpty();
    execute(
        "UPDATE workspace SET created_at = '%s' WHERE seq = '003'".formatted(ago(11)),
        "UPDATE event SET timestamp = '%s'".formatted(ago(61)));
    assertThat(kinds()).containsExactlyInAnyOrder(Kind.SLOW_WORKSPACE, Kind.SILENT_PHASE);
    execute("UPDATE campaign SET status = 'complete'");
    assertThat(kinds()).containsExactlyInAnyOrder(Kind.LEFT_ACTIVE, Kind.SILENT_PHASE);
  }

  @Test
  void aLeaseThatEndsIsToldBeforeAndAfter() {
    Instant now = Instant.parse("2026-01-01T12:00:00Z");
    Task task =
        new Task(JsonObject.of("seq", "001").with("slug", "task"))
            .with("status", TaskStatus.IN_PROGRESS)
            .with("owner", "builder-1")
            .with("lease_seconds", 600)
            .with("lease_until", now);
    assertThat(new Stalls(now.minusSeconds(130)).leases(List.of(task))).isEmpty();
    assertThat(new Stalls(now.minusSeconds(110)).leases(List.of(task)))
        .extracting(Attention::detail)
        .containsExactly("The lease of builder-1 is about to run out");
    assertThat(new Stalls(now.plusSeconds(1)).leases(List.of(task)))
        .extracting(Attention::detail)
        .containsExactly("The lease of builder-1 has run out: anybody can claim the task");
  }

  private static String ago(int minutes) {
    return Timestamps.format(Instant.now().minus(Duration.ofMinutes(minutes)));
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /// A session with one result, as if all of it had happened that long ago.
  private String sessionOf(Duration age, String objective) throws SQLException {
    String id = ftl.sessions().create(objective);
    ftl.sessions().write(id, ExplorerMode.DELTA, JsonObject.EMPTY);
    Instant then = Instant.now().minus(age);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "UPDATE event SET timestamp = '%s' WHERE metadata ->> '$.session_id' = '%s'"
              .formatted(then, id));
      statement.execute(
          "UPDATE explorer_result SET created_at = '%s' WHERE session_id = '%s'"
              .formatted(then, id));
    }
    return id;
  }

  /// A campaign of 001, then 002, and 003 beside them.
  private long begin() {
    JsonObject plan =
        JsonObject.of("objective", "Export to CSV")
            .with("tasks", JsonArray.of(task("001"), task("002", "001"), task("003")));
    ftl.campaigns().create("Export to CSV", null, false);
    ftl.planIntake().add(plan);
    return ftl.planWriter().write(plan, null, null).id();
  }

  private static JsonObject task(String seq, String... depends) {
    return JsonObject.of("seq", seq)
        .with("slug", "task")
        .with("delta", JsonArray.EMPTY)
        .with("creates", JsonArray.of(seq + ".py"))
        .with("verify", "true")
        .with("depends", JsonArray.of((Object[]) depends));
  }
}
