package dev.ftl.data.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionMarkerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "**Proceed**: with the plan | '' | PROCEED",
        "__Proceed__: with the plan | '' | PROCEED",
        "# Proceed: with the plan | '' | PROCEED",
        "Proceed: with the plan | '' | none",
        "CLARIFY | Which one? | CLARIFY",
        "CLARIFY | Not needed. | none",
        "CLARIFY: which one? | Not needed. | CLARIFY",
        "PROCEED | Not yet possible. | none",
        "PROCEED | Not needed. | PROCEED",
        "- PROCEED with it | '' | none",
        "- PROCEED | '' | PROCEED"
      })
  void isALineOfItsOwnThatTheNextDoesNotTurnDown(String line, String next, PlannerVerdict verdict) {
    assertThat(DecisionMarker.in(line, next)).isEqualTo(verdict);
  }
}
