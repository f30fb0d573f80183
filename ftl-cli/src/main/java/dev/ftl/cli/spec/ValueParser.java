package dev.ftl.cli.spec;

import dev.ftl.cli.spec.ValueType.Kind;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonBody;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Names;
import dev.ftl.data.json.Texts;
import dev.ftl.data.json.Timestamps;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// How an argument's text becomes a value.
///
/// @param metavar what help calls the value, e.g. `N`
/// @param stdin whether `-` stands for the whole of standard input
/// @param words the words to choose from; empty when others are taken too
/// @param type what JSON Schema can say about the value
/// @param parse turns the text into the value; an [IllegalArgumentException] says, in words that
///   fit behind the parameter's name, what it should have been
public record ValueParser<T>(
    String metavar, boolean stdin, List<String> words, ValueType type, Function<String, T> parse) {

  /// Text in a form of its own, never read from standard input.
  public static <T> ValueParser<T> form(String metavar, Function<String, T> parse) {
    return of(metavar, ValueType.TEXT, parse);
  }

  private static <T> ValueParser<T> of(String metavar, ValueType type, Function<String, T> parse) {
    return new ValueParser<>(metavar, false, List.of(), type, parse);
  }

  /// Any text that is not empty.
  public static ValueParser<String> text(String metavar) {
    return new ValueParser<>(metavar, true, List.of(), ValueType.TEXT, ValueParser::checkedText);
  }

  /// A short name, never read from standard input.
  public static ValueParser<String> word(String metavar) {
    return of(metavar, ValueType.TEXT, ValueParser::checkedText);
  }

  /// Short names with commas between them.
  public static ValueParser<List<String>> words(String metavar) {
    return of(
        metavar,
        ValueType.of(Kind.LIST),
        text ->
            Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .map(ValueParser::checkedText)
                .toList());
  }

  /// The path of a file that is no stream.
  public static ValueParser<String> file() {
    return of(
        "FILE",
        ValueType.TEXT,
        text -> {
          try {
            if (!text.equals("-")) {
              // As it is given: a path would have lost what a URL is known by.
              Path.of(checkedText(text));
              return text;
            }
          } catch (InvalidPathException _) {
            // Said below: either way it names no file.
          }
          throw new IllegalArgumentException("must be a file");
        });
  }

  /// A text of this form.
  ///
  /// @param pattern the regular expression that the whole text matches
  /// @param form the form in words, behind "must be"
  public static ValueParser<String> matching(String metavar, String pattern, String form) {
    return of(
        metavar,
        ValueType.matching(pattern),
        text -> {
          if (!text.matches(pattern)) {
            throw new IllegalArgumentException("must be " + form);
          }
          return text;
        });
  }

  /// A whole number from the lowest to the highest, both included.
  public static ValueParser<Integer> integer(int lowest, int highest) {
    return of("N", ValueType.integer(lowest, highest), text -> (int) whole(text, lowest, highest));
  }

  /// A row's id.
  public static ValueParser<Long> id() {
    return of("ID", ValueType.integer(0, Long.MAX_VALUE), text -> whole(text, 0, Long.MAX_VALUE));
  }

  /// A number from the lowest to the highest, both included.
  public static ValueParser<Double> number(double lowest, double highest) {
    return of("X", ValueType.number(lowest, highest), text -> decimal(text, lowest, highest));
  }

  /// Any number that is one, and finite.
  public static ValueParser<Double> finite() {
    return of(
        "V",
        ValueType.of(Kind.NUMBER),
        text -> {
          try {
            // Java knows other forms, such as 1d and 0x1p3.
            boolean plain = text.chars().allMatch(c -> "0123456789.+-eE".indexOf(c) >= 0);
            double number = plain ? Double.parseDouble(text) : Double.NaN;
            if (Double.isFinite(number)) {
              return number;
            }
          } catch (NumberFormatException _) {
            // Said below: either way it is not the number that is needed.
          }
          throw new IllegalArgumentException("must be a finite number");
        });
  }

  /// One of a set of words.
  public static ValueParser<String> choice(String metavar, List<String> words) {
    return new ValueParser<>(
        metavar,
        false,
        words,
        ValueType.TEXT,
        text -> {
          if (!words.contains(text)) {
            throw new IllegalArgumentException("must be one of " + String.join(", ", words));
          }
          return text;
        });
  }

  /// One of an enum's constants, in lower case.
  public static <E extends Enum<E>> ValueParser<E> choice(String metavar, Class<E> type) {
    List<String> words = words(type);
    return new ValueParser<>(
        metavar,
        false,
        words,
        ValueType.TEXT,
        text -> {
          E constant = Names.parse(type, text);
          if (constant == null) {
            throw new IllegalArgumentException("must be one of " + String.join(", ", words));
          }
          return constant;
        });
  }

  /// Some of an enum's constants, in lower case and separated by commas.
  public static <E extends Enum<E>> ValueParser<Set<E>> choices(String metavar, Class<E> type) {
    List<String> words = words(type);
    return new ValueParser<>(
        metavar + ",…",
        false,
        words,
        ValueType.of(Kind.LIST),
        text -> {
          Set<E> chosen = EnumSet.noneOf(type);
          for (String word : text.split(",", -1)) {
            E constant = Names.parse(type, word.strip());
            if (constant == null) {
              throw new IllegalArgumentException(
                  "must be words out of %s, with commas between them"
                      .formatted(String.join(", ", words)));
            }
            chosen.add(constant);
          }
          return chosen;
        });
  }

  private static <E extends Enum<E>> List<String> words(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Names::of).toList();
  }

  /// A JSON object.
  ///
  /// @param what what it should be, for the error
  public static ValueParser<JsonObject> object(String what) {
    return new ValueParser<>(
        "JSON", true, List.of(), ValueType.of(Kind.OBJECT), text -> JsonBody.object(text, what));
  }

  /// A JSON array.
  ///
  /// @param what what it should be, for the error
  public static ValueParser<JsonArray> array(String what) {
    return new ValueParser<>(
        "JSON", true, List.of(), ValueType.of(Kind.ARRAY), text -> JsonBody.array(text, what));
  }

  /// A JSON array in Base64, also in the form for URLs, with or without padding.
  ///
  /// @param what what it should be, for the error
  public static ValueParser<JsonArray> base64Array(String what) {
    return new ValueParser<>(
        "BASE64",
        true,
        List.of(),
        ValueType.TEXT,
        text -> {
          String standard = text.strip().replace('-', '+').replace('_', '/');
          try {
            byte[] bytes = Base64.getDecoder().decode(standard);
            return JsonBody.array(new String(bytes, StandardCharsets.UTF_8), what);
          } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("must be a JSON array in Base64");
          }
        });
  }

  /// The first instant of a day, or a timestamp; naive ones are local time.
  public static ValueParser<Instant> start() {
    return of("DATE", ValueType.TEXT, text -> instant(Timestamps.parse(text)));
  }

  /// The last microsecond of a day, or a timestamp; naive ones are local time.
  public static ValueParser<Instant> end() {
    return of("DATE", ValueType.TEXT, text -> instant(lastOf(text)));
  }

  private static Instant lastOf(String text) {
    try {
      return LocalDate.parse(text)
          .plusDays(1)
          .atStartOfDay(ZoneId.systemDefault())
          .toInstant()
          .minus(1, ChronoUnit.MICROS);
    } catch (DateTimeException _) {
      return Timestamps.parse(text);
    }
  }

  private static Instant instant(Instant instant) {
    if (instant == null) {
      throw new IllegalArgumentException(
          "must be a date or a timestamp, such as 2026-01-14 or 2026-01-14T21:43:33Z");
    }
    return instant;
  }

  private static String checkedText(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("must not be empty");
    }
    String fault = Texts.fault(text);
    if (fault != null) {
      throw new IllegalArgumentException("must not hold " + fault);
    }
    return text;
  }

  private static long whole(String text, long lowest, long highest) {
    try {
      long number = Long.parseLong(text);
      if (number >= lowest && number <= highest) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Said below: either way it is not the number that is needed.
    }
    String range =
        highest >= Integer.MAX_VALUE ? lowest + " or more" : "from " + lowest + " to " + highest;
    throw new IllegalArgumentException("must be a whole number, " + range);
  }

  private static double decimal(String text, double lowest, double highest) {
    try {
      double number = Double.parseDouble(text);
      if (number >= lowest && number <= highest) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Said below: either way it is not the number that is needed.
    }
    throw new IllegalArgumentException("must be a number from " + lowest + " to " + highest);
  }
}
