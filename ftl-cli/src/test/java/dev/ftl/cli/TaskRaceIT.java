package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Timestamps;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Processes that change a campaign's tasks at the same time lose no change. The tasks are kept in
/// one row, so each change is a race for it.
class TaskRaceIT {

  private static final List<String> SEQS =
      IntStream.rangeClosed(1, 8).mapToObj("%03d"::formatted).toList();
  private static final List<String> STATUSES = List.of("in_progress", "complete", "blocked");

  private static Agents agents;

  @TempDir Path folder;
  private Project project;

  @BeforeAll
  static void start(@TempDir Path shared) {
    agents = new Agents(2 * SEQS.size(), shared);
  }

  @AfterAll
  static void end() {
    agents.close();
  }

  @BeforeEach
  void createCampaign() {
    project = new Project(folder);
    String tasks =
        SEQS.stream()
            .map(
                seq ->
                    "{\"seq\":\"%s\",\"slug\":\"task\",\"delta\":[],\"creates\":[\"%s.py\"],\"verify\":\"true\"}"
                        .formatted(seq, seq))
            .collect(Collectors.joining(","));
    String plan = "{\"objective\":\"Race\",\"tasks\":[" + tasks + "]}";
    project.run("campaign", "create", "Race").answer();
    project.runWith(plan, "campaign", "add-tasks").answer();
    project.runWith(plan, "plan", "write").answer();
  }

  /// The first four tasks are updated, the others completed through their workspaces.
  @Rounds
  void eightUpdatesAndCompletionsOfDifferentTasksAllPersist() {
    project.run("workspace", "create", "--plan-id", "1").answer();

    race(
            SEQS.size(),
            i ->
                i < 4
                    ? List.of("campaign", "update-task", SEQS.get(i), status(i))
                    : List.of(
                        "workspace",
                        "complete",
                        SEQS.get(i) + "-task",
                        "--delivered",
                        "done " + SEQS.get(i)))
        .forEach(Ran::answer);

    assertThat(tasks())
        .extracting(task -> task.text("status"))
        .containsExactlyElementsOf(
            IntStream.range(0, SEQS.size()).mapToObj(i -> i < 4 ? status(i) : "complete").toList());
    assertThat(events("TASK_STATUS"))
        .filteredOn(event -> "pending".equals(event.object("metadata").text("from")))
        .hasSize(SEQS.size());
    List<JsonObject> workspaces =
        SEQS.subList(4, SEQS.size()).stream()
            .map(seq -> project.run("workspace", "show", seq + "-task").object())
            .toList();
    assertThat(workspaces)
        .extracting(workspace -> workspace.text("status"))
        .containsOnly("complete");
    assertThat(workspaces)
        .extracting(workspace -> workspace.text("delivered"))
        .containsExactlyElementsOf(
            SEQS.subList(4, SEQS.size()).stream().map(seq -> "done " + seq).toList());
    assertThat(events("WORKSPACE_COMPLETED")).hasSize(SEQS.size() - 4);
    Integrity.check(folder.resolve(".ftl/ftl.db"));
  }

  /// Every second claim wants the workspace of its task as well.
  @Rounds
  void sixteenClaimsOfEightTasksTakeEachOnce() {
    List<Ran> ended =
        race(
            2 * SEQS.size(),
            i -> {
              List<String> claim = List.of("campaign", "claim", "--owner", "owner-" + i);
              return i % 2 == 0
                  ? claim
                  : Stream.concat(claim.stream(), Stream.of("--workspace")).toList();
            });

    List<JsonObject> taken =
        ended.stream().filter(ran -> ran.exitCode() == 0).map(Ran::object).toList();
    assertThat(taken)
        .extracting(task -> task.text("seq"))
        .containsExactlyInAnyOrderElementsOf(SEQS);
    List<Ran> missed = ended.stream().filter(ran -> ran.exitCode() != 0).toList();
    assertThat(missed)
        .hasSize(SEQS.size())
        .allSatisfy(
            ran -> {
              assertThat(ran.exitCode()).isEqualTo(1);
              assertThat(ran.out()).isEqualTo("null\n");
            });
    assertThat(tasks())
        .allSatisfy(
            task -> {
              assertThat(task.text("status")).isEqualTo("in_progress");
              assertThat(taken).extracting(claim -> claim.without("workspace")).contains(task);
            });
    assertThat(tasks()).extracting(task -> task.text("owner")).doesNotHaveDuplicates();
    List<JsonObject> withWorkspace = taken.stream().filter(task -> task.has("workspace")).toList();
    assertThat(withWorkspace)
        .allSatisfy(
            task -> assertThat(task.object("workspace").text("seq")).isEqualTo(task.text("seq")));
    assertThat(events("WORKSPACE_CREATED")).hasSameSizeAs(withWorkspace);
    Integrity.check(folder.resolve(".ftl/ftl.db"));
  }

  /// Leases of a second run out while eight processes renew them and eight others try to take the
  /// tasks. Whoever was told that a task is theirs until then must not lose it before.
  @Rounds
  void sixteenProcessesThatRenewAndReclaimNeverShareATask() {
    List<String> seqs = SEQS.subList(0, 4);
    for (String seq : seqs) {
      project.run("campaign", "claim", "--seq", seq, "--owner", "old", "--lease", "1").answer();
    }
    List<Ran> ended =
        race(
            16,
            i ->
                i % 2 == 0
                    ? List.of("campaign", "renew", seqs.get(i / 4), "--owner", "old")
                    : List.of(
                        "campaign",
                        "claim",
                        "--seq",
                        seqs.get(i / 4),
                        "--owner",
                        "new-" + i,
                        "--lease",
                        "1"));

    assertThat(ended).extracting(Ran::exitCode).containsOnly(0, 69);
    List<JsonObject> granted =
        ended.stream().filter(ran -> ran.exitCode() == 0).map(Ran::object).toList();
    List<JsonObject> reclaimed = events("TASK_RECLAIMED").reversed();
    assertThat(granted.stream().filter(grant -> grant.has("reclaimed_from")))
        .hasSameSizeAs(reclaimed);
    for (JsonObject grant : granted) {
      Instant until = Timestamps.parse(grant.text("lease_until"));
      assertThat(reclaimed)
          .filteredOn(event -> event.object("metadata").text("seq").equals(grant.text("seq")))
          .filteredOn(event -> !event.object("metadata").text("owner").equals(grant.text("owner")))
          .extracting(event -> Timestamps.parse(event.text("timestamp")))
          .as("when others took the task of %s", grant)
          .noneMatch(at -> at.isAfter(until.minusSeconds(1)) && at.isBefore(until));
      if (!grant.has("reclaimed_from")) {
        assertThat(ownerAt(until.minusSeconds(1), grant.text("seq"), reclaimed))
            .isEqualTo(grant.text("owner"));
      }
    }
    assertThat(tasks().subList(0, 4))
        .extracting(task -> task.text("owner"))
        .containsExactlyElementsOf(
            seqs.stream().map(seq -> ownerAt(Instant.MAX, seq, reclaimed)).toList());
    Integrity.check(folder.resolve(".ftl/ftl.db"));
  }

  private static String ownerAt(Instant time, String seq, List<JsonObject> reclaimed) {
    return reclaimed.stream()
        .filter(event -> event.object("metadata").text("seq").equals(seq))
        .filter(event -> !Timestamps.parse(event.text("timestamp")).isAfter(time))
        .map(event -> event.object("metadata").text("owner"))
        .reduce("old", (_, later) -> later);
  }

  private static String status(int task) {
    return STATUSES.get(task % STATUSES.size());
  }

  private List<Ran> race(int processes, IntFunction<List<String>> call) {
    return agents.atOnce(
        folder.resolve(".ftl/ftl.db"), IntStream.range(0, processes).mapToObj(call).toList());
  }

  private List<JsonObject> events(String type) {
    return project.run("event", "list", "--type", type).objects();
  }

  private List<JsonObject> tasks() {
    return project.run("campaign", "active").object().array("tasks").objects();
  }
}
