package dev.ftl.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeLineTest {

  private static List<Integer> numbers(String lines, String content) {
    return CodeLine.of(JsonObject.of("lines", lines).with("content", content)).stream()
        .map(CodeLine::number)
        .toList();
  }

  @Test
  void numbersEveryRangeAndNotWhatIsLeftOut() {
    assertThat(numbers("1-2,36-37", "a\nb\n# ... lines 3-35 omitted ...\nc\nd"))
        .containsExactly(1, 2, null, 36, 37);
  }

  @Test
  void aCommentOfThatFormInsideARangeIsALine() {
    assertThat(numbers("1-3", "# ... first\n# ... x\nb")).containsExactly(1, 2, 3);
  }

  @Test
  void whatDoesNotFitHasNoNumbers() {
    assertThat(numbers("", "a\nb")).containsExactly(null, null);
    assertThat(numbers("all of it", "a")).containsExactly((Integer) null);
    assertThat(numbers("7", "a\nb")).containsExactly(7, null);
    assertThat(numbers("9-3", "a")).containsExactly((Integer) null);
  }
}
