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
import dev.ftl.data.db.Tx;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.plan.Task;
import dev.ftl.data.plan.TaskStatus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskBoardTest {

  @TempDir Path folder;
  private CampaignDatabase database;
  private Ftl ftl;

  @BeforeEach
  void open() {
    database = new CampaignDatabase(folder.resolve("ftl.db"));
    ftl = database.open();
    ftl.campaigns().create("Do it", null, false);
  }

  @Test
  void givesEachTaskToOneOfManyRacers() throws Exception {
    JsonObject[] tasks =
        IntStream.rangeClosed(1, 10)
            .mapToObj(i -> task("%03d".formatted(i)))
            .toArray(JsonObject[]::new);
    ftl.planIntake().add(plan((Object[]) tasks));

    List<String> claimed = race(16, owner -> claimed(database.open(), null, owner));

    assertThat(claimed).hasSize(10).doesNotHaveDuplicates();
    assertThat(states()).containsOnly(IN_PROGRESS);
  }

  @Test
  void givesOneNamedTaskToOneOfManyRacers() throws Exception {
    ftl.planIntake().add(plan(task("001")));
    List<String> claimed = race(8, owner -> claimed(database.open(), "1", owner));
    assertThat(claimed).containsExactly("001");
  }

  @Test
  void createsOneOfManyRacingCampaigns() throws Exception {
    ftl.campaigns().complete(null, JsonArray.EMPTY);
    List<String> created =
        race(
            8,
            owner -> {
              try {
                return Long.toString(database.open().campaigns().create(owner, null, false).id());
              } catch (Conflict _) {
                return null;
              }
            });
    assertThat(created).hasSize(1);
    assertThat(database.text("SELECT COUNT(*) FROM campaign")).isEqualTo("2");
  }

  @Test
  void losesNoUpdateOfManyRacers() throws Exception {
    ftl.planIntake().add(plan(task("001"), task("002"), task("003"), task("004")));
    race(4, owner -> updated(database.open(), owner.substring(6)));
    assertThat(states()).containsOnly(COMPLETE);
  }

  @Test
  void liftsTheBlocksThatATaskCausedWhenItIsBlockedNoLonger() {
    ftl.planIntake().add(plan(task("001"), task("002", "001"), task("003", "002"), task("004")));
    board().update("001", BLOCKED);
    assertThat(board().propagate().propagated()).containsExactly("002", "003");
    assertThat(states()).containsExactly(BLOCKED, BLOCKED, BLOCKED, PENDING);

    board().update("001", COMPLETE);
    assertThat(states()).containsExactly(COMPLETE, PENDING, PENDING, PENDING);
    assertThat(tasks()).noneMatch(task -> task.json().has("blocked_by"));
  }

  @Test
  void leavesATaskBlockedThatIsBlockedForItsOwnSakeToo() {
    ftl.planIntake().add(plan(task("001"), task("002", "001"), task("003", "002")));
    board().update("001", BLOCKED);
    board().propagate();
    assertThat(board().update("002", BLOCKED).blockedBy()).isEmpty();
    board().update("001", PENDING);
    assertThat(states()).containsExactly(PENDING, BLOCKED, PENDING);
  }

  @Test
  void movesTheTaskOfAWorkspaceOnlyByItsSeqAndSlug() {
    ftl.planIntake().add(plan(task("001"), task("002")));
    Tx tx = new Tx(ftl.database());
    CampaignTasks tasks = ftl.campaignTasks();
    assertThat(tx.<Boolean>write(work -> tasks.move(work, 1, "1", "task-001", COMPLETE))).isTrue();
    assertThat(tx.<Boolean>write(work -> tasks.move(work, 1, "002", "task-001", COMPLETE)))
        .isFalse();
    assertThat(tx.<Boolean>write(work -> tasks.move(work, 9, "002", "task-002", COMPLETE)))
        .isFalse();
    assertThat(states()).containsExactly(COMPLETE, PENDING);
  }

  @Test
  void liftsBlocksThatAWorkspaceCausedToo() {
    ftl.planIntake().add(plan(task("001"), task("002", "001")));
    Tx tx = new Tx(ftl.database());
    tx.<Boolean>write(work -> ftl.campaignTasks().move(work, 1, "001", "task-001", BLOCKED));
    board().propagate();
    tx.<Boolean>write(work -> ftl.campaignTasks().move(work, 1, "001", "task-001", COMPLETE));
    assertThat(states()).containsExactly(COMPLETE, PENDING);
  }

  @Test
  void tellsOfEveryMoveAndOfNoneTwice() {
    ftl.planIntake().add(plan(task("001")));
    ftl.planIntake().add(plan(task("001")));
    claims().claim(null, "ana", 3600);
    claims().claim("001", "ana", 3600);
    board().update("001", COMPLETE);
    board().update("001", COMPLETE);
    assertThat(ftl.events().list(0L, "TASK_STATUS", 50))
        .extracting(event -> event.metadata().without("campaign_id").toString())
        .containsExactly(
            "{\"seq\":\"001\",\"from\":null,\"to\":\"pending\"}",
            "{\"seq\":\"001\",\"from\":\"pending\",\"to\":\"in_progress\",\"owner\":\"ana\"}",
            "{\"seq\":\"001\",\"from\":\"in_progress\",\"to\":\"complete\"}");
  }

  @Test
  void isStuckWithoutABlockWhenAnOlderFtlKeptACycle() throws Exception {
    database.execute(
        """
        UPDATE campaign SET tasks = '[{"seq":1,"depends":"2"},{"seq":"2","depends":["1"]}, "junk"]'
        """);
    assertThat(board().cascade())
        .isEqualTo(new CascadeStatus(CascadeStatus.State.STUCK, 0, 2, 0, 0, 0, List.of()));
    assertThatThrownBy(() -> claims().claim("1", "ana", 3600))
        .isInstanceOf(Conflict.class)
        .hasMessage("Task 001 cannot be claimed: it waits for 002");
  }

  private TaskClaims claims() {
    return ftl.taskClaims();
  }

  private TaskBoard board() {
    return ftl.taskBoard();
  }

  private List<Task> tasks() {
    return ftl.campaigns().active().taskList();
  }

  private List<TaskStatus> states() {
    return tasks().stream().map(Task::status).toList();
  }

  private static String claimed(Ftl ftl, String seq, String owner) {
    try {
      Task task = ftl.taskClaims().claim(seq, owner, 3600);
      return task == null ? null : task.seq();
    } catch (Conflict _) {
      return null;
    }
  }

  private static String updated(Ftl ftl, String number) {
    return ftl.taskBoard().update(number, COMPLETE).seq();
  }

  private interface Racer {
    String run(String owner);
  }

  /// What the racers got, all starting at once; those that got nothing are left out.
  private static List<String> race(int racers, Racer racer) throws Exception {
    CyclicBarrier start = new CyclicBarrier(racers);
    List<String> got = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(racers)) {
      List<Callable<String>> calls =
          IntStream.rangeClosed(1, racers)
              .<Callable<String>>mapToObj(
                  i ->
                      () -> {
                        start.await();
                        return racer.run("racer-" + i);
                      })
              .toList();
      for (Future<String> result : threads.invokeAll(calls)) {
        if (result.get() != null) {
          got.add(result.get());
        }
      }
    }
    return got;
  }
}
