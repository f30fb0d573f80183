package dev.ftl.data.limit;

import java.util.ArrayList;
import java.util.List;

/// Lists of faults that an answer can hold: whoever has more to mend reads the rest when these are
/// mended.
public final class Details {

  private Details() {}

  /// The list, or its first [Limits#DETAILS] items and how many were left out: `… and 99,981 more`.
  public static List<String> capped(List<String> details) {
    if (details.size() <= Limits.DETAILS) {
      return List.copyOf(details);
    }
    List<String> first = new ArrayList<>(details.subList(0, Limits.DETAILS));
    first.add("… and " + grouped(details.size() - Limits.DETAILS) + " more");
    return List.copyOf(first);
  }

  /// A number that is not negative, with commas between its thousands. String.format would cost the
  /// command line milliseconds.
  public static String grouped(long number) {
    StringBuilder digits = new StringBuilder(Long.toString(number));
    for (int comma = digits.length() - 3; comma > 0; comma -= 3) {
      digits.insert(comma, ',');
    }
    return digits.toString();
  }

  /// The text, or its beginning and an ellipsis if it has more characters than that.
  public static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return beginning(text, most) + "…";
  }

  /// The text, or its beginning and its end with an ellipsis between them, that many characters in
  /// all, if it has more.
  public static String elided(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int tail = text.length() - (most - 1) / 2;
    boolean split = Character.isLowSurrogate(text.charAt(tail));
    return beginning(text, most / 2) + "…" + text.substring(split ? tail + 1 : tail);
  }

  /// The first characters of a longer text; no character of two halves is cut in two.
  private static String beginning(String text, int most) {
    boolean split = Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, split ? most - 1 : most);
  }
}
