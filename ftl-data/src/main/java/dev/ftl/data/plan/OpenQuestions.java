package dev.ftl.data.plan;

import dev.ftl.data.limit.Limits;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The questions under a planner's headings for open or blocking questions. "None." is none.
final class OpenQuestions {

  private static final String END = "\\b[^?]*$";
  private static final Pattern NONE =
      Pattern.compile(
          "^[^\\p{L}]*(?:(?:none(?! of)|n/?a|nil|not applicable|nope)"
              + END
              + "|(?:no|nothing|zero)[^\\p{L}]*$"
              + "|no\\b[^?]*\\b(?:questions?|clarifications?|blockers?|issues?|concerns?|unknowns?"
              + "|ambiguit(?:y|ies)|uncertaint(?:y|ies))"
              + END
              + "|nothing(?: is| that)?"
              + " (?:open|unclear|blocks?|blocking|outstanding|pending|remains|to"
              + " (?:clarify|ask)|at this time|further|else)"
              + END
              + "|there (?:are|is) (?:currently )?(?:no|none|nothing)"
              + END
              + "|(?:i|we) (?:have|see|found|need) (?:no|nothing)"
              + END
              + "|(?:all|everything)\\b[^?]*\\b(?:clear|resolved|answered|closed|settled)"
              + END
              + "|(?:the )?(?:objective|task|request|scope|requirements?|plan)\\b[^?]*\\b(?:is|are)"
              + " (?:clear|unambiguous|well[- ]defined)"
              + END
              + ")",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern EXCEPTION =
      Pattern.compile(":\\s*$|\\b(?:but|except|however|apart)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern DONE =
      Pattern.compile(
          "^\\s*(?:\\[[xX]]|~~|✅|☑|✔)|\\b(?:answer|resolution)\\s*:|\\((?:answered|resolved|closed)\\b|→"
              + " (?:answered|resolved)\\b",
          Pattern.CASE_INSENSITIVE);

  private final List<String> lines;
  private final List<QuestionHeading> headings = new ArrayList<>();
  private final Set<String> questions = new LinkedHashSet<>();

  private OpenQuestions(List<String> lines) {
    this.lines = lines;
    for (int i = 0; i < lines.size(); i++) {
      headings.add(QuestionHeading.of(lines.get(i), i + 1 < lines.size() ? lines.get(i + 1) : ""));
    }
  }

  /// The questions of all such sections, in their order.
  ///
  /// @param lines the answer's lines, those of code made empty
  static List<String> in(List<String> lines) {
    OpenQuestions open = new OpenQuestions(lines);
    for (int i = 0; i < lines.size(); i++) {
      QuestionHeading heading = open.headings.get(i);
      if (heading != null && heading.asksFor()) {
        open.take(heading, i);
      }
    }
    return List.copyOf(open.questions);
  }

  private void take(QuestionHeading heading, int at) {
    if (isNone(heading.title().replaceFirst("^[^(]*\\(?", "")) || isNone(heading.inline())) {
      return;
    }
    QuestionList section = new QuestionList();
    if (QuestionList.asks(heading.inline())) {
      section.add(heading.inline());
    }
    boolean begun = !heading.inline().isEmpty();
    for (int i = at + 1; i < lines.size() && !ends(heading, at, i); i++) {
      String line = lines.get(i);
      if (!begun && !line.isBlank() && settles(line)) {
        return;
      }
      begun |= !line.isBlank();
      section.take(line);
    }
    section.questions().stream().filter(OpenQuestions::isQuestion).forEach(questions::add);
  }

  private boolean ends(QuestionHeading section, int at, int line) {
    PlannerVerdict verdict = DecisionMarker.in(lines.get(line), "");
    if (verdict != null && verdict != PlannerVerdict.CLARIFY) {
      return true;
    }
    QuestionHeading heading = headings.get(line);
    if (heading == null || (!heading.mark().isEmpty() && isDeeper(line, at))) {
      return false;
    }
    return heading.asksFor() || (heading.ends(section) && !QuestionList.asks(lines.get(line)));
  }

  private boolean isDeeper(int line, int than) {
    return indent(lines.get(line)) > indent(lines.get(than));
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  /// Whether the first line of a section settles it. An underline does not, nor does an exception.
  private static boolean settles(String line) {
    return line.chars().anyMatch(Character::isLetter)
        && isNone(QuestionList.withoutMark(line))
        && !EXCEPTION.matcher(line).find();
  }

  /// Whether what stands where a question could says that there is none.
  static boolean isNone(String text) {
    String plain =
        text.substring(0, Math.min(text.length(), Limits.PLANNER_LINE_CHARACTERS))
            .replaceAll("[*_`]", "")
            .strip();
    return plain.equals("0") || NONE.matcher(plain).find();
  }

  private static boolean isQuestion(String text) {
    return text.chars().anyMatch(Character::isLetterOrDigit)
        && !isNone(text)
        && !DONE.matcher(text).find();
  }
}
