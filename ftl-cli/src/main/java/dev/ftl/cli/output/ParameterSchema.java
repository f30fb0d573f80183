package dev.ftl.cli.output;

import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.Param;
import dev.ftl.cli.spec.ValueType;
import dev.ftl.cli.spec.ValueType.Kind;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The JSON Schema of a command's parameters, as one object: `--campaign-id` is `campaign_id`, the
/// argument `OBJECTIVE` is `objective`.
final class ParameterSchema {

  private ParameterSchema() {}

  static JsonObject of(Command command) {
    JsonObject properties = JsonObject.EMPTY;
    List<String> required = new ArrayList<>();
    for (Param<?> param : command.params()) {
      properties = properties.with(name(param), of(param));
      if (param.required()) {
        required.add(name(param));
      }
    }
    return JsonObject.of("type", "object")
        .with("properties", properties)
        .with("required", JsonArray.ofAll(required))
        .with("additionalProperties", false);
  }

  private static String name(Param<?> param) {
    String bare = param.isOption() ? param.name().substring(2) : param.name();
    return bare.toLowerCase(Locale.ROOT).replace('-', '_');
  }

  private static JsonObject of(Param<?> param) {
    JsonObject schema = param.isFlag() ? JsonObject.of("type", "boolean") : value(param);
    if (param.repeatable()) {
      schema = TypeSchema.array(schema);
    }
    schema = schema.with("description", param.about());
    Json otherwise = Json.of(param.otherwise());
    boolean none =
        otherwise instanceof Json.Null || otherwise instanceof JsonArray list && list.isEmpty();
    return none ? schema : schema.with("default", otherwise);
  }

  private static JsonObject value(Param<?> param) {
    ValueType type = param.parser().type();
    List<String> words = param.parser().words();
    JsonObject one = JsonObject.of("type", word(type.kind()));
    if (!words.isEmpty()) {
      one = one.with("enum", JsonArray.ofAll(words));
    }
    if (type.minimum() != null) {
      one = one.with("minimum", type.minimum()).with("maximum", type.maximum());
    }
    if (type.pattern() != null) {
      one = one.with("pattern", "^(" + type.pattern() + ")$");
    }
    return type.kind() == Kind.LIST ? TypeSchema.array(one) : one;
  }

  private static String word(Kind kind) {
    return kind == Kind.LIST ? "string" : kind.name().toLowerCase(Locale.ROOT);
  }
}
