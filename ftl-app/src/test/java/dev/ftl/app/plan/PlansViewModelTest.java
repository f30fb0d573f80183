package dev.ftl.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.live.LiveTest;
import dev.ftl.app.settings.Settings;
import dev.ftl.data.Ftl;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.plan.PlanStatus;
import dev.ftl.data.plan.TaskStatus;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlansViewModelTest extends LiveTest {

  private final PlansViewModel model =
      onScreen(
          () ->
              new PlansViewModel(
                  live, Settings.forgetful(), new GraphLayouts(Runnable::run, Runnable::run)));

  private static JsonObject plan(String objective, String... lines) {
    List<JsonObject> tasks = new ArrayList<>();
    for (String line : lines) {
      List<String> words = List.of(line.split(" "));
      tasks.add(
          JsonObject.of("seq", words.getFirst())
              .with("slug", "task-" + words.getFirst())
              .with("delta", JsonArray.of("a.py"))
              .with("verify", "true")
              .with("depends", JsonArray.ofAll(words.subList(1, words.size()))));
    }
    return JsonObject.of("objective", objective).with("tasks", JsonArray.ofAll(tasks));
  }

  private void watch() {
    onScreen(
        () -> {
          model.activate();
          live.watch(database());
        });
  }

  private PlanPicture picture() {
    return onScreen(() -> model.plan().picture().get());
  }

  private void untilRead() {
    until(() -> onScreen(model::ready) && picture() != null);
  }

  private TaskState state(String seq) {
    return picture().task(seq).state();
  }

  @Test
  void aTaskWhoseLeaseHasRunOutIsReady() throws SQLException {
    Ftl agent = agent();
    Plans.campaign(agent, plan("Lease", "001", "002 001"));
    agent.taskClaims().claim("001", "builder-1", 3600);
    watch();
    untilRead();
    assertThat(state("001")).isEqualTo(TaskState.IN_PROGRESS);

    execute(
        "UPDATE campaign SET tasks ="
            + " json_set(tasks, '$[0].lease_until', '2026-01-01T00:00:00Z')");

    until(() -> state("001") == TaskState.READY);
    assertThat(picture().task("001").task().owner()).isEqualTo("builder-1");
    assertThat(state("002")).isEqualTo(TaskState.PENDING);
  }

  @Test
  void opensThePlanThatIsWorkedOn() {
    Ftl agent = agent();
    long active = agent.planWriter().write(plan("First", "001"), null, null).id();
    long newest = agent.planWriter().write(plan("Second", "001"), null, null).id();
    agent.plans().changeStatus(newest, PlanStatus.SUPERSEDED);

    watch();

    untilRead();
    assertThat(onScreen(() -> model.opened().get())).isEqualTo(active);
    assertThat(picture().plan().objective()).isEqualTo("First");
  }

  @Test
  void staysOnTheListOnceSomebodyWentThere() {
    Ftl agent = agent();
    agent.planWriter().write(plan("First", "001"), null, null);
    watch();
    untilRead();

    onScreen(model::close);
    agent.planWriter().write(plan("Second", "001"), null, null);

    until(() -> onScreen(() -> model.plans().rows().rows().size()) == 2);
    assertThat(onScreen(() -> model.opened().get())).isNull();
  }

  @Test
  void tellsAPendingTaskFromAReadyAndAnUnreachableOne() {
    Ftl agent = agent();
    Plans.campaign(agent, plan("States", "001", "002 001", "003 002", "004", "005 004"));
    agent.taskBoard().update("004", TaskStatus.BLOCKED);
    watch();
    untilRead();

    assertThat(state("001")).isEqualTo(TaskState.READY);
    assertThat(state("002")).isEqualTo(TaskState.PENDING);
    assertThat(state("004")).isEqualTo(TaskState.BLOCKED);
    assertThat(state("005")).isEqualTo(TaskState.UNREACHABLE);
    assertThat(picture().task("003").note()).isEqualTo("Waits for 002");
    assertThat(picture().task("005").note()).isEqualTo("Unreachable behind 004");
    assertThat(picture().criticalPath()).containsExactly("001", "002", "003");
  }

  @Test
  void keepsTheLayoutWhileStatesChange() {
    Ftl agent = agent();
    Plans.campaign(agent, plan("States", "001", "002 001"));
    watch();
    untilRead();
    GraphLayout layout = onScreen(() -> model.plan().layout().get());

    agent.taskBoard().update("001", TaskStatus.COMPLETE);

    until(() -> state("002") == TaskState.READY);
    assertThat(onScreen(() -> model.plan().layout().get())).isSameAs(layout);
  }

  @Test
  void laysOutAnewWhenATaskComes() throws Exception {
    Ftl agent = agent();
    agent.planWriter().write(plan("Grows", "001", "002 001"), null, null);
    watch();
    untilRead();

    execute(
        "UPDATE plan SET tasks = json_insert(tasks, '$[#]',"
            + " json('{\"seq\":\"003\",\"slug\":\"new\",\"depends\":[\"002\"]}'))");

    until(() -> onScreen(() -> model.plan().layout().get().boxes().containsKey("003")));
  }

  @Test
  void showsACycleAsATableAndSaysSo() throws Exception {
    Ftl agent = agent();
    agent.planWriter().write(plan("Round", "001", "002 001"), null, null);
    execute("UPDATE plan SET tasks = json_set(tasks, '$[0].depends', json('[\"002\"]'))");
    watch();
    untilRead();

    assertThat(picture().structure()).isNull();
    assertThat(picture().faults())
        .containsExactly("The dependencies form a cycle: 001 -> 002 -> 001");
    assertThat(onScreen(() -> model.plan().shown().get())).isEqualTo(PlanViewModel.Form.TABLE);
    until(() -> onScreen(() -> model.plan().tasks().rows().rows().size()) == 2);
  }

  @Test
  void keepsTasksOfOneSeqApart() throws Exception {
    agent().planWriter().write(plan("Twice", "001", "002"), null, null);
    execute("UPDATE plan SET tasks = json_set(tasks, '$[1].seq', '001')");
    watch();
    untilRead();

    assertThat(picture().faults()).containsExactly("Two tasks have the seq 001");
    assertThat(picture().tasks()).extracting(PlanTask::key).containsExactly("001", "001 (2)");
  }

  @Test
  void lightsTheFamilyOfTheSelectedTaskAndWhatIsSearchedFor() {
    agent().planWriter().write(plan("Lit", "001", "002 001", "003"), null, null);
    watch();
    untilRead();

    onScreen(() -> model.plan().selected().set("002"));
    assertThat(onScreen(() -> model.plan().lit().get())).isNull();
    onScreen(() -> model.plan().focused().set(true));
    assertThat(onScreen(() -> model.plan().lit().get())).containsOnly("001", "002");
    onScreen(() -> model.plan().text().set("task-001"));
    assertThat(onScreen(() -> model.plan().lit().get())).containsOnly("001");
  }

  @Test
  void findsTheFirstTaskThatMatches() {
    agent().planWriter().write(plan("Found", "001", "002", "003"), null, null);
    watch();
    untilRead();

    onScreen(
        () -> {
          model.plan().text().set("task-003");
          model.plan().find();
        });

    assertThat(onScreen(() -> model.plan().selected().get())).isEqualTo("003");
  }

  @Test
  void readsOnlyWhatIsShown() {
    agent().planWriter().write(plan("First", "001"), null, null);
    watch();
    untilRead();

    onScreen(model::deactivate);
    agent().plans().changeStatus(1, PlanStatus.EXECUTED);
    agent().planWriter().write(plan("Second", "001"), null, null);
    onScreen(live::refresh);
    onScreen(model::activate);

    until(() -> picture().plan().status() == PlanStatus.EXECUTED);
    assertThat(onScreen(() -> model.plans().rows().rows().size())).isEqualTo(1);
  }
}
