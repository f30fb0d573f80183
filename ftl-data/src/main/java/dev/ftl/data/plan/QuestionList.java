package dev.ftl.data.plan;

import dev.ftl.data.limit.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Gathers questions line by line: the items of lists, and lines that ask something.
final class QuestionList {

  private static final Pattern ITEM =
      Pattern.compile("^(\\s*)(?:[-+*•]|\\(?\\d{1,3}[.):]|[Qq]\\d{1,3}[.):])\\s+(.*)");
  private static final Pattern HEADING = Pattern.compile("^\\s*#+\\s*(.*)");
  private static final Pattern ASKS = Pattern.compile("\\?[\\s*_)\"'”’`]*(?:$|\\s)");

  private final List<String> questions = new ArrayList<>();
  private int listIndent = -1;
  private boolean insideItem;

  List<String> questions() {
    return questions;
  }

  boolean isEmpty() {
    return questions.isEmpty();
  }

  void add(String question) {
    questions.add(question);
  }

  /// Takes what a line asks; a line below an item continues it.
  void take(String line) {
    Matcher item = ITEM.matcher(line);
    if (line.isBlank()) {
      insideItem = false;
    } else if (item.matches()) {
      takeItem(item.group(1).length(), item.group(2).strip());
    } else if (insideItem && (line.startsWith(" ") || !asks(questions.getLast()))) {
      if (questions.getLast().length() + line.length() < Limits.QUESTION_CHARACTERS) {
        questions.set(questions.size() - 1, questions.getLast() + " " + line.strip());
      }
    } else if (asks(line)) {
      takeWhole(line);
    }
  }

  /// Takes the line as a question.
  void takeWhole(String line) {
    questions.add(HEADING.matcher(withoutMark(line)).replaceFirst("$1").strip());
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

  /// The line without the mark of a list item.
  static String withoutMark(String line) {
    Matcher item = ITEM.matcher(line);
    return item.matches() ? item.group(2) : line;
  }

  /// Whether a line has a question.
  static boolean asks(String line) {
    return ASKS.matcher(line).find();
  }
}
