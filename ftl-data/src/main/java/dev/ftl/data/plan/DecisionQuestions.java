package dev.ftl.data.plan;

import dev.ftl.data.limit.Limits;
import java.util.List;
import java.util.regex.Pattern;

/// The questions of a CLARIFY: the items of the lists below it, and lines that ask something, up to
/// the next heading or decision. If there are none below, those above it that ask something.
final class DecisionQuestions {

  private static final Pattern LABEL =
      Pattern.compile(
          "^\\s*(?:#|\\*\\*).*\\bquestions?\\b.*|.*\\bquestions?\\b.*:", Pattern.CASE_INSENSITIVE);
  private static final Pattern HEADING = Pattern.compile("^\\s*#+.*");
  private static final Pattern MARKER =
      Pattern.compile(
          "^.*?clarif(?:y|ication)(?: needed| required)?[\\s*_:–—-]*", Pattern.CASE_INSENSITIVE);

  private final List<String> lines;
  private final int marker;
  private final QuestionList questions = new QuestionList();

  /// @param marker the index of the line that says CLARIFY
  DecisionQuestions(List<String> lines, int marker) {
    this.lines = lines;
    this.marker = marker;
  }

  List<String> find() {
    takeMarker(lines.get(marker));
    for (int i = begin(); i < lines.size() && !ends(lines.get(i)); i++) {
      if (DecisionMarker.in(lines.get(i), "") == PlannerVerdict.CLARIFY) {
        takeMarker(lines.get(i));
      } else {
        questions.take(lines.get(i));
      }
    }
    if (questions.isEmpty()) {
      lines.subList(0, marker).stream().filter(QuestionList::asks).forEach(questions::takeWhole);
    }
    return questions.questions().stream().filter(text -> !OpenQuestions.isNone(text)).toList();
  }

  /// Behind the first line below the marker that announces questions, if there is one.
  private int begin() {
    for (int i = marker + 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.length() < Limits.PLANNER_LINE_CHARACTERS
          && LABEL.matcher(line).matches()
          && !QuestionList.asks(line)) {
        return i + 1;
      }
    }
    return marker + 1;
  }

  private boolean ends(String line) {
    boolean heading = HEADING.matcher(line).matches() && !QuestionList.asks(line);
    PlannerVerdict verdict = DecisionMarker.in(line, "");
    return !questions.isEmpty()
        && (heading || (verdict != null && verdict != PlannerVerdict.CLARIFY));
  }

  private void takeMarker(String line) {
    String behind = MARKER.matcher(line).replaceFirst("").strip();
    if (QuestionList.asks(behind)) {
      questions.add(behind);
    }
  }
}
