package dev.ftl.data.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.LinearTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// READMEs that make a backtracking scan slow.
@Isolated
class ReadmeTimeTest {

  private static final List<String> UNITS =
      List.of(
          "\n",
          "a",
          "1. ",
          "x?\n",
          "an a ",
          "built with a, ",
          "import a\n",
          "<!--",
          "===\n",
          "(a",
          "```a\n",
          "is a ",
          "built with ",
          "built with a ",
          "a-",
          "# Framework Idioms\n",
          "[ ",
          "a and ");

  @Test
  void readsInLinearTime() {
    for (String unit : UNITS) {
      LinearTime.assertLinear(unit, 500, unit::repeat, Readme::declared);
    }
    LinearTime.assertLinear(
        "idioms", 500, count -> "# Framework Idioms\n" + "- a\n".repeat(count), Readme::declared);
    LinearTime.assertLinear(
        "list", 500, count -> "built with " + "a, ".repeat(count) + "!", Readme::declared);
  }

  @Test
  void sentencesEndWhereTheyDid() {
    assertThat(Sentences.in("One two.\nThree\nfour! Five; six\n\nseven\n- eight\n1. nine v1.2 x"))
        .containsExactly(
            "One two", "Three four", "Five", "six", "seven", "- eight", "1", "nine v1.2 x");
    assertThat(Sentences.in("Title\n=====\ntext")).containsExactly("Title", "===== text");
  }
}
