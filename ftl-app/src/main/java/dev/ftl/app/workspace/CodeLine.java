package dev.ftl.app.workspace;

import dev.ftl.data.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/// A line of a code context.
///
/// @param number its number in the file; `null` for a line that only says what is left out
record CodeLine(Integer number, String text) {

  private static final String OMITTED = "# ... ";

  /// The lines of a code context, numbered as its `lines` say (`1-15,36-60`). Where those do not
  /// fit the content, as an older FTL or a hand may have left it, the rest is without numbers.
  static List<CodeLine> of(JsonObject context) {
    List<CodeLine> lines = new ArrayList<>();
    Numbers numbers = new Numbers(context.text("lines", ""));
    for (String text : context.text("content", "").lines().toList()) {
      boolean left = text.startsWith(OMITTED) && numbers.atEndOfRange();
      lines.add(new CodeLine(left ? null : numbers.next(), text.replace("\t", "    ")));
    }
    return lines;
  }

  /// The numbers in a list of ranges, one after the other.
  private static final class Numbers {

    private final String[] ranges;
    private int range = -1;
    private int at;
    private int end = -1;

    Numbers(String ranges) {
      this.ranges = ranges.isBlank() ? new String[0] : ranges.split(",");
    }

    /// Whether a range was counted to its end.
    boolean atEndOfRange() {
      return range >= 0 && at > end;
    }

    /// The next number, or `null` when there is none left.
    Integer next() {
      if (at > end && !begin()) {
        return null;
      }
      return at++;
    }

    private boolean begin() {
      if (++range >= ranges.length) {
        return false;
      }
      String[] ends = ranges[range].strip().split("-", 2);
      try {
        at = Integer.parseInt(ends[0].strip());
        end = ends.length == 1 ? at : Integer.parseInt(ends[1].strip());
        return at <= end;
      } catch (NumberFormatException _) {
        range = ranges.length;
        at = 0;
        end = -1;
        return false;
      }
    }
  }
}
