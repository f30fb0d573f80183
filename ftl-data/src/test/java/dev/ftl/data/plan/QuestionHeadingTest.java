package dev.ftl.data.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionHeadingTest {

  private static QuestionHeading of(String line) {
    return QuestionHeading.of(line, "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# A title: more | 1 | A title | more | ''",
        "###### A title | 6 | A title | '' | ''",
        "### | 3 | '' | '' | ''",
        "**A title** | 7 | A title | '' | ''",
        "__A title:__ more | 7 | A title | more | ''",
        "**A title**: more | 7 | A title | more | ''",
        "**A title** (more) | 7 | A title | (more) | ''",
        "**A title** … | 7 | A title | … | ''",
        "1. **A title** | 7 | A title | '' | 1.",
        "- A title: more | 8 | A title | more | -",
        "The open questions | 8 | The open questions | '' | ''"
      })
  void isALevelATitleAndWhatFollows(
      String line, int level, String title, String inline, String mark) {
    assertThat(of(line)).isEqualTo(new QuestionHeading(level, title, inline, mark));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "> # Quoted",
        "####### Too deep",
        "**Bold words** in a sentence",
        ": no label",
        "The key open questions",
        "- open questions",
        "A sentence."
      })
  void isNoOtherLine(String line) {
    assertThat(of(line)).isNull();
  }

  @Test
  void isNoLongerThanItsLimits() {
    assertThat(of("# " + "a".repeat(298))).isNotNull();
    assertThat(of("# " + "a".repeat(299))).isNull();
    assertThat(of("a".repeat(80) + ": b")).isNotNull();
    assertThat(of("a".repeat(81) + ": b")).isNull();
  }

  @Test
  void isUnderlinedByThreeCharactersOrMore() {
    assertThat(QuestionHeading.of("Plan", "===").level()).isEqualTo(1);
    assertThat(QuestionHeading.of("Plan", "---").level()).isEqualTo(2);
    assertThat(QuestionHeading.of("Plan", "--")).isNull();
    assertThat(QuestionHeading.of("Plan", "-=-")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Open questions",
        "## Open questions about the format",
        "Open questions: answered by nobody",
        "Open questions: (must be answered)",
        "Open questions (two): which?",
        "## Questions",
        "Questions:"
      })
  void asksForOpenQuestions(String line) {
    assertThat(of(line).asksFor()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Open questions: (resolved)",
        "## Open questions (deferred)",
        "Open questions about the format: which?",
        "Question: which?",
        "Question:",
        "## Resolved questions",
        "## Plan"
      })
  void asksForNothingElse(String line) {
    assertThat(of(line).asksFor()).isFalse();
  }
}
