package dev.ftl.cli.mcp;

import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonWriter;
import dev.ftl.data.limit.Limits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A property of a tool's input, and the parameter of a command that takes its value.
///
/// @param property the property's name
/// @param target an option, with its dashes, or a positional argument
/// @param kind what its values are
record Argument(String property, String target, Kind kind) {

  /// What a property's values are.
  enum Kind {
    /// Text, or a number.
    TEXT,
    /// An option without a value.
    FLAG,
    /// JSON that is an option's value.
    JSON,
    /// Texts that the command line separates by commas.
    LIST,
    /// Standard input: a text, or JSON.
    BODY
  }

  /// A text for the option of the same name.
  static Argument option(String property) {
    return new Argument(property, optionName(property), Kind.TEXT);
  }

  /// A text for the positional argument of that name, or for an option.
  static Argument of(String property, String target) {
    return new Argument(property, target, Kind.TEXT);
  }

  static Argument flag(String property) {
    return new Argument(property, optionName(property), Kind.FLAG);
  }

  static Argument json(String property) {
    return new Argument(property, optionName(property), Kind.JSON);
  }

  static Argument list(String property) {
    return new Argument(property, optionName(property), Kind.LIST);
  }

  static Argument body(String property) {
    return new Argument(property, "", Kind.BODY);
  }

  private static String optionName(String property) {
    return "--" + property.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean isOption() {
    return target.startsWith("--");
  }

  /// A value as text for the command line.
  ///
  /// @throws IllegalArgumentException when it is of another kind
  String text(Json value) {
    return switch (kind) {
      case TEXT -> scalar(value);
      case FLAG -> throw new IllegalStateException("A flag has no text");
      case LIST -> value instanceof JsonArray items ? joined(items) : scalar(value);
      case JSON, BODY -> value instanceof Json.Text(String text) ? text : JsonWriter.compact(value);
    };
  }

  /// Whether a flag is set.
  ///
  /// @throws IllegalArgumentException when the value is no boolean
  boolean isSet(Json value) {
    if (value instanceof Json.Bool(boolean set)) {
      return set;
    }
    throw wrong("true or false", value);
  }

  private String joined(JsonArray items) {
    List<String> texts = new ArrayList<>();
    items.items().forEach(item -> texts.add(scalar(item)));
    return String.join(",", texts);
  }

  private String scalar(Json value) {
    if (value instanceof Json.Text(String text)) {
      return text;
    }
    if (value instanceof Json.Num(Number number)) {
      return number instanceof BigDecimal decimal ? plain(decimal) : number.toString();
    }
    throw wrong(kind == Kind.LIST ? "an array of strings" : "a string", value);
  }

  /// Without an exponent, unless it would take a number of zeros.
  private static String plain(BigDecimal number) {
    boolean longer = Math.abs((long) number.scale()) > Limits.NUMBER_CHARACTERS;
    return longer ? number.toString() : number.toPlainString();
  }

  private IllegalArgumentException wrong(String wanted, Json value) {
    return new IllegalArgumentException(
        "%s must be %s, not %s".formatted(property, wanted, value.kind()));
  }
}
