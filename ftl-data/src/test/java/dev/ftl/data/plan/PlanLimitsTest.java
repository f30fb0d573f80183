package dev.ftl.data.plan;

import static dev.ftl.data.plan.Tasks.plan;
import static dev.ftl.data.plan.Tasks.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Plans that are just within a limit, and just beyond it.
class PlanLimitsTest {

  @Test
  void aSlugHasAtMostAHundredCharacters() {
    assertThat(faults(whole("001").with("slug", "a".repeat(100)))).isEmpty();
    assertThat(faults(whole("001").with("slug", "a".repeat(101))))
        .singleElement()
        .asString()
        .endsWith("not \"" + "a".repeat(100) + "…\"");
    assertThat(faults(whole("001").with("slug", "A".repeat(60))))
        .singleElement()
        .asString()
        .endsWith("not \"" + "A".repeat(60) + "\"");
  }

  @Test
  void aBudgetIsAPositiveInt() {
    assertThat(faults(whole("001").with("budget", 1))).isEmpty();
    assertThat(faults(whole("001").with("budget", Integer.MAX_VALUE))).isEmpty();
    assertThat(faults(whole("001").with("budget", Integer.MAX_VALUE + 1L))).hasSize(1);
    assertThat(faults(whole("001").with("budget", 0))).hasSize(1);
    assertThat(faults(whole("001").with("budget", -1))).hasSize(1);
    assertThat(faults(whole("001").with("budget", "5"))).hasSize(1);
  }

  @Test
  void frameworkAndIdiomsHaveTheirShapes() {
    JsonObject plan = plan(whole("001"));
    assertThat(PlanCheck.faults(plan.with("framework", 3)))
        .containsExactly("The plan's framework must be a string, not a number");
    assertThat(PlanCheck.faults(plan.with("idioms", JsonArray.EMPTY)))
        .containsExactly("The plan's idioms must be an object, not an array");
    assertThat(PlanCheck.faults(plan.with("framework", null).with("idioms", null))).isEmpty();
  }

  @Test
  void everyListHoldsNonEmptyStrings() {
    for (String name : List.of("creates", "delta", "preflight")) {
      assertThat(faults(whole("001").with(name, JsonArray.of("a.py", " "))))
          .containsExactly("Task 001 needs every item of " + name + " to be a non-empty string");
    }
    assertThat(faults(whole("001").with("creates", "a.py")))
        .containsExactly("Task 001 needs creates to be a list of strings, not a string");
  }

  @Test
  void aSeqOfTwoDigitsIsPaddedAndOneOfThreeIsNot() {
    assertThat(Task.normalSeq("1")).isEqualTo("001");
    assertThat(Task.normalSeq(" 12 ")).isEqualTo("012");
    assertThat(Task.normalSeq("123")).isEqualTo("123");
    assertThat(Task.normalSeq("1234")).isEqualTo("1234");
    assertThat(Task.normalSeq("1a")).isEqualTo("1a");
    assertThat(Task.normalSeq("")).isEmpty();
  }

  @Test
  void whatOneOfTwoRevisionsOfATaskSaysIsChecked() {
    List<Task> others = List.of(new Task(whole("001").with("slug", "Old Slug")));
    JsonObject twice =
        plan(JsonObject.of("seq", "001"), JsonObject.of("seq", "001").with("slug", "Bad Slug"));
    assertThatThrownBy(() -> PlanCheck.checkRevision(twice, others))
        .isInstanceOfSatisfying(
            InvalidData.class,
            e ->
                assertThat(e.details())
                    .contains("Two tasks have the seq 001")
                    .anyMatch(fault -> fault.contains("Bad Slug")));
  }

  private static List<String> faults(JsonObject task) {
    return PlanCheck.faults(plan(task));
  }
}
