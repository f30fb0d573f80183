package dev.ftl.data.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Reads JSON text, with Jackson's streaming core alone: binding would double the command line's
/// start-up.
public final class JsonReader {

  private static final JsonFactory FACTORY = new JsonFactory();

  /// How many levels of arrays and objects a text from outside may have.
  static final int DEEPEST = 400;

  /// The same for what is kept: more, because FTL itself puts values into others. The writer takes
  /// 1000 levels, and an answer adds some too.
  private static final int DEEPEST_KEPT = 900;

  private final JsonParser parser;
  private final int deepest;

  private JsonReader(JsonParser parser, int deepest) {
    this.parser = parser;
    this.deepest = deepest;
  }

  /// Reads a text that FTL keeps: one JSON value and nothing else.
  ///
  /// @throws MalformedJsonException when it is not
  public static Json parse(String text) throws MalformedJsonException {
    return whole(parsePrefix(text, DEEPEST_KEPT));
  }

  /// Reads a text from outside: one JSON value and nothing else.
  static Json parseInput(String text) throws MalformedJsonException {
    return whole(parsePrefix(text));
  }

  private static Json whole(Prefix prefix) throws MalformedJsonException {
    if (!prefix.rest().isBlank()) {
      throw new MalformedJsonException("text after the end of the JSON value", false);
    }
    return prefix.value();
  }

  /// A value and the text behind it.
  record Prefix(Json value, String rest) {}

  /// Reads the JSON value that a text from outside begins with.
  static Prefix parsePrefix(String text) throws MalformedJsonException {
    return parsePrefix(text, DEEPEST);
  }

  private static Prefix parsePrefix(String text, int deepest) throws MalformedJsonException {
    try (JsonParser parser = FACTORY.createParser(text)) {
      if (parser.nextToken() == null) {
        throw new MalformedJsonException("no JSON value", true);
      }
      Json value = new JsonReader(parser, deepest).value(0);
      parser.finishToken();
      int end = (int) parser.currentLocation().getCharOffset();
      return new Prefix(value, text.substring(Math.min(end, text.length())));
    } catch (MalformedJsonException e) {
      throw e;
    } catch (JsonProcessingException e) {
      throw MalformedJsonException.of(e);
    } catch (NumberFormatException _) {
      throw new MalformedJsonException("a number with too large an exponent", false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Json value(int depth) throws IOException {
    if (depth > deepest) {
      throw new MalformedJsonException("nested deeper than " + deepest + " levels", false);
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(depth);
      case START_ARRAY -> array(depth);
      case VALUE_STRING -> new Json.Text(text(parser.getText()));
      case VALUE_TRUE, VALUE_FALSE -> new Json.Bool(parser.getBooleanValue());
      case VALUE_NULL -> Json.NULL;
      case VALUE_NUMBER_INT -> new Json.Num(integer());
      case VALUE_NUMBER_FLOAT -> new Json.Num(parser.getDecimalValue());
      default -> throw new MalformedJsonException("unexpected " + parser.currentToken(), false);
    };
  }

  private Number integer() throws IOException {
    Number number = parser.getNumberValue();
    return number instanceof Integer small ? (Number) small.longValue() : number;
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
      throw new MalformedJsonException("a string with " + fault + " (line " + line + ")", false);
    }
    return text;
  }
}
