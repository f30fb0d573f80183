package dev.ftl.app.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RankingTest {

  private static int rank(String typed, String name, String... more) {
    return new Ranking(typed).of(name, more);
  }

  @Test
  void prefersTheStartToAWordToTheMiddleToScatteredLetters() {
    assertThat(rank("plans", "Plans")).isGreaterThan(rank("plan", "Plans"));
    assertThat(rank("plan", "Plans")).isGreaterThan(rank("plan", "Write a plan"));
    assertThat(rank("plan", "Write a plan")).isGreaterThan(rank("plan", "Replan"));
    assertThat(rank("the", "Bathe the dog")).isEqualTo(rank("plan", "Write a plan"));
    assertThat(rank("plan", "Replan")).isGreaterThan(rank("swth", "Switch the theme"));
    assertThat(rank("swth", "Switch the theme")).isGreaterThan(Ranking.NONE);
  }

  @Test
  void scatteredLettersAreTheStartsOfWords() {
    assertThat(rank("stt", "Switch the theme")).isGreaterThan(Ranking.NONE);
    assertThat(rank("wthe", "Switch the theme")).isEqualTo(Ranking.NONE);
  }

  @Test
  void aWrongLetterIsForgivenInALongWord() {
    assertThat(rank("pagniation", "Add pagination")).isGreaterThan(Ranking.NONE);
    assertThat(rank("pagination", "Add pagination"))
        .isGreaterThan(rank("pagniation", "Add pagination"));
    assertThat(rank("thme", "Switch the theme")).isGreaterThan(Ranking.NONE);
    assertThat(rank("dot", "Dark theme")).isEqualTo(Ranking.NONE);
  }

  @Test
  void everyWordMustFit() {
    assertThat(rank("theme dark", "Dark theme")).isGreaterThan(Ranking.NONE);
    assertThat(rank("theme blue", "Dark theme")).isEqualTo(Ranking.NONE);
  }

  @Test
  void anIdIsAsGoodAsAName() {
    assertThat(rank("12", "Add pagination", "12"))
        .isGreaterThan(rank("12", "Twelve of 12", "7"))
        .isGreaterThan(rank("12", "12 of them", "8"));
    assertThat(rank("plan 12", "Add pagination", "12", "Plan 12"))
        .isGreaterThan(rank("plan 12", "Add pagination", "120", "Plan 120"));
  }

  @Test
  void searchesForTheLongestWordThatNamesNoKind() {
    assertThat(new Ranking(" Workspace  auth x ").longestWord(Set.of("workspace")))
        .isEqualTo("auth");
    assertThat(new Ranking("plan").longestWord(Set.of("plan"))).isEmpty();
  }
}
