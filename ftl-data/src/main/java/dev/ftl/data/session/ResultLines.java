package dev.ftl.data.session;

import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.json.FenceScanner;
import dev.ftl.data.json.JsonBody;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Reasoning;
import java.util.ArrayList;
import java.util.List;

/// Explorer results as JSON lines, each with its mode. One may also be indented over several lines,
/// as `jq` prints it, and several may stand in an array. Blank lines, Markdown fences and a model's
/// reasoning do not count as lines.
final class ResultLines {

  private final List<String> lines = new ArrayList<>();
  private final List<Integer> indents = new ArrayList<>();
  private final List<ExplorerResult> results = new ArrayList<>();
  private int skipped;

  private ResultLines() {}

  /// Reads the results in the text.
  static ResultLines read(String text) {
    ResultLines read = new ResultLines();
    FenceScanner fences = new FenceScanner();
    for (String line : Reasoning.in(JsonBody.withoutMark(text)).answer().lines().toList()) {
      if (fences.next(line) != FenceScanner.Kind.MARK && !line.isBlank()) {
        read.lines.add(line.strip());
        read.indents.add(line.indexOf(line.strip()));
      }
    }
    read.all();
    return read;
  }

  List<ExplorerResult> results() {
    return results;
  }

  /// How many lines have text, but no result.
  int skipped() {
    return skipped;
  }

  private void all() {
    for (int i = 0; i < lines.size(); ) {
      int end = i + 1;
      if (!take(lines.get(i))) {
        end = endOfBlock(i);
        boolean taken = end > i + 1 && take(String.join("\n", lines.subList(i, end)));
        skipped += taken ? 0 : end - i;
      }
      i = end;
    }
  }

  /// Takes the results in a text; `false` if it has none.
  private boolean take(String text) {
    String value = text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
    int before = results.size();
    try {
      List<JsonObject> bodies =
          value.startsWith("[")
              ? JsonBody.array(value, "list").objects()
              : List.of(JsonBody.object(value, "explorer result"));
      for (JsonObject body : bodies) {
        results.add(ExplorerResult.check(null, body));
      }
    } catch (InvalidData _) {
      // One that is not valid makes the line no result; those before it stay.
    }
    return results.size() > before;
  }

  /// The index behind an object that begins on a line: behind its closing brace, which is as far to
  /// the right as the opening one. The next index if nothing like that begins there.
  private int endOfBlock(int start) {
    int end = start + 1;
    if (lines.get(start).startsWith("{")) {
      while (end < lines.size() && indents.get(end) > indents.get(start)) {
        end++;
      }
      if (end < lines.size() && lines.get(end).startsWith("}")) {
        return end + 1;
      }
    }
    return start + 1;
  }
}
