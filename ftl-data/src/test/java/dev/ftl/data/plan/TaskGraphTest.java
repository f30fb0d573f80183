package dev.ftl.data.plan;

import static dev.ftl.data.plan.TaskStatus.BLOCKED;
import static dev.ftl.data.plan.TaskStatus.COMPLETE;
import static dev.ftl.data.plan.TaskStatus.IN_PROGRESS;
import static dev.ftl.data.plan.Tasks.in;
import static dev.ftl.data.plan.Tasks.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.json.JsonArray;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaskGraphTest {

  /// 001, then 002 and 003 side by side, then 004; 003 has a task 005 of its own behind it.
  private static final List<Task> DIAMOND =
      List.of(
          task("001"),
          task("002", "001"),
          task("003", "001"),
          task("004", "002", "003"),
          task("005", "003"));

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void findsNoCycleInADiamond() {
    assertThat(graph().cycle()).isEmpty();
    assertThat(graph(List.of()).cycle()).isEmpty();
  }

  @Test
  void namesACycleWithItsLowestSeqAtBothEnds() {
    TaskGraph graph =
        graph(
            List.of(
                task("001"), task("002", "001", "004"), task("003", "002"), task("004", "003")));
    assertThat(graph.cycle()).containsExactly("002", "004", "003", "002");
    assertThat(graph(List.of(task("003", "002"), task("002", "003"))).cycle())
        .containsExactly("002", "003", "002");
    assertThat(graph(List.of(task("001", "001"))).cycle()).containsExactly("001", "001");
  }

  @Test
  void measuresLevelsAndTheCriticalPath() {
    assertThat(graph().levels())
        .isEqualTo(Map.of("001", 0, "002", 1, "003", 1, "004", 2, "005", 2));
    assertThat(graph().critical()).containsExactly("001", "002", "003", "004", "005");
    assertThat(graph().criticalPath()).containsExactly("001", "002", "004");
  }

  @Test
  void leavesShortBranchesOffTheCriticalPath() {
    TaskGraph graph =
        graph(
            List.of(
                task("001"),
                task("002"),
                task("003", "002"),
                task("004", "001", "003"),
                task("005", "001")));
    assertThat(graph.critical()).containsExactly("002", "003", "004");
    assertThat(graph.criticalPath()).containsExactly("002", "003", "004");
  }

  @Test
  void followsAPathWhoseSeqsDoNotRise() {
    TaskGraph graph = graph(List.of(task("003"), task("002", "003"), task("001", "002")));
    assertThat(graph.criticalPath()).containsExactly("003", "002", "001");
  }

  @Test
  void countsWhatATaskHoldsBack() {
    assertThat(graph().unblocks("001")).isEqualTo(4);
    assertThat(graph().unblocks("003")).isEqualTo(2);
    assertThat(graph().unblocks("004")).isZero();
    TaskGraph begun =
        graph(
            List.of(
                in(COMPLETE, task("001")),
                task("002", "001"),
                in(COMPLETE, task("003", "002")),
                task("004", "003")));
    assertThat(begun.unblocks("001")).isZero();
    assertThat(begun.unblocks("002")).isEqualTo(1);
  }

  @Test
  void isReadyWhenEveryDependencyIsComplete() {
    assertThat(seqs(graph().ready())).containsExactly("001");
    TaskGraph begun =
        graph(
            List.of(
                in(COMPLETE, task("001")),
                in(IN_PROGRESS, task("002", "001")),
                task("003", "1"),
                task("004", "002", "003")));
    assertThat(seqs(begun.ready())).containsExactly("003");
  }

  @Test
  void isUnreachableBehindABlockedTaskHoweverFar() {
    TaskGraph graph =
        graph(
            List.of(
                in(BLOCKED, task("001")),
                task("002", "001"),
                task("003", "002"),
                in(BLOCKED, task("004")),
                task("005", "003", "004"),
                task("006")));
    assertThat(graph.unreachable())
        .isEqualTo(
            Map.of(
                "002", List.of("001"),
                "003", List.of("001"),
                "005", List.of("001", "004")));
  }

  @Test
  void isReachableWhenWhatStandsBetweenWasDoneAllTheSame() {
    TaskGraph graph =
        graph(
            List.of(
                in(BLOCKED, task("001")),
                in(COMPLETE, task("002", "001")),
                task("003", "002"),
                in(IN_PROGRESS, task("004", "001")),
                task("005", "004")));
    assertThat(graph.unreachable()).isEmpty();
    assertThat(seqs(graph.ready())).containsExactly("003");
  }

  @Test
  void waitsInTheEndForTheCauseOfACascadedBlock() {
    Task cascaded = in(BLOCKED, task("002", "001")).with("blocked_by", JsonArray.of("1"));
    assertThat(graph(List.of(in(BLOCKED, task("001")), cascaded, task("003", "002"))).unreachable())
        .isEqualTo(Map.of("003", List.of("001")));
    assertThat(
            graph(List.of(in(COMPLETE, task("001")), cascaded, task("003", "002"))).unreachable())
        .as("the cause is gone, and yet the task is still blocked")
        .isEqualTo(Map.of("003", List.of("002")));
  }

  @Test
  void namesTheBlocksThatNameEachOther() {
    Task one = in(BLOCKED, task("001")).with("blocked_by", JsonArray.of("002"));
    Task other = in(BLOCKED, task("002", "001")).with("blocked_by", JsonArray.of("001"));
    assertThat(graph(List.of(one, other, task("003", "002"))).unreachable())
        .isEqualTo(Map.of("003", List.of("001", "002")));
  }

  @Test
  void liftsTheBlocksWhoseCausesAreGone() {
    List<Task> tasks =
        List.of(
            task("001"),
            in(BLOCKED, task("002")),
            in(BLOCKED, task("003", "001")).with("blocked_by", JsonArray.of("1")),
            in(BLOCKED, task("004", "003")).with("blocked_by", JsonArray.of("003")),
            in(BLOCKED, task("005", "001", "002")).with("blocked_by", JsonArray.of("001", "002")),
            task("006", "004").with("blocked_by", JsonArray.of("001")));
    assertThat(graph(tasks).lifted(List.of("001"))).containsExactly("003", "004");
    assertThat(graph(tasks).lifted(List.of("001", "002")))
        .as("a cause that was given is free, whatever the graph says of it")
        .containsExactly("003", "004", "005");
    assertThat(graph(tasks).lifted(List.of("009"))).isEmpty();
  }

  @Test
  void leavesDependenciesThatAreNotThereOut() {
    TaskGraph graph = graph(List.of(task("001", "009")));
    assertThat(seqs(graph.ready())).containsExactly("001");
    assertThat(graph.levels()).isEqualTo(Map.of("001", 0));
  }

  @Test
  void takesATaskForReadyWhoseLeaseHasRunOut() {
    Task claimed = in(IN_PROGRESS, task("001")).with("owner", "ana");
    assertThat(graph(List.of(claimed.with("lease_until", NOW.plusNanos(1000)))).ready()).isEmpty();
    Task lapsed = claimed.with("lease_until", NOW);
    assertThat(graph(List.of(lapsed, task("002", "001"))).ready()).containsExactly(lapsed);
    assertThat(graph(List.of(lapsed.with("depends", "000"), task("000"))).ready())
        .containsExactly(task("000"));
  }

  @Test
  void neverTakesAClaimBackThatHasNoLease() {
    Task claimed = in(IN_PROGRESS, task("001")).with("owner", "ana");
    assertThat(graph(List.of(claimed)).ready()).isEmpty();
    assertThat(graph(List.of(claimed.with("lease_until", null))).ready()).isEmpty();
    assertThat(graph(List.of(claimed.with("lease_until", "soon"))).ready()).isEmpty();
    Task complete = in(COMPLETE, claimed).with("lease_until", NOW.minusSeconds(1));
    assertThat(graph(List.of(complete)).ready()).isEmpty();
  }

  @Test
  void cannotReachALapsedTaskBehindABlockedOne() {
    Task lapsed = in(IN_PROGRESS, task("002", "001")).with("lease_until", NOW);
    List<Task> tasks = List.of(in(BLOCKED, task("001")), lapsed, task("003", "002"));
    assertThat(graph(tasks).unreachable())
        .isEqualTo(Map.of("002", List.of("001"), "003", List.of("001")));
  }

  @Test
  void namesWhatPropagatedTasksWaitForInTheEnd() {
    List<Task> tasks =
        List.of(
            in(BLOCKED, task("001")),
            in(BLOCKED, task("002", "001")).with("blocked_by", JsonArray.of("001")),
            in(BLOCKED, task("003", "002")).with("blocked_by", JsonArray.of("002")),
            in(BLOCKED, task("004")).with("blocked_by", JsonArray.of("003")),
            in(BLOCKED, task("005")).with("blocked_by", JsonArray.of("009")));
    assertThat(graph(tasks).propagated())
        .isEqualTo(Map.of("002", List.of("001"), "003", List.of("001"), "004", List.of("003")));
    assertThat(graph(tasks).unreachable()).isEmpty();
  }

  @Test
  void walksAChainOfAThousandTasks() {
    List<Task> chain =
        IntStream.range(0, 1000)
            .mapToObj(i -> i == 999 ? task("999") : task(seq(i), seq(i + 1)))
            .toList();
    TaskGraph graph = graph(chain);
    assertThat(graph.cycle()).isEmpty();
    assertThat(graph.levels()).containsEntry("000", 999);
    assertThat(graph.criticalPath()).hasSize(1000);
  }

  private static TaskGraph graph() {
    return graph(DIAMOND);
  }

  private static TaskGraph graph(List<Task> tasks) {
    return new TaskGraph(tasks, NOW);
  }

  private static String seq(int number) {
    return "%03d".formatted(number);
  }

  private static List<String> seqs(List<Task> tasks) {
    return tasks.stream().map(Task::seq).toList();
  }
}
