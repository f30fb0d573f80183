package dev.ftl.cli.fuzz;

import dev.ftl.data.json.Texts;
import dev.ftl.data.json.Timestamps;
import dev.ftl.data.limit.Details;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Timestamps, and texts that are shown.
final class TextChecks {

  private TextChecks() {}

  static void timestamp(String text) {
    Instant instant = Timestamps.parse(text);
    if (instant != null) {
      String written = Timestamps.format(instant);
      Property.same(
          Timestamps.parse(written),
          instant.truncatedTo(ChronoUnit.MICROS),
          "what is written is read back");
      Property.same(written.length(), 27, "timestamps are as long as each other, so they sort");
    }
  }

  static void shown(String text) {
    Property.harmless(Texts.shown(text), "a text that is shown");
    String line = Texts.line(text, '?');
    Property.harmless(line, "a line");
    Property.holds(line.indexOf('\n') < 0 && line.indexOf('\t') < 0, "a line is one line");
    Property.same(line.length(), text.length(), "a line replaces characters one by one");
    Property.same(word(Texts.shellWord(text)), text, "a shell reads a word as it was");
    String shortened = Details.shortened(text, 10);
    Property.holds(shortened.length() <= 11, "a text is shortened");
    Property.holds(
        Texts.fault(text) != null || Texts.fault(shortened) == null,
        "shortening cuts no character in half");
    Texts.printable(text);
    Texts.containing(text);
  }

  /// What a POSIX shell makes of one word; `null` if it is more than that.
  private static String word(String quoted) {
    StringBuilder word = new StringBuilder();
    boolean inQuotes = false;
    for (int i = 0; i < quoted.length(); i++) {
      char c = quoted.charAt(i);
      if (c == '\'') {
        inQuotes = !inQuotes;
      } else if (inQuotes) {
        word.append(c);
      } else if (c == '\\' && i + 1 < quoted.length()) {
        word.append(quoted.charAt(++i));
      } else if (Character.isWhitespace(c) || "|&;<>()$`\\\"*?[#~!{}".indexOf(c) >= 0) {
        return null;
      } else {
        word.append(c);
      }
    }
    return inQuotes || quoted.isEmpty() ? null : word.toString();
  }
}
