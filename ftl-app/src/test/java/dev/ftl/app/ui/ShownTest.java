package dev.ftl.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.limit.Limits;
import org.junit.jupiter.api.Test;

/// Texts of agents that would take minutes to lay out.
class ShownTest {

  @Test
  void ordinaryTextsAreShownAsTheyAre() {
    for (String text : new String[] {"", "Export to CSV", "é e\u0301 😀 日本語\n\t한국어"}) {
      assertThat(Shown.text(text)).isEqualTo(text);
    }
    assertThat(Shown.text(null)).isNull();
  }

  @Test
  void thousandsOfMarksOnOneCharacterAreLeftOut() {
    assertThat(Shown.text("a" + "\u0301".repeat(20_000) + "b"))
        .isEqualTo("a" + "\u0301".repeat(Limits.LABEL_MARKS) + "b");
    assertThat(Shown.text("\u0301".repeat(1_000_000))).hasSizeLessThan(Limits.LABEL_CHARACTERS);
  }

  @Test
  void longTextsAreCut() {
    assertThat(Shown.text("x".repeat(2_000_000)))
        .isEqualTo("x".repeat(Limits.LABEL_CHARACTERS) + "…");
    assertThat(Shown.text("ש".repeat(2_000_000))).hasSizeLessThan(2 * Limits.LABEL_CHARACTERS);
    assertThat(Shown.text("\n".repeat(100_000))).hasSize(Limits.LABEL_LINES + 1);
  }

  @Test
  void nothingChangesTheDirectionOfWhatStandsBesideIt() {
    assertThat(Shown.text("a\u202eb\u2066c\u0007")).isEqualTo("a b c ");
  }
}
