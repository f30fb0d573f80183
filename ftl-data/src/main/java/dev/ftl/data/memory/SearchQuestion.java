package dev.ftl.data.memory;

import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonBody;
import dev.ftl.data.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A query, and the entries that it should find.
///
/// @param relevant their names
public record SearchQuestion(String query, Set<String> relevant) {

  /// Reads JSON lines, `{"query", "relevant": [names]}`; blank lines are skipped.
  ///
  /// @throws InvalidData with a sentence per fault
  public static List<SearchQuestion> read(String lines) {
    List<SearchQuestion> questions = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    int number = 0;
    for (String line : lines.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        try {
          questions.add(of(JsonBody.object(line, "question")));
        } catch (InvalidData e) {
          faults.add("line " + number + ": " + e.getMessage());
        }
      }
    }
    if (!faults.isEmpty()) {
      throw new InvalidData("The questions are not valid", faults);
    }
    if (questions.isEmpty()) {
      throw new InvalidData("There are no questions");
    }
    return questions;
  }

  private static SearchQuestion of(JsonObject line) {
    String query = line.text("query", "");
    if (query.isBlank()) {
      throw new InvalidData("\"query\" must be a text");
    }
    Set<String> relevant = new LinkedHashSet<>();
    for (Json name : line.array("relevant").items()) {
      if (!(name instanceof Json.Text(String text)) || text.isBlank()) {
        throw new InvalidData("\"relevant\" must be a list of names");
      }
      relevant.add(text);
    }
    if (relevant.isEmpty()) {
      throw new InvalidData("\"relevant\" must name an entry at least");
    }
    return new SearchQuestion(query, relevant);
  }
}
