package dev.ftl.data.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.search.Terms.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermsTest {

  @Test
  void splitsIdentifiersAndKeepsThemWhole() {
    assertThat(terms("SQLITE_BUSY_SNAPSHOT"))
        .containsExactly("sqlite", "busi", "snapshot", "sqlite_busy_snapshot");
    assertThat(terms("camelCaseName")).containsExactly("camel", "case", "name", "camelcasename");
    assertThat(terms("src/main/App.java"))
        .containsExactly("src", "main", "app", "java", "src/main/app.java");
    assertThat(terms("std::vector")).containsExactly("std", "vector", "std::vector");
    assertThat(terms("os.path.join()")).containsExactly("os", "path", "join", "os.path.join");
  }

  @Test
  void knowsNamesAndCodesFromWords() {
    assertThat(identifiers("error E1045 in SQLITE_BUSY, a well-known case of fooBar"))
        .containsExactly("e1045", "sqlite_busy", "foobar");
  }

  @Test
  void stemsWordsAndMarksStopWords() {
    assertThat(terms("Limits, limited and limiting"))
        .containsExactly("limit", "limit", "and", "limit");
    assertThat(Terms.of("the limits")).extracting(Term::stopWord).containsExactly(true, false);
    assertThat(terms("Audrey's dogs don't bark")).containsExactly("audrei", "dog", "dont", "bark");
    assertThat(terms("relational conditional vietnamization hopefulness"))
        .containsExactly("relat", "condit", "vietnam", "hope");
  }

  @Test
  void takesAnyScript() {
    assertThat(terms("日本語 テスト")).containsExactly("日", "本", "語", "テスト");
    assertThat(terms("Zażółć שלום")).containsExactly("zażółć", "שלום");
    assertThat(terms("🚀 … --- ' '' _")).isEmpty();
    assertThat(terms(null)).isEmpty();
    assertThat(terms("x".repeat(1 << 20))).isEmpty();
  }

  private static List<String> terms(String text) {
    return Terms.of(text).stream().map(Term::text).toList();
  }

  private static List<String> identifiers(String text) {
    return Terms.of(text).stream().filter(Term::identifier).map(Term::text).toList();
  }
}
