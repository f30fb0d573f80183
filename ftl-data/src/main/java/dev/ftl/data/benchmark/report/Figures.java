package dev.ftl.data.benchmark.report;

import dev.ftl.data.benchmark.statistics.Interval;
import dev.ftl.data.json.Texts;
import dev.ftl.data.json.Timestamps;
import dev.ftl.data.limit.Details;
import dev.ftl.data.limit.Limits;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.util.Locale;

/// Numbers and names as people read them.
final class Figures {

  /// In the place of what there is not.
  static final String NONE = "-";

  private static final MathContext FIVE_DIGITS = new MathContext(5);
  private static final double LARGE = 1e15;
  private static final double SMALL = 1e-4;
  private static final String MARKUP = "\\`*_{}[]()>#+!|~&@$";
  private static final String WORD_JOINER = "\u2060";

  private Figures() {}

  /// Whole numbers in full, others with five digits that count.
  static String number(Double value) {
    if (value == null) {
      return NONE;
    }
    double size = Math.abs(value);
    if (size >= LARGE || size > 0 && size < SMALL) {
      return new BigDecimal(value).round(FIVE_DIGITS).stripTrailingZeros().toString();
    }
    boolean whole = value == Math.rint(value);
    BigDecimal shown =
        whole || size >= 100_000
            ? BigDecimal.valueOf(Math.rint(value))
            : new BigDecimal(value).round(FIVE_DIGITS);
    return new DecimalFormat("#,##0.########", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(shown);
  }

  /// With its sign and one decimal.
  static String percent(Double value) {
    return value == null ? NONE : String.format(Locale.ROOT, "%+,.1f %%", value);
  }

  /// In percent.
  static String percents(Interval interval) {
    return interval == null
        ? NONE
        : String.format(Locale.ROOT, "%+,.1f .. %+,.1f %%", interval.low(), interval.high());
  }

  static String numbers(Interval interval) {
    return interval == null ? NONE : number(interval.low()) + " .. " + number(interval.high());
  }

  static String pValue(Double value) {
    if (value == null) {
      return NONE;
    }
    return value < 0.0001 ? "<0.0001" : String.format(Locale.ROOT, "%.4f", value);
  }

  /// A time in UTC, to the second.
  static String time(Instant time) {
    return Timestamps.format(time).substring(0, 19).replace('T', ' ');
  }

  /// A name as one short line that does nothing to a terminal.
  static String name(String name) {
    return Details.elided(line(name), Limits.TABLE_NAME_CHARACTERS);
  }

  /// A text as one line that does nothing to a terminal.
  static String line(String text) {
    return Texts.line(text, '�');
  }

  /// A text of one line in Markdown: nothing in it is markup, a link, or a mention of somebody.
  static String prose(String text) {
    String line = line(text);
    StringBuilder prose = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      char next = i + 1 < line.length() ? line.charAt(i + 1) : ' ';
      boolean link =
          c == ':' && next != ' ' || c == '.' && line.startsWith("www", Math.max(0, i - 3));
      prose.append(link || MARKUP.indexOf(c) >= 0 ? "\\" : "");
      prose.append(c == '<' ? "&lt;" : Character.toString(c));
      // GitHub looks for mentions and references in the rendered text.
      prose.append(c == '@' || c == '#' ? WORD_JOINER : "");
    }
    return prose.toString();
  }

  /// A name in Markdown, as code: nothing in it is markup.
  static String code(String name) {
    return "`" + name(name).replace('`', '\'').replace("|", "\\|") + "`";
  }
}
