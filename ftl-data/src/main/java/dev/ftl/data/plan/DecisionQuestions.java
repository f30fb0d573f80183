package dev.ftl.data.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The questions of a CLARIFY: the items of the lists below it, and lines that end with a question
/// mark, up to the next heading or decision. If there are none below, those above it that end with
/// a question mark.
final class DecisionQuestions {

  private static final Pattern ITEM =
      Pattern.compile("^(\\s*)(?:[-+*•]|\\(?\\d{1,3}[.):]|[Qq]\\d{1,3}[.):])\\s+(.*)");
  private static final Pattern LABEL =
      Pattern.compile(
          "^\\s*(?:#|\\*\\*).*\\bquestions?\\b.*|.*\\bquestions?\\b.*:", Pattern.CASE_INSENSITIVE);
  private static final Pattern HEADING = Pattern.compile("^\\s*#+\\s*(.*)");
  private static final Pattern MARKER =
      Pattern.compile(
          "^.*?clarif(?:y|ication)(?: needed| required)?[\\s*_:–—-]*", Pattern.CASE_INSENSITIVE);

  private final List<String> lines;
  private final int marker;
  private final List<String> questions = new ArrayList<>();
  private int listIndent = -1;
  private boolean insideItem;

  /// @param marker the index of the line that says CLARIFY
  DecisionQuestions(List<String> lines, int marker) {
    this.lines = lines;
    this.marker = marker;
  }

  List<String> find() {
    takeMarker(lines.get(marker));
    for (int i = begin(); i < lines.size() && !ends(lines.get(i)); i++) {
      take(lines.get(i));
    }
    if (questions.isEmpty()) {
      lines.subList(0, marker).stream().filter(DecisionQuestions::asks).forEach(this::takeWhole);
    }
    return List.copyOf(questions);
  }

  /// Behind the first line below the marker that announces questions, if there is one.
  private int begin() {
    for (int i = marker + 1; i < lines.size(); i++) {
      if (LABEL.matcher(lines.get(i)).matches() && !asks(lines.get(i))) {
        return i + 1;
      }
    }
    return marker + 1;
  }

  private boolean ends(String line) {
    boolean heading = HEADING.matcher(line).matches() && !asks(line);
    Verdict verdict = DecisionMarker.in(line, "");
    return !questions.isEmpty() && (heading || (verdict != null && verdict != Verdict.CLARIFY));
  }

  private void take(String line) {
    Matcher item = ITEM.matcher(line);
    if (line.isBlank()) {
      insideItem = false;
    } else if (DecisionMarker.in(line, "") == Verdict.CLARIFY) {
      takeMarker(line);
    } else if (item.matches()) {
      takeItem(item.group(1).length(), item.group(2).strip());
    } else if (insideItem && (line.startsWith(" ") || !asks(questions.getLast()))) {
      questions.set(questions.size() - 1, questions.getLast() + " " + line.strip());
    } else if (asks(line)) {
      takeWhole(line);
    }
  }

  private void takeMarker(String line) {
    String behind = MARKER.matcher(line).replaceFirst("").strip();
    if (asks(behind)) {
      questions.add(behind);
    }
  }

  private void takeWhole(String line) {
    Matcher item = ITEM.matcher(line);
    String text = item.matches() ? item.group(2) : line;
    questions.add(HEADING.matcher(text).replaceFirst("$1").strip());
  }

  /// Items below an item are the choices that a question offers, unless they ask something.
  private void takeItem(int indent, String text) {
    boolean choice = listIndent >= 0 && indent > listIndent && !asks(text);
    listIndent = listIndent < 0 ? indent : Math.min(listIndent, indent);
    insideItem = !choice;
    if (!choice) {
      questions.add(text);
    }
  }

  private static boolean asks(String line) {
    int end = line.length();
    while (end > 0 && "*_ \t".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && line.charAt(end - 1) == '?';
  }
}
