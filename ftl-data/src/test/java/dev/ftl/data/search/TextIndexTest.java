package dev.ftl.data.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextIndexTest {

  @Test
  void scoresByBm25() {
    TextIndex index = index("red apple", "green apple tree", "blue sky");
    float[] scores = index.search("apple").scores();
    // idf = ln(1 + (3 - 2 + 0.5) / (2 + 0.5)); lengths 2, 3 and 2, 7/3 on average.
    double idf = Math.log(1.6);
    double first = idf * 1.9 / (1 + 0.9 * (0.6 + 0.4 * 2 / (7 / 3.0)));
    double second = idf * 1.9 / (1 + 0.9 * (0.6 + 0.4 * 3 / (7 / 3.0)));
    assertThat(scores[0]).isCloseTo((float) first, within(1e-6f));
    assertThat(scores[1]).isCloseTo((float) second, within(1e-6f));
    assertThat(scores[2]).isZero();
  }

  @Test
  void countsATermOfAQueryOnceAndStopWordsHalf() {
    TextIndex index = index("the apple", "pear");
    assertThat(index.search("apple apple").scores()).isEqualTo(index.search("apples").scores());
    assertThat(index.search("the").scores()[0] * 2)
        .isCloseTo(index.search("apple").scores()[0], within(1e-6f));
  }

  @Test
  void weighsFields() {
    TextIndex index = new TextIndex(0);
    index.addText();
    index.addField("needle", 2);
    index.addField("hay", 1);
    index.addText();
    index.addField("hay", 2);
    index.addField("needle", 1);
    float[] scores = index.search("needle").scores();
    assertThat(scores[0]).isGreaterThan(scores[1]);
  }

  @Test
  void tellsRareTermsFromCommonOnes() {
    String[] texts = new String[100];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = "text" + (i % 10 == 0 ? " tenth E1045" : "") + (i % 50 == 0 ? " half" : "");
    }
    TextIndex index = index(texts);
    assertThat(index.search("half").rare()[0]).isTrue();
    assertThat(index.search("tenth").rare()[0]).as("one in ten").isFalse();
    assertThat(index.search("E1045").rare()[0]).as("a code").isTrue();
    assertThat(index.search("text").rare()[0]).isFalse();
    assertThat(index("the one", "the other").search("the").rare()).containsOnly(false);
    assertThat(index("one", "other").search("one").rare()).containsExactly(true, false);
  }

  @Test
  void scoresASingleQueryLikeAnyOther() {
    String[] texts = {
      "Ties, tied and tying: the dyed flyer says 'aying' by and by",
      "SQLITE_BUSY in src/main/App.java, camelCase don't, Audrey's x y1 y",
      "日本語 Zażółć ﬁne naïve 🚀 ﹟ a-b c.d::e",
      "i y yes trying tries sky skies universal universities possibility possible sensibly able",
      "hopping hop hoped relate rational organizer organization decisiveness electricity a_b A_B"
          + " x@y",
      "x".repeat(300) + " " + "y_".repeat(80) + "relational conditional hopefulness",
    };
    TextIndex all = index(texts);
    List<String> queries = new ArrayList<>(List.of(texts));
    for (String text : texts) {
      queries.addAll(List.of(text.split("[ ,:]+")));
    }
    for (String query : queries) {
      TextIndex one = fill(TextIndex.forQuery(query, 1), texts);
      assertThat(one.search(query).scores()).as(query).isEqualTo(all.search(query).scores());
      assertThat(one.search(query).rare()).as(query).isEqualTo(all.search(query).rare());
      assertThat(one.search(query).weight()).as(query).isEqualTo(all.search(query).weight());
    }
  }

  @Test
  void findsNothingInNothing() {
    assertThat(new TextIndex(0).search("word").scores()).isEmpty();
    assertThat(index("word").search("").scores()).containsExactly(0);
  }

  private static TextIndex index(String... texts) {
    return fill(new TextIndex(0), texts);
  }

  private static TextIndex fill(TextIndex index, String... texts) {
    for (String text : texts) {
      index.addText();
      index.addField(text, 1);
    }
    return index;
  }
}
