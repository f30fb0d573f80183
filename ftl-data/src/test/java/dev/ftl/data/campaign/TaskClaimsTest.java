package dev.ftl.data.campaign;

import static dev.ftl.data.campaign.CampaignDatabase.plan;
import static dev.ftl.data.campaign.CampaignDatabase.task;
import static dev.ftl.data.plan.TaskStatus.BLOCKED;
import static dev.ftl.data.plan.TaskStatus.COMPLETE;
import static dev.ftl.data.plan.TaskStatus.IN_PROGRESS;
import static dev.ftl.data.plan.TaskStatus.PENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ftl.data.Ftl;
import dev.ftl.data.FtlException.Conflict;
import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.db.Tx;
import dev.ftl.data.db.Work;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Timestamps;
import dev.ftl.data.plan.Task;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskClaimsTest {

  private static final String YESTERDAY =
      Timestamps.format(Timestamps.now().minus(Duration.ofDays(1)));

  @TempDir Path folder;
  private CampaignDatabase database;
  private Ftl ftl;
  private TaskClaims claims;

  @BeforeEach
  void open() {
    database = new CampaignDatabase(folder.resolve("ftl.db"));
    ftl = database.open();
    ftl.campaigns().create("Do it", null, false);
    ftl.planIntake().add(plan(task("001"), task("002", "001"), task("003")));
    claims = ftl.taskClaims();
  }

  @Test
  void holdsATaskForItsLease() {
    Instant before = Timestamps.now();
    Task task = claims.claim("1", "ana", 60);
    assertThat(task.leaseUntil())
        .isBetween(before.plusSeconds(60), Timestamps.now().plusSeconds(60));
    assertThat(stored("001")).isEqualTo(task);
    assertThat(claims.claim(null, "bo", 60).seq()).isEqualTo("003");
    assertThat(claims.claim(null, "bo", 60)).isNull();
  }

  @Test
  void givesATaskAwayWhoseLeaseHasRunOut() throws SQLException {
    claims.claim("1", "ana", 60);
    lapse("001");
    assertThat(ftl.taskBoard().ready()).extracting(Task::seq).containsExactly("001", "003");
    assertThat(ftl.taskBoard().next().seq()).isEqualTo("001");
    assertThat(ftl.taskBoard().cascade())
        .isEqualTo(new CascadeStatus(CascadeStatus.State.IN_PROGRESS, 2, 3, 0, 0, 0, List.of()));

    Task taken = claims.claim(null, "bo", 60);
    assertThat(taken.owner()).isEqualTo("bo");
    assertThat(taken.status()).isEqualTo(IN_PROGRESS);
    assertThat(taken.json().text("reclaimed_from")).isEqualTo("ana");
    assertThat(taken.leaseUntil()).isAfter(Timestamps.now());
    assertThat(events("TASK_RECLAIMED"))
        .containsExactly(
            "{\"campaign_id\":1,\"seq\":\"001\",\"owner\":\"bo\",\"reclaimed_from\":\"ana\"}");
    assertThat(ftl.taskBoard().ready()).extracting(Task::seq).containsExactly("003");

    assertThatThrownBy(() -> claims.renew("001", "ana", null))
        .isInstanceOf(Conflict.class)
        .hasMessage("Task 001 cannot be renewed by ana: it is claimed by bo");
    assertThatThrownBy(() -> claims.release("001", "ana")).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> claims.claim("001", "ana", 60)).isInstanceOf(Conflict.class);
    assertThat(stored("001")).isEqualTo(taken);
  }

  @Test
  void isNotReclaimedByItsOwner() throws SQLException {
    claims.claim("1", "ana", 60);
    lapse("001");
    Task again = claims.claim(null, "ana", 60);
    assertThat(again.seq()).isEqualTo("001");
    assertThat(again.json().has("reclaimed_from")).isFalse();
    assertThat(again.leaseUntil()).isAfter(Timestamps.now());
    assertThat(events("TASK_RECLAIMED")).isEmpty();
    assertThat(events("TASK_STATUS")).hasSize(4);
  }

  @Test
  void waitsForDependenciesThatCameAfterTheClaim() throws SQLException {
    claims.claim("1", "ana", 60);
    lapse("001");
    set("001", "depends", "\"003\"");
    assertThatThrownBy(() -> claims.claim("001", "bo", 60))
        .isInstanceOf(Conflict.class)
        .hasMessage("Task 001 cannot be claimed: it waits for 003");
  }

  @Test
  void neverTakesAwayWhatWasClaimedForEverOrByAnOlderFtl() throws SQLException {
    assertThat(claims.claim("1", "ana", 0).json().names()).contains("lease_until");
    assertThat(stored("001").leaseUntil()).isNull();
    assertThatThrownBy(() -> claims.claim("1", "bo", 60)).isInstanceOf(Conflict.class);
    database.execute(
        "UPDATE campaign SET tasks = json_remove(tasks, '$[0].lease_until', '$[0].lease_seconds')");
    assertThatThrownBy(() -> claims.claim("1", "bo", 60)).isInstanceOf(Conflict.class);
    tx().<Void>write(work -> confirm(work, "001", "ana"));
    assertThat(stored("001").json().has("lease_until")).isFalse();
  }

  @Test
  void renewsALeaseAlsoAfterItRanOut() throws SQLException {
    claims.claim("1", "ana", 60);
    lapse("001");
    TaskClaims.Renewed renewed = claims.renew("1", "ana", null);
    assertThat(renewed.leaseUntil())
        .isBetween(Timestamps.now().plusSeconds(50), Timestamps.now().plusSeconds(60));
    assertThat(stored("001").leaseUntil()).isEqualTo(renewed.leaseUntil());
    assertThat(claims.renew("1", "ana", 600).leaseUntil())
        .isAfter(Timestamps.now().plusSeconds(590));
    assertThat(claims.renew("1", "ana", null).leaseUntil())
        .as("as long as it was renewed for")
        .isAfter(Timestamps.now().plusSeconds(590));
    assertThat(claims.renew("1", "ana", 0).leaseUntil()).isNull();
    assertThat(stored("001").leaseUntil()).isNull();
  }

  @Test
  void renewsOnlyWhatIsBeingWorkedOn() {
    assertThatThrownBy(() -> claims.renew("1", "ana", null))
        .isInstanceOf(Conflict.class)
        .hasMessage("Task 001 cannot be renewed by ana: it is pending");
    claims.claim("1", "ana", 60);
    ftl.taskBoard().update("1", COMPLETE);
    assertThatThrownBy(() -> claims.renew("1", "ana", null))
        .isInstanceOf(Conflict.class)
        .hasMessage("Task 001 cannot be renewed by ana: it is complete");
    assertThatThrownBy(() -> claims.renew("9", "ana", null)).isInstanceOf(NotFound.class);
  }

  @Test
  void keepsTheOwnerOfWhatIsCompleteOrBlocked() {
    claims.claim("1", "ana", 60);
    Task complete = ftl.taskBoard().update("1", COMPLETE);
    assertThat(complete.owner()).isEqualTo("ana");
    assertThat(complete.json().names()).doesNotContain("lease_until", "lease_seconds");
    claims.claim("3", "bo", 60);
    assertThat(ftl.taskBoard().update("3", BLOCKED).owner()).isEqualTo("bo");
    assertThat(ftl.taskBoard().update("3", PENDING).owner()).isNull();
    claims.claim("3", "cy", 60);
    Task released = claims.release("3", "cy");
    assertThat(released.json().names())
        .doesNotContain("owner", "lease_until", "lease_seconds", "reclaimed_from");
  }

  @Test
  void confirmsAnOwnerAndRenewsTheLease() throws SQLException {
    claims.claim("1", "ana", 60);
    lapse("001");
    tx().<Void>write(work -> confirm(work, "1", "ana"));
    assertThat(stored("001").leaseUntil()).isAfter(Timestamps.now().plusSeconds(50));
    ftl.taskBoard().update("1", COMPLETE);
    Task complete = stored("001");
    tx().<Void>write(work -> confirm(work, "001", "ana"));
    assertThat(stored("001")).isEqualTo(complete);
  }

  @Test
  void refusesAnOwnerWhoHoldsNothing() throws SQLException {
    assertRefused("ana", "Task 001 is no longer ana's: it is pending");
    claims.claim("1", "ana", 60);
    lapse("001");
    claims.claim("1", "bo", 60);
    assertRefused("ana", "Task 001 is no longer ana's: it is claimed by bo");
    database.execute("UPDATE campaign SET tasks = json_set(tasks, '$[0].slug', 'other')");
    assertRefused("bo", "Task 001 is no longer bo's: campaign 1 has no task 001-task-001");
  }

  private void assertRefused(String owner, String why) {
    assertThatThrownBy(() -> tx().<Void>write(work -> confirm(work, "001", owner)))
        .isInstanceOf(Conflict.class)
        .hasMessage(why);
  }

  @Test
  void listsTasksWithOwnerLeaseAndWorkspace() throws SQLException {
    database.execute(
        "INSERT INTO workspace (workspace_id, campaign_id) VALUES ('001-task-001', 1),"
            + " ('003-task-003', 2)");
    Task claimed = claims.claim("1", "ana", 60);
    List<JsonObject> all = claims.list(null, null);
    assertThat(all).hasSize(3);
    assertThat(all.getFirst()).isEqualTo(claimed.json().with("workspace", "001-task-001"));
    assertThat(all.getLast().names()).contains("owner", "lease_until", "workspace");
    assertThat(all.getLast().has("workspace")).isFalse();
    assertThat(claims.list("ana", null)).containsExactly(all.getFirst());
    assertThat(claims.list(null, PENDING)).containsExactly(all.get(1), all.get(2));
    assertThat(claims.list("bo", null)).isEmpty();
    ftl.campaigns().complete(null, JsonArray.EMPTY);
    assertThatThrownBy(() -> claims.list(null, null)).isInstanceOf(NotFound.class);
  }

  @Test
  void leavesLeasesToTheCampaignWhateverAPlanSays() {
    claims.claim("1", "ana", 60);
    Task before = stored("001");
    ftl.planIntake()
        .add(plan(task("001").with("lease_until", YESTERDAY).with("reclaimed_from", "x")));
    assertThat(stored("001")).isEqualTo(before);
    ftl.planIntake().add(plan(task("004").with("lease_until", YESTERDAY).with("owner", "x")));
    assertThat(stored("004").json().names()).doesNotContain("lease_until", "owner");
  }

  private Void confirm(Work work, String seq, String owner) {
    claims.confirm(work, 1, seq, "task-001", owner);
    return null;
  }

  private Tx tx() {
    return new Tx(ftl.database());
  }

  /// Lets a task's lease have run out.
  private void lapse(String seq) throws SQLException {
    set(seq, "lease_until", "\"" + YESTERDAY + "\"");
  }

  private void set(String seq, String field, String json) throws SQLException {
    int index = ftl.campaigns().active().taskList().indexOf(stored(seq));
    database.execute(
        "UPDATE campaign SET tasks = json_set(tasks, '$[%d].%s', json('%s'))"
            .formatted(index, field, json));
  }

  private Task stored(String seq) {
    return ftl.campaigns().active().task(seq);
  }

  private List<String> events(String type) {
    return ftl.events().list(0L, type, 50).stream()
        .map(event -> event.metadata().toString())
        .toList();
  }
}
