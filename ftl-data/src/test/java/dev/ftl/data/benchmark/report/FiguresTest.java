package dev.ftl.data.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void nothingInMarkdownProseIsMarkupALinkOrAMention() {
    assertThat(Figures.prose("![x](http://a.b) <img> @octocat #12 www.a.b `c` a|b"))
        .doesNotContain("![", "](", "http://", "<img", "@octocat", "#12", "www.a", " `c")
        .startsWith("\\!\\[x\\]\\(http\\://a.b\\)");
    assertThat(Figures.prose("Run b was measured in 2 environments: cpu"))
        .isEqualTo("Run b was measured in 2 environments: cpu");
  }

  @Test
  void noNameControlsATerminal() {
    assertThat(Figures.line("a\u001b[2J\u009b\u202eb\u2066\u2028c\n")).isEqualTo("a�[2J��b��c�");
  }
}
