package dev.ftl.data.plan;

import dev.ftl.data.limit.Limits;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line of a planner's answer that begins a section: a Markdown heading, a line in bold, or a
/// label with a colon.
///
/// @param level 1 to 6 for a heading, [#BOLD] or [#LABEL]
/// @param title its text without markup
/// @param inline what follows the title's colon on the same line; empty for nothing
/// @param mark the mark of the list item that the line is, e.g. `-` or `1.`; empty for none
record QuestionHeading(int level, String title, String inline, String mark) {

  /// The level of a line in bold.
  static final int BOLD = 7;

  /// The level of a label with a colon.
  static final int LABEL = 8;

  private static final int LONGEST_LABEL = 80;

  private static final Pattern MARKUP = Pattern.compile("[*_`]");
  private static final Pattern SPLIT = Pattern.compile(":\\s*|\\s+[–—-]\\s+");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern LIST_MARK = Pattern.compile("^(?:[-+*•]|\\(?\\d{1,3}[.)])\\s+");
  private static final String KIND =
      "(?:open|blocking|unresolved|outstanding|unanswered|clarifying|clarification|pending"
          + "|remaining)";
  private static final Pattern OPEN =
      Pattern.compile(
          "^[^\\p{L}]*(?:(?:the|any|my|our|key|critical|important|still|currently|remaining)\\s+){0,3}"
              + KIND
              + "(?:\\s*(?:/|&|,|and|or)\\s*"
              + KIND
              + ")?\\s+questions?\\b(.*)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PLAIN =
      Pattern.compile(
          "^[^\\p{L}]*(?:(?:the|any|my|our|key|critical|important)\\s+)?questions?"
              + "(?:\\s+(?:(?:for|to|before|that|which|requiring|needing|i)\\b.*))?[\\s\\p{P}\\p{S}\\d]*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SETTLED =
      Pattern.compile(
          "\\b(?:non-?\\s?blocking|not blocking|optional|deferred|for later|future|answers"
              + "|(?<!be )(?:answered|resolved|closed))\\b",
          Pattern.CASE_INSENSITIVE);

  /// The heading that a line is, or `null`.
  ///
  /// @param next the line behind it, which may underline it
  static QuestionHeading of(String line, String next) {
    String text = line.strip();
    if (text.isEmpty()
        || text.length() > Limits.PLANNER_HEADING_CHARACTERS
        || text.charAt(0) == '>') {
      return null;
    }
    int marks = 0;
    while (marks < text.length() && text.charAt(marks) == '#') {
      marks++;
    }
    if (marks > 0) {
      return marks > 6 ? null : titled(marks, text.substring(marks).replace('#', ' '));
    }
    Matcher list = LIST_MARK.matcher(text);
    boolean listed = list.find();
    if (!listed && isUnderline(next)) {
      return titled(next.strip().charAt(0) == '=' ? 1 : 2, text);
    }
    String item = listed ? text.substring(list.end()).strip() : text;
    String mark = listed ? list.group().strip() : "";
    for (String bold : new String[] {"**", "__"}) {
      int end = item.indexOf(bold, 2);
      if (item.startsWith(bold) && end > 0) {
        return bold(item.substring(2, end).strip(), item.substring(end + 2).strip(), mark);
      }
    }
    int colon = item.indexOf(':');
    if (colon > 0 && colon <= LONGEST_LABEL) {
      return new QuestionHeading(
          LABEL, item.substring(0, colon).strip(), item.substring(colon + 1).strip(), mark);
    }
    QuestionHeading bare = new QuestionHeading(LABEL, item, "", mark);
    return !listed && bare.asksFor() && SPACE.split(item).length <= 3 ? bare : null;
  }

  private static QuestionHeading titled(int level, String text) {
    String plain = MARKUP.matcher(text).replaceAll("").strip();
    Matcher split = SPLIT.matcher(plain);
    return split.find()
        ? new QuestionHeading(
            level, plain.substring(0, split.start()), plain.substring(split.end()).strip(), "")
        : new QuestionHeading(level, plain, "", "");
  }

  /// Bold words begin a section when they are alone on their line, or end in a colon.
  private static QuestionHeading bold(String words, String behind, String mark) {
    boolean colon = words.endsWith(":") || behind.startsWith(":");
    if (!colon && behind.chars().anyMatch(Character::isLetterOrDigit) && !behind.startsWith("(")) {
      return null;
    }
    QuestionHeading inside = titled(BOLD, words);
    String rest = (behind.startsWith(":") ? behind.substring(1) : behind).strip();
    String inline = (inside.inline() + " " + rest).strip();
    return new QuestionHeading(BOLD, inside.title(), inline, mark);
  }

  private static boolean isUnderline(String line) {
    String text = line.strip();
    return text.length() >= 3
        && (text.chars().allMatch(c -> c == '=') || text.chars().allMatch(c -> c == '-'));
  }

  /// Whether open or blocking questions are announced.
  boolean asksFor() {
    Matcher open = OPEN.matcher(title);
    String remark = inline.startsWith("(") ? inline : "";
    if (SETTLED.matcher(remark).find()) {
      return false;
    }
    if (!open.matches()) {
      boolean plain = PLAIN.matcher(title).matches() && !SETTLED.matcher(title).find();
      return plain && (level != LABEL || (inline.isEmpty() && title.endsWith("s")));
    }
    String behind = open.group(1).strip();
    boolean announces = level != LABEL || behind.isEmpty() || behind.startsWith("(");
    return announces && !SETTLED.matcher(behind).find();
  }

  /// Whether this heading ends the section of another one.
  boolean ends(QuestionHeading section) {
    if (!mark.isEmpty()) {
      // The next item of the list that the section's heading is an item of.
      return !section.mark.isEmpty()
          && Character.isDigit(mark.charAt(0)) == Character.isDigit(section.mark.charAt(0))
          && level <= section.level;
    }
    return level <= Math.min(section.level, BOLD);
  }
}
