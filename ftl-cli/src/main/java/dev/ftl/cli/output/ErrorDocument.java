package dev.ftl.cli.output;

import dev.ftl.cli.spec.CallError;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.limit.Details;
import dev.ftl.data.limit.Limits;

/// Errors as JSON: `{"error", "code", "hint", "retryable"}`, and `details` if there are any.
public final class ErrorDocument {

  private ErrorDocument() {}

  /// The document of an error. Long messages are shortened.
  public static JsonObject of(CallError error) {
    String hint = error.hint();
    JsonObject document =
        JsonObject.of("error", shortened(error.message()))
            .with("code", error.exit().code())
            .with("hint", hint.length() > Limits.MESSAGE_CHARACTERS ? "ftl help" : hint)
            .with("retryable", error.exit().retryable());
    if (error.details().isEmpty()) {
      return document;
    }
    return document.with(
        "details",
        JsonArray.ofAll(error.details().stream().map(ErrorDocument::shortened).toList()));
  }

  private static String shortened(String text) {
    return Details.shortened(text, Limits.MESSAGE_CHARACTERS);
  }
}
