package dev.ftl.data.workspace;

import dev.ftl.data.limit.Limits;
import java.util.ArrayList;
import java.util.List;

/// The part of a file that a code context shows: its first 60 lines, or its first 15 and those
/// around the task's target. Pure: no I/O.
///
/// A file that is shown to its end keeps its final line end, so a short file's content is the file;
/// Windows line ends become plain ones. Over 64 Ki characters are cut, with a line that says so.
///
/// @param lines the ranges shown, e.g. `1-15,35-60`
record Excerpt(String lines, String content) {

  private static final int HEAD = 60;
  private static final int HEAD_BESIDE_TARGET = 15;
  private static final int BEFORE_TARGET = 5;
  private static final int AFTER_TARGET = 10;

  /// The excerpt of a text.
  ///
  /// @param target the lines that the task is about; one behind the text's end counts as none, like
  ///   `null`
  static Excerpt of(String text, LineRange target) {
    List<String> all = text.lines().toList();
    if (all.isEmpty()) {
      return new Excerpt("", "");
    }
    boolean endsWithLineEnd = text.endsWith("\n") || text.endsWith("\r");
    return cut(ranges(all.size(), target), all, endsWithLineEnd);
  }

  private static List<LineRange> ranges(int count, LineRange target) {
    if (target == null || target.first() > count) {
      return List.of(new LineRange(1, Math.min(count, HEAD)));
    }
    LineRange head = new LineRange(1, Math.min(count, HEAD_BESIDE_TARGET));
    LineRange window = target.widened(BEFORE_TARGET, AFTER_TARGET, count);
    return window.first() <= head.last() + 1
        ? List.of(new LineRange(1, Math.max(head.last(), window.last())))
        : List.of(head, window);
  }

  private static Excerpt cut(List<LineRange> ranges, List<String> all, boolean endsWithLineEnd) {
    StringBuilder content = new StringBuilder();
    List<String> shown = new ArrayList<>();
    for (LineRange range : ranges) {
      if (!shown.isEmpty()) {
        int omitted = ranges.getFirst().last() + 1;
        content.append("# ... lines " + omitted + "-" + (range.first() - 1) + " omitted ...\n");
      }
      for (int at = range.first(); at <= range.last(); at++) {
        String line = all.get(at - 1);
        if (content.length() + line.length() > Limits.CODE_CONTEXT_CHARACTERS) {
          shown.add(range.first() + "-" + at);
          content.append(line, 0, fitting(line, Limits.CODE_CONTEXT_CHARACTERS - content.length()));
          content.append("\n# ... cut after " + Limits.CODE_CONTEXT_CHARACTERS + " characters ...");
          return new Excerpt(String.join(",", shown), content.toString());
        }
        content.append(line).append('\n');
      }
      shown.add(range.toString());
    }
    boolean toTheEnd = ranges.getLast().last() == all.size();
    if (!toTheEnd || !endsWithLineEnd) {
      content.setLength(content.length() - 1);
    }
    return new Excerpt(String.join(",", shown), content.toString());
  }

  /// How many characters fit without halving a surrogate pair.
  private static int fitting(String line, int room) {
    int end = Math.max(0, room);
    boolean halved = end > 0 && Character.isHighSurrogate(line.charAt(end - 1));
    return halved ? end - 1 : end;
  }
}
