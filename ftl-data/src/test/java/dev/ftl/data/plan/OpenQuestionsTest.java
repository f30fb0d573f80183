package dev.ftl.data.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.LinearTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenQuestionsTest {

  private static final String PLAN =
      """

      ```json
      {"objective": "o", "tasks": [
        {"seq": "001", "slug": "a", "delta": ["a.py"], "verify": "true"}]}
      ```
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Blocking Questions\n1. Which database?",
        "\n## Open questions\n\n- Which database?",
        "## Questions for the user\nWhich database should be used?",
        "Open Questions\n==============\n\nWhich one?\n\nPlan\n====\n- steps",
        "Open question: which delimiter?",
        "- **Open questions:** Which delimiter?\n- **Risks:** none",
        "1. **Summary**: fine\n"
            + "2. **Open Questions**\n"
            + "   - the delimiter\n"
            + "3. **Plan**\n"
            + "   - step one",
        "## Open Questions\n1. Which?",
        "## 4. ❓ Open Questions\n\n> context\n\nQ1: Which database do we use?\n\n## 5. Plan",
        "**Open Questions:**\nNone blocking the plan, except:\n- Which DB?",
        "Blocking Questions:\n  1) Which of the two",
        "## Open Questions\nNone blocking, but one remains.\n\n1. Which DB?",
        "| a | b |\n"
            + "## Blocking Question\n\n"
            + "Should the flag be repeatable? If yes, the parser changes.",
        "### Open questions — 1\n\n- Which?",
        "OPEN QUESTIONS\n1. Which?",
        "Questions:\n- Which?",
        "### ❗ **BLOCKING QUESTIONS** ❗\n\n1. **Which database?** (Postgres/SQLite)",
        "## Open Questions\n\n| # | Question |\n|---|---|\n| 1 | Which database? |",
        "## Open Questions\n1. Which?\n- None"
      })
  void aQuestionUnderAHeadingForOpenOnesComesFirst(String text) {
    for (String answer : List.of(text + PLAN, PLAN + text, "### Confidence: PROCEED\n\n" + text)) {
      Decision decision = DecisionParser.parse(answer);
      assertThat(decision.decision()).as(answer).isEqualTo(PlannerVerdict.CLARIFY);
      assertThat(decision.questions()).as(answer).hasSize(1);
      assertThat(decision.inferred()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "### Confidence: PROCEED\n\n"
            + "**Blocking questions**\n\n"
            + "1. Which delimiter?\n"
            + "2. Which encoding?\n\n"
            + "### Plan\n"
            + "1. Do it",
        "#### Open questions (must be answered before building)\n"
            + "* **Database**: Postgres or SQLite\n"
            + "* Encoding?",
        "## Open and Blocking Questions\n\n"
            + "### Database\n"
            + "Postgres or SQLite?\n\n"
            + "### Encoding\n"
            + "UTF-8?\n\n"
            + "## Tasks",
        "Decision: PROCEED\n\nOpen questions:\n\n  a) Which?\n  b) Why?"
      })
  void listsSeveral(String text) {
    Decision decision = DecisionParser.parse(text + PLAN);
    assertThat(decision.decision()).isEqualTo(PlannerVerdict.CLARIFY);
    assertThat(decision.questions()).hasSize(2);
    assertThat(decision.validation().valid()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Open Questions\n\nNone.",
        "**Open questions:** none",
        "Open questions: N/A",
        "### Open Questions\n- none",
        "### Open Questions\n- None.\n- N/A",
        "## Questions\nNone at this time.",
        "## Non-blocking questions\n- Should we cache later?",
        "## Open Questions (none)\n\nText.",
        "## Open Questions: None",
        "Open Questions\n--------------\nNone",
        "There are no open questions.",
        "I answered all open questions: the encoding is UTF-8.",
        "1. **Summary**: fine\n2. **Open Questions**\n   - none\n3. **Plan**\n   - step one",
        "## Open Questions\n\nNo blocking questions remain.\n\n1. Write tests\n2. Write code",
        "## Resolved questions\n- Which database? SQLite.",
        "```\n## Open Questions\n- Which?\n```",
        "## Open / blocking questions\n—",
        "## Open Questions\n- [x] Which DB? → SQLite\n- ~~Encoding?~~",
        "## Assumptions\n- No open questions: the objective is clear",
        "__Open questions__: nothing is open.",
        "## Open Questions\n*None* – everything needed is in the objective.",
        "## Clarifications\nNothing.",
        "## Questions and answers\n- Which DB? SQLite",
        "### Open questions — 0",
        "### Open Questions\n\n*(none)*",
        "### Open Questions\n\n> None.",
        "## Open Questions\nNo.",
        "## Open Questions\nNot applicable",
        "## Open Questions\n\nI have no open questions.",
        "## Open Questions\n\nAll questions were resolved during exploration.",
        "## Open Questions\n<!-- none -->",
        "## Open Questions\n\n| # | Question |\n|---|---|\n| - | none |"
      })
  void noQuestionIsNone(String text) {
    Decision decision = DecisionParser.parse(text + PLAN);
    assertThat(decision.decision()).isEqualTo(PlannerVerdict.PROCEED);
    assertThat(decision.questions()).isEmpty();
    assertThat(decision.inferred()).isTrue();
  }

  @Test
  void aSectionEndsAtADecision() {
    assertThat(
            OpenQuestions.in(
                List.of("## Open Questions", "- Which?", "Decision: PROCEED", "- Is it one?")))
        .containsExactly("Which?");
  }

  @Test
  void onlyAnItemBesideTheSectionsEndsIt() {
    assertThat(
            OpenQuestions.in(
                List.of("- **Open Questions**", "  - **Database:** one of two", "  - Encoding?")))
        .hasSize(2);
    assertThat(
            OpenQuestions.in(
                List.of(
                    "- **Open Questions**",
                    "  - Which?",
                    "- **The plan for the work that is to be done**",
                    "  - Build it")))
        .containsExactly("Which?");
  }

  @Test
  void reasoningDecidesNothing() {
    String thought = "<think>\n## Open Questions\n1. Which?\n### Confidence: CLARIFY\n</think>\n";
    assertThat(DecisionParser.parse(thought + PLAN).decision()).isEqualTo(PlannerVerdict.PROCEED);
    assertThat(
            DecisionParser.parse("<think>PROCEED</think>\n## Open Questions\n1. Which?")
                .questions())
        .containsExactly("Which?");
  }

  @Test
  void aMarkersQuestionsAndOpenOnesAreListedOnce() {
    assertThat(
            DecisionParser.parse(
                    "### Confidence: CLARIFY\n\n## Open Questions\n1. Which?\n2. Why?\n- None\n")
                .questions())
        .containsExactly("Which?", "Why?");
    assertThat(DecisionParser.parse("CONFIRM\n\n## Unresolved questions\n- Which?").decision())
        .isEqualTo(PlannerVerdict.CLARIFY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Open Questions\n- a\n",
        "## Open Questions\n- a\n  b\n",
        "- questions ",
        "? ",
        "no questions ",
        "## Open Questions\nno questions ",
        "  b\n",
        "**Open questions:** a?\n",
        "clarify "
      })
  void takesTimeInProportionToTheAnswer(String piece) {
    LinearTime.assertLinear(
        piece,
        30_000 / piece.length(),
        count -> "CLARIFY\n" + piece.repeat(count),
        DecisionParser::parse);
  }
}
