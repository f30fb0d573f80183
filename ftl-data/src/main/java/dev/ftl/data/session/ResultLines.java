package dev.ftl.data.session;

import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.json.JsonBody;
import dev.ftl.data.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/// Explorer results as JSON lines, each with its mode. Blank lines are passed over, and so is what
/// stands around a Markdown fence if there is one.
final class ResultLines {

  private final List<ExplorerResult> results = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  private ResultLines() {}

  /// The results in the text.
  ///
  /// @throws InvalidData when there are none, or with the faults of every line
  static List<ExplorerResult> read(String text) {
    return new ResultLines().all(text);
  }

  private List<ExplorerResult> all(String text) {
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    List<String> lines = unmarked.lines().toList();
    boolean fenced = lines.stream().anyMatch(ResultLines::isFence);
    int fences = 0;
    for (int i = 0; i < lines.size(); i++) {
      boolean fence = isFence(lines.get(i));
      fences += fence ? 1 : 0;
      boolean inside = !fenced || fences == 1;
      if (inside && !fence && !lines.get(i).isBlank()) {
        line(lines.get(i), "line " + (i + 1) + ": ");
      }
    }
    if (!faults.isEmpty()) {
      throw new InvalidData(
          "Not every line is a valid explorer result: " + faults.getFirst(), faults);
    }
    if (results.isEmpty()) {
      throw new InvalidData("There is no explorer result; JSON lines are expected");
    }
    return results;
  }

  private static boolean isFence(String line) {
    String text = line.strip();
    return text.startsWith("```") || text.startsWith("~~~");
  }

  private void line(String line, String where) {
    try {
      JsonObject body = JsonBody.object(line, "explorer result");
      List<String> wrong = ExplorerResult.faults(null, body);
      wrong.forEach(fault -> faults.add(where + fault));
      if (wrong.isEmpty()) {
        results.add(ExplorerResult.check(null, body));
      }
    } catch (InvalidData e) {
      faults.add(where + e.getMessage());
    }
  }
}
