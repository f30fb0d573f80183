package dev.ftl.data.observer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlugTest {

  @Test
  void isWhatLettersAndDigitsAreLeft() {
    assertThat(Slug.of("ImportError: No module named 'x.y'", "-"))
        .isEqualTo("importerror-no-module-named-x-y");
    assertThat(Slug.of("../..//etc?", "-")).isEqualTo("etc");
    assertThat(Slug.of("ÄRGER mit 数据库", "-")).isEqualTo("ärger-mit-数据库");
    assertThat(Slug.of(" 😀 !", "001-a")).isEqualTo("001-a");
  }

  @Test
  void longTextsThatBeginAlikeHaveDifferentNames() {
    String begin = "the quick brown fox jumps over the lazy dog and then over the fence ";
    String one = Slug.of(begin + "once", "-");
    assertThat(one).startsWith("the-quick-brown-fox").hasSizeLessThanOrEqualTo(69);
    assertThat(one).isNotEqualTo(Slug.of(begin + "twice", "-"));
    assertThat(Slug.of("x".repeat(1000), "-")).hasSizeLessThanOrEqualTo(69);
  }
}
