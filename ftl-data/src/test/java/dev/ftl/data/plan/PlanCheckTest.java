package dev.ftl.data.plan;

import static dev.ftl.data.plan.Tasks.plan;
import static dev.ftl.data.plan.Tasks.task;
import static dev.ftl.data.plan.Tasks.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanCheckTest {

  @Test
  void fillsInTypeAndDependsAndKeepsWhatItDoesNotKnow() {
    List<Task> tasks = PlanCheck.check(plan(whole("001").with("note", "kept")));
    assertThat(tasks)
        .containsExactly(
            new Task(
                whole("001").with("note", "kept").with("type", "BUILD").with("depends", "none")));
  }

  @Test
  void takesEveryFormOfDepends() {
    List<Task> tasks =
        PlanCheck.check(
            plan(
                whole("001").with("depends", Json.NULL),
                whole("002").with("depends", "001"),
                whole("003").with("depends", JsonArray.of("1", "002", "002")),
                whole("004").with("depends", JsonArray.EMPTY)));
    assertThat(tasks.stream().map(Task::depends))
        .containsExactly(List.of(), List.of("001"), List.of("001", "002"), List.of());
  }

  @Test
  void letsADeltaBeEmptyForAVerifyTaskOrWithCreates() {
    JsonObject empty = whole("001").with("delta", JsonArray.EMPTY);
    assertThat(PlanCheck.faults(plan(empty.with("type", "VERIFY")))).isEmpty();
    assertThat(PlanCheck.faults(plan(empty.with("creates", JsonArray.of("new.py"))))).isEmpty();
    assertThat(PlanCheck.faults(plan(empty)))
        .containsExactly(
            "Task 001 has an empty delta, which only a VERIFY task or one with creates may have");
  }

  @Test
  void needsAnObjectiveAndTasks() {
    assertThat(PlanCheck.faults(JsonObject.EMPTY))
        .containsExactly(
            "The plan needs a non-empty objective", "The plan needs a non-empty list of tasks");
    assertThat(PlanCheck.faults(JsonObject.of("objective", " ").with("tasks", JsonArray.EMPTY)))
        .hasSize(2);
    assertThat(PlanCheck.faults(plan("001")))
        .containsExactly("Task 1 must be an object, not a string");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "0001", "", "abc", " 001"})
  void needsSeqsOfThreeDigits(String seq) {
    assertThat(PlanCheck.faults(plan(whole(seq).with("slug", "a"))))
        .containsExactly("Task 1 needs a seq of three digits, not \"" + seq + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Upper", "a_b", "-a", "a-", "a--b", "a b", "", "../a"})
  void needsSlugsInKebabCase(String slug) {
    assertThat(PlanCheck.faults(plan(whole("001").with("slug", slug))))
        .singleElement()
        .asString()
        .startsWith("Task 001 needs a slug in kebab-case");
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "TEST", ""})
  void knowsThreeTypes(String type) {
    assertThat(PlanCheck.faults(plan(whole("001").with("type", type))))
        .singleElement()
        .asString()
        .endsWith("the types are SPEC, BUILD and VERIFY");
  }

  @Test
  void needsPositiveBudgetsAndListsOfStrings() {
    assertThat(PlanCheck.faults(plan(whole("001").with("budget", 0)))).hasSize(1);
    assertThat(PlanCheck.faults(plan(whole("001").with("budget", new BigDecimal("1.5")))))
        .containsExactly("Task 001 needs budget to be a positive whole number, not the number 1.5");
    assertThat(PlanCheck.faults(plan(whole("001").with("preflight", "true"))))
        .containsExactly("Task 001 needs preflight to be a list of strings, not a string");
    assertThat(PlanCheck.faults(plan(whole("001").with("delta", JsonArray.of("a.py", " ")))))
        .containsExactly("Task 001 needs every item of delta to be a non-empty string");
  }

  @Test
  void refusesDuplicatesDanglingDependenciesAndCyclesAtOnce() {
    assertThat(
            PlanCheck.faults(
                plan(
                    whole("001").with("depends", "002"),
                    whole("002").with("depends", JsonArray.of("001", "009")),
                    whole("003"),
                    whole("003"))))
        .containsExactly(
            "Two tasks have the seq 003",
            "Task 002 depends on 009, which is not in the plan",
            "The dependencies form a cycle: 001 -> 002 -> 001");
  }

  @Test
  void checksTasksAloneWithoutAnObjective() {
    assertThat(PlanCheck.checkTasks(plan(whole("001")).without("objective"), List.of())).hasSize(1);
    assertThatThrownBy(() -> PlanCheck.checkTasks(JsonObject.EMPTY, List.of()))
        .isInstanceOf(InvalidData.class)
        .hasMessage("The plan is not valid: The plan needs a non-empty list of tasks");
  }

  @Test
  void checksDependenciesOverTheOtherTasksToo() {
    List<Task> others = List.of(task("001"), task("002", "001"));
    JsonObject third = whole("003").with("depends", "002");
    assertThat(PlanCheck.checkTasks(plan(third), others))
        .extracting(Task::seq)
        .containsExactly("003");
    assertThatThrownBy(
            () -> PlanCheck.checkTasks(plan(third, whole("001").with("depends", "003")), others))
        .isInstanceOf(InvalidData.class)
        .hasMessageContaining("The dependencies form a cycle: 001 -> 003 -> 002 -> 001");
  }

  @Test
  void laysARevisedTaskOverTheOneItRevises() {
    Task old = new Task(whole("003").with("slug", "Old_Slug").with("note", "kept"));
    JsonObject revised =
        JsonObject.of("seq", 3).with("depends", JsonArray.of("1", 2)).with("verify", "pytest");
    assertThat(PlanCheck.checkRevision(plan(revised), List.of(task("001"), task("002"), old)))
        .containsExactly(
            new Task(
                old.json()
                    .with("depends", JsonArray.of("001", "002"))
                    .with("verify", "pytest")
                    .with("type", "BUILD")));
  }

  @Test
  void refusesARevisionForWhatItSaysAndForWhatNewTasksLack() {
    JsonObject plan =
        plan(
            JsonObject.of("seq", "1").with("verify", "").with("depends", JsonObject.EMPTY),
            JsonObject.of("seq", "9").with("depends", "8"),
            JsonObject.of("seq", "01").with("depends", 1),
            "text");
    assertThatThrownBy(() -> PlanCheck.checkRevision(plan, List.of(new Task(whole("001")))))
        .isInstanceOfSatisfying(
            InvalidData.class,
            e ->
                assertThat(e.details())
                    .containsExactly(
                        "Task 001 needs a non-empty verify",
                        "Task 001 needs depends to be \"none\", a seq or a list of seqs",
                        "Task 009 needs a slug in kebab-case of at most 100 characters, not null",
                        "Task 009 needs a delta: the list of the files that it changes",
                        "Task 009 needs a non-empty verify",
                        "Task 4 must be an object, not a string",
                        "Two tasks have the seq 001",
                        "Task 009 depends on 008, which is not in the plan",
                        "The dependencies form a cycle: 001 -> 001"));
  }

  @Test
  void saysHowManyFaultsThereAreBesideTheFirst() {
    assertThatThrownBy(() -> PlanCheck.check(JsonObject.EMPTY))
        .isInstanceOf(InvalidData.class)
        .hasMessageEndingWith("non-empty objective (and 1 more)");
  }
}
