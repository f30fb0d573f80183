package dev.ftl.cli.mcp;

import dev.ftl.cli.output.ErrorDocument;
import dev.ftl.cli.spec.CallError;
import dev.ftl.cli.spec.CallResult;
import dev.ftl.cli.spec.CallResult.Answered;
import dev.ftl.cli.spec.CallResult.Failed;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;

/// The result of a tool: the answer of the command, structured and as text.
final class ToolResult {

  private ToolResult() {}

  /// The result of a call. Structured content must be an object: other answers become its `answer`.
  ///
  /// @param warnings lines of JSON
  static JsonObject of(CallResult result, List<String> warnings) {
    if (result instanceof Failed(CallError error)) {
      return of(error);
    }
    Json answer = ((Answered) result).value();
    JsonObject structured =
        answer instanceof JsonObject object ? object : JsonObject.of("answer", answer);
    List<Json> content = new ArrayList<>(List.of(text(JsonWriter.compact(structured))));
    warnings.forEach(warning -> content.add(text(warning)));
    return JsonObject.of("content", new JsonArray(content)).with("structuredContent", structured);
  }

  /// The result of a call that failed.
  static JsonObject of(CallError error) {
    JsonObject document = ErrorDocument.of(error);
    return JsonObject.of("content", JsonArray.of(text(JsonWriter.compact(document))))
        .with("structuredContent", document)
        .with("isError", true);
  }

  private static JsonObject text(String text) {
    return JsonObject.of("type", "text").with("text", text);
  }
}
