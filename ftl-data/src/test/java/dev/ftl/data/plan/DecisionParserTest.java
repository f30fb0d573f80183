package dev.ftl.data.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.plan.Decision.Validation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionParserTest {

  private static final String PLAN =
      """
      {"objective": "o", "tasks": [
        {"seq": "001", "slug": "a", "delta": ["a.py"], "verify": "true"}]}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "### Confidence: PROCEED",
        "**Confidence:** PROCEED",
        "Confidence: **PROCEED** (high)",
        "Confidence: HIGH - PROCEED",
        "Confidence level: proceed",
        "- **Decision**: PROCEED",
        "| Decision | PROCEED |",
        "Final decision = `PROCEED`",
        "Decision: no need to CLARIFY anything, PROCEED",
        "Decision: we should PROCEED",
        "Status: PROCEED",
        "PROCEED",
        "**PROCEED**",
        "proceed.",
        "✅ PROCEED",
        "[PROCEED]",
        "- [x] PROCEED",
        "## Proceed",
        "## Ready to PROCEED",
        "PROCEED\n=======",
        "PROCEED: no open questions",
        "PROCEED with the plan below.",
        "All is clear. Confidence: PROCEED",
        "\uFEFF### Confidence: PROCEED\r\n\r\nGo.\r\n",
        "CLARIFY: not needed\nPROCEED",
        "### CLARIFY\n\nNone.\n\n### PROCEED",
        "Clarification needed: none\n\nDecision: PROCEED",
        "I do not need to clarify anything.\n\nPROCEED",
        "### No need to CLARIFY\n\nConfidence: PROCEED",
        "No need for clarification.\n### Confidence: PROCEED"
      })
  void findsProceed(String answer) {
    assertThat(DecisionParser.parse(answer))
        .isEqualTo(
            new Decision(
                PlannerVerdict.PROCEED,
                List.of(PlannerVerdict.PROCEED),
                List.of(),
                null,
                null,
                false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "### Confidence: CLARIFY",
        "**CLARIFY**",
        "CLARIFY:",
        "CLARIFY the objective first.",
        "**Clarify:** the target is unknown",
        "## Clarification needed",
        "Decision: needs clarification",
        "Verdict → CLARIFY",
        "I looked around, and Decision: CLARIFY is what I answer",
        "### Confidence: PROCEED\n\n### CLARIFY",
        "CONFIRM\n\nCLARIFY"
      })
  void findsClarify(String answer) {
    assertThat(DecisionParser.parse(answer).decision()).isEqualTo(PlannerVerdict.CLARIFY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Decision: CONFIRM",
        "### Confidence: CONFIRM",
        "**CONFIRM** — this drops a table",
        "CONFIRM: not reversible, it drops a table",
        "Confirmation required",
        "PROCEED\nCONFIRM"
      })
  void findsConfirm(String answer) {
    assertThat(DecisionParser.parse(answer).decision()).isEqualTo(PlannerVerdict.CONFIRM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "No need for clarification.",
        "I do not need to clarify anything.",
        "There is nothing to CLARIFY.",
        "We could PROCEED once somebody answers, or CLARIFY.",
        "Confidence: PROCEED | CLARIFY | CONFIRM",
        "Confidence: PROCEED, CLARIFY or CONFIRM",
        "Confidence: high",
        "Write \"Confidence: CLARIFY\" when in doubt.",
        "> CLARIFY",
        "- [ ] CLARIFY",
        "- **PROCEED**: when all is clear\n- **CLARIFY**: when it is not",
        "CLARIFY if the objective is vague",
        "```\n### Confidence: CLARIFY\n```",
        "~~~~\n```\nPROCEED\n~~~~",
        "```text\nPROCEED",
        "- Confirm: the tests pass",
        "## Confirm that the tests pass",
        "PROCEEDING",
        "Recommendation: proceed as the maintainers say"
      })
  void findsNoDecision(String answer) {
    assertThat(DecisionParser.parse(answer))
        .isEqualTo(new Decision(PlannerVerdict.UNKNOWN, List.of(), List.of(), null, null, false));
  }

  @Test
  void aPlanWithoutAMarkerMeansProceed() {
    for (String answer : List.of(PLAN, "Here it is.\n\n```json\n" + PLAN + "```\nDone.\n")) {
      Decision decision = DecisionParser.parse(answer);
      assertThat(decision.decision()).isEqualTo(PlannerVerdict.PROCEED);
      assertThat(decision.inferred()).isTrue();
      assertThat(decision.markersFound()).isEmpty();
      assertThat(decision.planJson().text("objective")).isEqualTo("o");
      assertThat(decision.validation())
          .isEqualTo(new Validation(true, List.of(), Optional.empty()));
    }
  }

  @Test
  void aMarkerIsStrongerThanThePlan() {
    Decision decision = DecisionParser.parse("### Confidence: CONFIRM\n```json\n" + PLAN + "```");
    assertThat(decision.decision()).isEqualTo(PlannerVerdict.CONFIRM);
    assertThat(decision.inferred()).isFalse();
    assertThat(decision.hasBrokenPlan()).isFalse();
  }

  @Test
  void findsThePlanBehindAListOfRemarks() {
    Decision decision = DecisionParser.parse("- tests first\n- then code\n\n" + PLAN);
    assertThat(decision.planJson()).isNotNull();
    assertThat(DecisionParser.parse("1. tests first\n" + PLAN).planJson()).isNotNull();
  }

  @Test
  void namesTheFaultsOfAPlan() {
    Decision decision = DecisionParser.parse("PROCEED\n{\"objective\": \"o\", \"tasks\": []}");
    assertThat(decision.validation())
        .isEqualTo(
            new Validation(
                false, List.of("The plan needs a non-empty list of tasks"), Optional.empty()));
    assertThat(decision.hasBrokenPlan()).isTrue();
  }

  @Test
  void aTruncatedPlanIsBroken() {
    Decision decision = DecisionParser.parse("PROCEED\n" + PLAN.substring(0, 60));
    assertThat(decision.planJson()).isNull();
    assertThat(decision.validation().valid()).isFalse();
    assertThat(decision.validation().errors()).hasSize(1);
  }

  @Test
  void bracesInProseAreNoPlan() {
    Decision decision = DecisionParser.parse("PROCEED\n\nStart with {} and {\"a\": 1}.");
    assertThat(decision.planJson()).isNull();
    assertThat(decision.validation()).isNull();
  }

  @Test
  void listsTheQuestions() {
    String answer =
        """
        ### Confidence: CLARIFY

        I read these:
        - cli.py
        - db.py

        **Questions:**

        1. Which delimiter should be
           the default?
           - comma
           - tab
        2. The encoding of the files
        3. **May the option be repeated?**

        And who reviews it?

        ## Context

        - not a question
        """;
    assertThat(DecisionParser.parse(answer).questions())
        .containsExactly(
            "Which delimiter should be the default?",
            "The encoding of the files",
            "**May the option be repeated?**",
            "And who reviews it?");
  }

  @Test
  void takesAQuestionFromTheMarkersOwnLine() {
    assertThat(DecisionParser.parse("**CLARIFY:** Which database?").questions())
        .containsExactly("Which database?");
  }

  @Test
  void looksAboveTheMarkerWhenNothingIsBelow() {
    assertThat(
            DecisionParser.parse("- cli.py\n- Which database?\n\nConfidence: CLARIFY").questions())
        .containsExactly("Which database?");
  }

  @Test
  void questionsEndWithTheNextDecision() {
    String answer = "CLARIFY\n- Which database?\n\nPROCEED otherwise\n- with the plan\n";
    assertThat(DecisionParser.parse(answer).questions()).containsExactly("Which database?");
  }

  @Test
  void onlyAClarifyHasQuestions() {
    assertThat(DecisionParser.parse("CONFIRM\n- May I?").questions()).isEmpty();
  }

  @Test
  void staysQuickOnHugeAnswers() {
    String answer = "\n".repeat(2_000_000) + "x".repeat(2_000_000) + "\nCLARIFY\n";
    assertThat(DecisionParser.parse(answer).decision()).isEqualTo(PlannerVerdict.CLARIFY);
  }
}
