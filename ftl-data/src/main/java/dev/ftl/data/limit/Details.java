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
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end) + "…";
  }
}
