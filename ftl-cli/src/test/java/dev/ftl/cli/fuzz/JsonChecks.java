package dev.ftl.cli.fuzz;

import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonBody;
import dev.ftl.data.json.JsonReader;
import dev.ftl.data.json.JsonWriter;
import dev.ftl.data.json.MalformedJsonException;
import java.util.function.Supplier;

/// Bodies: a value is found that can be written and read again, or the caller is told why not.
final class JsonChecks {

  private static final int LONGEST_ERROR = 500;

  private JsonChecks() {}

  static void body(String text) {
    Json object = found(() -> JsonBody.object(text, "plan"));
    found(() -> JsonBody.object(text, "plan", "tasks"));
    found(() -> JsonBody.array(text, "list"));
    if (object != null) {
      String written = JsonWriter.compact(object);
      for (String around :
          new String[] {
            "\uFEFF%s\r\n", "<think>\nno\n</think>\n%s", "```json\n%s\n```", "Here it is:\n\n%s\n"
          }) {
        Property.same(
            JsonBody.object(around.replace("%s", written), "plan"),
            object,
            "a value is found in what models print around it");
      }
    }
  }

  /// The value, after checking that it survives being written; `null` when it is refused.
  static Json found(Supplier<? extends Json> read) {
    try {
      Json value = read.get();
      Property.same(parsed(JsonWriter.compact(value)), value, "what is written is read back");
      Property.same(parsed(JsonWriter.pretty(value)), value, "what is indented is read back");
      return value;
    } catch (InvalidData e) {
      refused(e);
      return null;
    }
  }

  static void refused(InvalidData refusal) {
    Property.holds(!refusal.getMessage().isBlank(), "a refusal says why");
    Property.holds(refusal.getMessage().length() < LONGEST_ERROR, "a refusal is short");
    Property.holds(refusal.details().size() <= 21, "faults are counted, not listed, from 20 on");
  }

  static Json parsed(String text) {
    try {
      return JsonReader.parse(text);
    } catch (MalformedJsonException e) {
      throw new AssertionError("What is written is JSON: " + text, e);
    }
  }
}
