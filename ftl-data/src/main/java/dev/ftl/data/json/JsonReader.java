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

  private JsonReader() {}

  /// Reads a text that holds one JSON value and nothing else.
  ///
  /// @throws MalformedJsonException when it does not
  public static Json parse(String text) throws MalformedJsonException {
    Prefix prefix = parsePrefix(text);
    if (!prefix.rest().isBlank()) {
      throw new MalformedJsonException("text after the end of the JSON value", false);
    }
    return prefix.value();
  }

  /// A value and the text behind it.
  record Prefix(Json value, String rest) {}

  /// Reads the JSON value that a text begins with.
  static Prefix parsePrefix(String text) throws MalformedJsonException {
    try (JsonParser parser = FACTORY.createParser(text)) {
      if (parser.nextToken() == null) {
        throw new MalformedJsonException("no JSON value", true);
      }
      Json value = value(parser);
      parser.finishToken();
      int end = (int) parser.currentLocation().getCharOffset();
      return new Prefix(value, text.substring(Math.min(end, text.length())));
    } catch (JsonProcessingException e) {
      throw MalformedJsonException.of(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Json value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> new Json.Text(text(parser, parser.getText()));
      case VALUE_TRUE, VALUE_FALSE -> new Json.Bool(parser.getBooleanValue());
      case VALUE_NULL -> Json.NULL;
      case VALUE_NUMBER_INT -> new Json.Num(integer(parser));
      case VALUE_NUMBER_FLOAT -> new Json.Num(parser.getDecimalValue());
      default -> throw new MalformedJsonException("unexpected " + parser.currentToken(), false);
    };
  }

  private static Number integer(JsonParser parser) throws IOException {
    Number number = parser.getNumberValue();
    return number instanceof Integer small ? (Number) small.longValue() : number;
  }

  private static JsonObject object(JsonParser parser) throws IOException {
    SequencedMap<String, Json> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = text(parser, parser.currentName());
      parser.nextToken();
      members.put(name, value(parser));
    }
    return new JsonObject(members);
  }

  private static JsonArray array(JsonParser parser) throws IOException {
    List<Json> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return new JsonArray(items);
  }

  /// SQLite cuts a text at a NUL, and half a surrogate pair has no UTF-8 form: neither would come
  /// back as it was given.
  private static String text(JsonParser parser, String text) throws MalformedJsonException {
    String fault = Texts.fault(text);
    if (fault != null) {
      int line = parser.currentTokenLocation().getLineNr();
      throw new MalformedJsonException("a string with " + fault + " (line " + line + ")", false);
    }
    return text;
  }
}
