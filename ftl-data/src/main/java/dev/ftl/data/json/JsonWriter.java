package dev.ftl.data.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;

/// Writes JSON text.
public final class JsonWriter {

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final Separators SEPARATORS =
      Separators.createDefaultInstance()
          .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
          .withObjectEmptySeparator("")
          .withArrayEmptySeparator("");

  private JsonWriter() {}

  /// The value on one line, without spaces.
  public static String compact(Json value) {
    return write(value, false);
  }

  /// The value on several lines, indented by two spaces.
  public static String pretty(Json value) {
    return write(value, true);
  }

  private static String write(Json value, boolean pretty) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      if (pretty) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        generator.setPrettyPrinter(
            new DefaultPrettyPrinter(SEPARATORS)
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter));
      }
      write(generator, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator generator, Json value) throws IOException {
    if (value instanceof JsonObject object) {
      generator.writeStartObject();
      for (Map.Entry<String, Json> member : object.members().entrySet()) {
        generator.writeFieldName(member.getKey());
        write(generator, member.getValue());
      }
      generator.writeEndObject();
    } else if (value instanceof JsonArray array) {
      generator.writeStartArray();
      for (Json item : array.items()) {
        write(generator, item);
      }
      generator.writeEndArray();
    } else if (value instanceof Json.Text text) {
      generator.writeString(text.value());
    } else if (value instanceof Json.Num number) {
      write(generator, number.value());
    } else if (value instanceof Json.Bool bool) {
      generator.writeBoolean(bool.value());
    } else {
      generator.writeNull();
    }
  }

  private static void write(JsonGenerator generator, Number number) throws IOException {
    if (number instanceof Long whole) {
      generator.writeNumber(whole);
    } else if (number instanceof BigInteger whole) {
      generator.writeNumber(whole);
    } else if (number instanceof BigDecimal decimal) {
      generator.writeNumber(decimal);
    } else if (Double.isFinite(number.doubleValue())) {
      generator.writeNumber(number.doubleValue());
    } else {
      generator.writeNull();
    }
  }
}
