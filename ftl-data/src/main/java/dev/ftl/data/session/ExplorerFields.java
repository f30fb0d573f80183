package dev.ftl.data.session;

import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The fields that a result of each mode has: which kinds of values they take, and the defaults of
/// those that an explorer left out. Other fields are kept as they are.
final class ExplorerFields {

  private static final BigDecimal UNKNOWN_CONFIDENCE = new BigDecimal("0.5");
  private static final JsonObject NO_IDIOMS =
      JsonObject.of("required", JsonArray.EMPTY).with("forbidden", JsonArray.EMPTY);

  private ExplorerFields() {}

  /// What is wrong with the fields of a result in its one form, a sentence each.
  static List<String> faults(ExplorerMode mode, JsonObject result) {
    List<String> faults = new ArrayList<>();
    switch (mode) {
      case STRUCTURE -> {
        expect(result, "directories", JsonObject.class, "an object or a list of names", faults);
        list(result, "entry_points", faults);
        list(result, "config_files", faults);
        list(result, "test_patterns", faults);
      }
      case PATTERN -> {
        expect(result, "framework", Json.Text.class, "a name", faults);
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

  /// The result with every field in its one form: converted where only one value can be meant, and
  /// with its default where it is missing. Other values of the wrong kind, which older databases
  /// may hold, stay as they are.
  static JsonObject normal(ExplorerMode mode, JsonObject given) {
    JsonObject result = LenientValues.numbers(given);
    return switch (mode) {
      case STRUCTURE -> structure(result);
      case PATTERN -> pattern(result);
      case MEMORY ->
          result
              .with("failures", LenientValues.list(result.get("failures")))
              .with("patterns", LenientValues.list(result.get("patterns")))
              .with("similar_campaigns", LenientValues.list(result.get("similar_campaigns")));
      case DELTA -> result.with("candidates", LenientValues.candidates(result.get("candidates")));
    };
  }

  private static JsonObject structure(JsonObject result) {
    Json directories = LenientValues.directories(result.get("directories"));
    Json patterns = result.get(result.has("test_patterns") ? "test_patterns" : "test_pattern");
    return result
        .with("directories", directories)
        .with("entry_points", LenientValues.paths(result.get("entry_points")))
        .with("config_files", LenientValues.paths(result.get("config_files")))
        .with("test_patterns", LenientValues.paths(patterns));
  }

  private static JsonObject pattern(JsonObject result) {
    JsonObject complete = result;
    if (result.has("frameworks")) {
      Json frameworks = LenientValues.objects(result.get("frameworks"), "name");
      complete = complete.with("frameworks", frameworks);
    } else if (firstObject(LenientValues.list(result.get("framework"))).has("name")) {
      complete = complete.with("frameworks", LenientValues.list(result.get("framework")));
    }
    JsonObject first = firstObject(complete.get("frameworks"));
    complete =
        complete
            .with("framework", LenientValues.name(result.get("framework")))
            .withDefault("framework", first.text("name"))
            .withDefault(
                "confidence",
                isShare(first.get("confidence")) ? first.get("confidence") : UNKNOWN_CONFIDENCE);
    Json idioms = complete.get("idioms");
    if (idioms instanceof JsonArray || idioms instanceof Json.Text) {
      idioms = JsonObject.of("required", idioms);
    }
    return complete.with(
        "idioms",
        idioms instanceof JsonObject object
            ? idioms(object)
            : idioms instanceof Json.Null ? NO_IDIOMS : idioms);
  }

  private static JsonObject firstObject(Json list) {
    return list instanceof JsonArray array
            && !array.isEmpty()
            && array.items().getFirst() instanceof JsonObject first
        ? first
        : JsonObject.EMPTY;
  }

  private static JsonObject idioms(JsonObject idioms) {
    return idioms
        .with("required", LenientValues.texts(idioms.get("required")))
        .with("forbidden", LenientValues.texts(idioms.get("forbidden")));
  }

  private static void candidates(Json value, List<String> faults) {
    boolean wellFormed = value instanceof JsonArray array && array.objects().size() == array.size();
    if (!wellFormed) {
      String given = value instanceof JsonArray ? "a list with other things" : value.quoted();
      faults.add("candidates must be a list of objects or paths, not " + given);
    }
  }

  private static void confidence(Json value, List<String> faults) {
    if (!isShare(value)) {
      faults.add("confidence must be a number from 0 to 1, not " + value.quoted());
    }
  }

  private static boolean isShare(Json value) {
    return value instanceof Json.Num(Number number)
        && number.doubleValue() >= 0
        && number.doubleValue() <= 1;
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
      faults.add(name + " must be " + kind + ", not " + result.get(name).quoted());
    }
  }
}
