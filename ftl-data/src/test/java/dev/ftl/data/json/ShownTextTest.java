package dev.ftl.data.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Texts of agents on a terminal and in a shell.
class ShownTextTest {

  @Test
  void controlCharactersAndMarksOfDirectionAreEscaped() {
    assertThat(Texts.shown("a\u001b[2J\u009b\u202eb\u2067\u200f\u2029"))
        .isEqualTo("a\\u001b[2J\\u009b\\u202eb\\u2067\\u200f\\u2029");
    assertThat(Texts.shown("é\tא😀\n")).isEqualTo("é\tא😀\n");
  }

  @Test
  void shellWordsDoNothingInAShell() {
    assertThat(Texts.shellWord("no/x; touch y")).isEqualTo("'no/x; touch y'");
    assertThat(Texts.shellWord("=ls")).isEqualTo("'=ls'");
    assertThat(Texts.shellWord("a'$(id)`")).isEqualTo("'a'\\''$(id)`'");
    assertThat(Texts.shellWord("a=b/c.d")).isEqualTo("a=b/c.d");
  }
}
