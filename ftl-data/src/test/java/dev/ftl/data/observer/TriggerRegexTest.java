package dev.ftl.data.observer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.LinearTime;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriggerRegexTest {

  private static boolean finds(String regex, String text) {
    return Pattern.compile(regex).matcher(text).find();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "Error at line 42 | Error\\s+at\\s+line\\s+\\d+",
        "No module named 'foo' | No\\s+module\\s+named\\s+'[^']*'",
        "KeyError: \"a b\" (3.14) | KeyError:\\s+\"[^\"]*\"\\s+\\(\\d+\\.\\d+\\)",
        "can't open 'x' | can't\\s+open\\s+'[^']*'",
        "don't, won't, shan't | don't,\\s+won't,\\s+shan't",
        "found 'it's' here | found\\s+'[^']*'[^']*'\\s+here",
        "segfault at 0x7fA3 in libc | segfault\\s+at\\s+0x[0-9a-fA-F]+\\s+in\\s+libc",
        "404 from [api]/v2? | (?<![0-9])\\d+\\s+from\\s+\\[api\\]/v\\d+\\?",
        "a*b+c^d$e\\g{h} | a\\*b\\+c\\^d\\$e\\\\g\\{h\\}",
        "'nothing but this' | 'nothing\\s+but\\s+this'",
        "`a` failed on 'b' | `[^`]*`\\s+failed\\s+on\\s+'[^']*'"
      })
  void generalisesWhatDiffersFromOneTimeToTheNext(String trigger, String regex) {
    assertThat(TriggerRegex.of(trigger)).isEqualTo(regex);
    assertThat(finds(regex, trigger)).isTrue();
  }

  @Test
  void findsTheNextOneOfItsKindAndNoOther() {
    String regex = TriggerRegex.of("ImportError: cannot import name 'a' from 'b.py' (line 3)");
    assertThat(finds(regex, "E   ImportError: cannot import  name 'x y' from '' (line 1234)\n"))
        .isTrue();
    assertThat(finds(regex, "ImportError: cannot import name x from 'b' (line 3)")).isFalse();
    assertThat(finds(regex, "TypeError: cannot import name 'a' from 'b' (line 3)")).isFalse();
  }

  @Test
  void findsTheTextThatItIsMadeOf() {
    Random random = new Random(7);
    String alphabet = "aB '\"`\\0x9.*+?()[]{}^$|-_/:é😀\t\u00a0\u2028#&~<>=!,";
    int[] points = alphabet.codePoints().toArray();
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i >= 0; i--) {
        text.appendCodePoint(points[random.nextInt(points.length)]);
      }
      String regex = TriggerRegex.of(text.toString());
      assertThat(finds(regex, text.toString())).as(text + " by " + regex).isTrue();
    }
  }

  @Test
  void takesTimeInProportionToTheText() {
    String regex = TriggerRegex.of("12 34 'a' 'b' 'c' error 'd' 56 failed");
    Pattern pattern = Pattern.compile(regex);
    for (String part : List.of("1", "1 ", "12 34 'a' ", " ", "12 34 '")) {
      LinearTime.assertLinear(
          "a search",
          100_000,
          size -> part.repeat(size / part.length()),
          text -> pattern.matcher(text).find());
    }
  }
}
