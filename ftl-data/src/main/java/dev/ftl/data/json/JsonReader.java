package dev.ftl.data.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.ftl.data.limit.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Reads JSON text, with Jackson's streaming core alone: binding would double the command line's
/// start-up.
public final class JsonReader {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonParser parser;
  private final int deepest;

  private JsonReader(JsonParser parser, int deepest) {
    this.parser = parser;
    this.deepest = deepest;
  }

  /// Reads a text that FTL stores: one JSON value and nothing else.
  ///
  /// @throws MalformedJsonException when it is not
  public static Json parse(String text) throws MalformedJsonException {
    Json plain = PlainJson.read(text);
    return plain == null ? whole(text, Limits.STORED_JSON_DEPTH) : plain;
  }

  /// Reads a text from outside: one JSON value and nothing else.
  ///
  /// @throws MalformedJsonException when it is not
  public static Json parseInput(String text) throws MalformedJsonException {
    return whole(text, Limits.JSON_DEPTH);
  }

  private static Json whole(String text, int deepest) throws MalformedJsonException {
    Prefix prefix = parsePrefix(text.toCharArray(), 0, deepest);
    if (!text.substring(prefix.end()).isBlank()) {
      throw new MalformedJsonException("text after the end of the JSON value", false, prefix.end());
    }
    return prefix.value();
  }

  /// A value and the index behind it.
  record Prefix(Json value, int end) {}

  /// Reads the JSON value that begins at an index of a text from outside.
  static Prefix parsePrefix(char[] text, int from) throws MalformedJsonException {
    return parsePrefix(text, from, Limits.JSON_DEPTH);
  }

  private static Prefix parsePrefix(char[] text, int from, int deepest)
      throws MalformedJsonException {
    try (JsonParser parser = FACTORY.createParser(text, from, text.length - from)) {
      return new JsonReader(parser, deepest).prefix(from, text.length);
    } catch (IOException e) {
      if (e instanceof MalformedJsonException malformed) {
        throw malformed;
      }
      throw new UncheckedIOException(e);
    }
  }

  private Prefix prefix(int from, int length) throws IOException {
    try {
      if (parser.nextToken() == null) {
        throw new MalformedJsonException("no JSON value", true, 0);
      }
      Json value = value(0);
      parser.finishToken();
      return new Prefix(value, Math.min(from + offset(), length));
    } catch (JsonProcessingException e) {
      throw MalformedJsonException.of(e, offset());
    } catch (NumberFormatException _) {
      throw malformed("a number with too large an exponent");
    }
  }

  private int offset() {
    return (int) parser.currentLocation().getCharOffset();
  }

  private MalformedJsonException malformed(String message) {
    return new MalformedJsonException(message, false, offset());
  }

  private Json value(int depth) throws IOException {
    if (depth > deepest) {
      throw malformed("nested deeper than " + deepest + " levels");
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(depth);
      case START_ARRAY -> array(depth);
      case VALUE_STRING -> new Json.Text(text(parser.getText()));
      case VALUE_TRUE, VALUE_FALSE -> new Json.Bool(parser.getBooleanValue());
      case VALUE_NULL -> Json.NULL;
      case VALUE_NUMBER_INT -> new Json.Num(integer());
      case VALUE_NUMBER_FLOAT -> new Json.Num(decimal());
      default -> throw malformed("unexpected " + parser.currentToken());
    };
  }

  private Number integer() throws IOException {
    Number number = parser.getNumberValue();
    return number instanceof Integer small ? (Number) small.longValue() : number;
  }

  /// An exponent may make a whole number of it, such as `1e0`, which is written like one.
  private Number decimal() throws IOException {
    BigDecimal number = parser.getDecimalValue();
    if (number.scale() != 0) {
      return number;
    }
    BigInteger whole = number.unscaledValue();
    return whole.bitLength() < Long.SIZE ? (Number) whole.longValue() : whole;
  }

  private JsonObject object(int depth) throws IOException {
    SequencedMap<String, Json> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = text(parser.currentName());
      parser.nextToken();
      members.put(name, value(depth + 1));
    }
    return new JsonObject(members);
  }

  private JsonArray array(int depth) throws IOException {
    List<Json> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(depth + 1));
    }
    return new JsonArray(items);
  }

  /// SQLite cuts a text at a NUL, and half a surrogate pair has no UTF-8 form: neither would come
  /// back as it was given.
  private String text(String text) throws MalformedJsonException {
    String fault = Texts.fault(text);
    if (fault != null) {
      int line = parser.currentTokenLocation().getLineNr();
      throw malformed("a string with " + fault + " (line " + line + ")");
    }
    return text;
  }
}
