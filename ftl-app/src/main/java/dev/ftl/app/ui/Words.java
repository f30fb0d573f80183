package dev.ftl.app.ui;

import dev.ftl.data.limit.Details;
import java.util.Locale;

/// Numbers and texts as people read them, in whatever language their system is.
public final class Words {

  private static final int LONGEST_LINE = 300;

  private Words() {}

  /// A whole number: `12,430`.
  public static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /// So many of something: `1 sample`, `12,430 samples`.
  ///
  /// @param one what one of them is called
  public static String count(long number, String one) {
    return count(number, one, one + "s");
  }

  /// So many of something: `1 entry`, `12 entries`.
  ///
  /// @param one what one of them is called
  /// @param many what several are called
  public static String count(long number, String one, String many) {
    return grouped(number) + " " + (number == 1 ? one : many);
  }

  /// How much of a whole a part is, in percent, rounded down: 100 means all. Of nothing, it is 0.
  public static int percent(int part, int whole) {
    return whole == 0 ? 0 : (int) (100L * part / whole);
  }

  /// What is shown of a text where there is room for a line; empty for `null`.
  public static String firstLine(String text) {
    String line = text == null ? "" : text.lines().findFirst().orElse("");
    // Nobody reads more in a line, and finding out where to cut it takes long.
    return Shown.text(Details.shortened(line, LONGEST_LINE));
  }

  /// A text that is not empty, as it stands at the beginning of a sentence.
  public static String capitalized(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
