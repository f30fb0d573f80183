package dev.ftl.data.session;

import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The fields that a result of each mode has: which kinds of values they take, and what stands for
/// those that an explorer left out. Fields that are not known here are nobody's business.
final class ExplorerFields {

  private static final BigDecimal UNKNOWN_CONFIDENCE = new BigDecimal("0.5");
  private static final JsonObject NO_IDIOMS = idioms(JsonObject.EMPTY);

  private ExplorerFields() {}

  /// What is wrong with the fields, a sentence each.
  static List<String> faults(ExplorerMode mode, JsonObject result) {
    List<String> faults = new ArrayList<>();
    switch (mode) {
      case STRUCTURE -> {
        directories(result.get("directories"), faults);
        list(result, "entry_points", faults);
        list(result, "config_files", faults);
        list(result, "test_patterns", faults);
      }
      case PATTERN -> {
        expect(result, "framework", Json.Text.class, "a string", faults);
        list(result, "frameworks", faults);
        confidence(result.get("confidence"), faults);
        expect(result, "idioms", JsonObject.class, "an object", faults);
        list(result.object("idioms"), "required", faults);
        list(result.object("idioms"), "forbidden", faults);
      }
      case MEMORY -> {
        list(result, "failures", faults);
        list(result, "patterns", faults);
        list(result, "similar_campaigns", faults);
      }
      case DELTA -> candidates(result.get("candidates"), faults);
    }
    return faults;
  }

  /// The result with every field in its one form. Values of the wrong kind, which older databases
  /// may hold, stay as they are.
  static JsonObject normal(ExplorerMode mode, JsonObject result) {
    return switch (mode) {
      case STRUCTURE -> structure(result);
      case PATTERN -> pattern(result);
      case MEMORY ->
          result
              .withDefault("failures", JsonArray.EMPTY)
              .withDefault("patterns", JsonArray.EMPTY)
              .withDefault("similar_campaigns", JsonArray.EMPTY);
      case DELTA ->
          result.get("candidates") instanceof JsonObject only
              ? result.with("candidates", JsonArray.of(only))
              : result.withDefault("candidates", JsonArray.EMPTY);
    };
  }

  private static JsonObject structure(JsonObject result) {
    JsonObject directories = JsonObject.EMPTY;
    for (String name : result.array("directories").texts()) {
      directories = directories.with(name, true);
    }
    boolean listed = result.get("directories") instanceof JsonArray;
    String pattern = result.text("test_pattern");
    return (listed ? result.with("directories", directories) : result)
        .withDefault("directories", directories)
        .withDefault("entry_points", JsonArray.EMPTY)
        .withDefault("config_files", JsonArray.EMPTY)
        .withDefault("test_patterns", pattern == null ? JsonArray.EMPTY : JsonArray.of(pattern));
  }

  private static JsonObject pattern(JsonObject result) {
    List<JsonObject> frameworks = result.array("frameworks").objects();
    JsonObject first = frameworks.isEmpty() ? JsonObject.EMPTY : frameworks.getFirst();
    boolean rated = first.get("confidence") instanceof Json.Num(Number rate) && isShare(rate);
    JsonObject complete =
        result
            .withDefault("framework", first.text("name"))
            .withDefault("confidence", rated ? first.get("confidence") : UNKNOWN_CONFIDENCE)
            .withDefault("idioms", NO_IDIOMS);
    return complete.get("idioms") instanceof JsonObject idioms
        ? complete.with("idioms", idioms(idioms))
        : complete;
  }

  private static JsonObject idioms(JsonObject idioms) {
    return idioms
        .withDefault("required", JsonArray.EMPTY)
        .withDefault("forbidden", JsonArray.EMPTY);
  }

  private static void directories(Json value, List<String> faults) {
    boolean wellFormed =
        value instanceof JsonArray array
            ? array.texts().size() == array.size()
            : value instanceof JsonObject || value instanceof Json.Null;
    if (!wellFormed) {
      faults.add("directories must be an object or a list of names, not " + content(value));
    }
  }

  private static void candidates(Json value, List<String> faults) {
    boolean wellFormed =
        value instanceof JsonArray array
            ? array.objects().size() == array.size()
            : value instanceof JsonObject || value instanceof Json.Null;
    if (!wellFormed) {
      faults.add("candidates must be a list of objects, not " + content(value));
    }
  }

  private static void confidence(Json value, List<String> faults) {
    boolean share = value instanceof Json.Num(Number number) && isShare(number);
    if (!share && !(value instanceof Json.Null)) {
      faults.add("confidence must be a number from 0 to 1, not " + what(value));
    }
  }

  private static boolean isShare(Number number) {
    return number.doubleValue() >= 0 && number.doubleValue() <= 1;
  }

  private static void list(JsonObject result, String name, List<String> faults) {
    expect(result, name, JsonArray.class, "a list", faults);
  }

  private static void expect(
      JsonObject result,
      String name,
      Class<? extends Json> type,
      String kind,
      List<String> faults) {
    if (result.has(name) && !type.isInstance(result.get(name))) {
      faults.add(name + " must be " + kind + ", not " + what(result.get(name)));
    }
  }

  private static String content(Json value) {
    return value instanceof JsonArray ? "a list with other things" : what(value);
  }

  /// A value in a sentence: scalars are shown, containers named.
  static String what(Json value) {
    return switch (value) {
      case Json.Text(String text) when text.length() > 60 -> "\"" + text.substring(0, 60) + "…\"";
      case Json.Text(String text) -> "\"" + text + "\"";
      case Json.Num(Number number) -> number.toString();
      default -> value.kind();
    };
  }
}
