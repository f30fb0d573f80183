package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonReader;
import dev.ftl.data.json.MalformedJsonException;
import java.util.List;

/// What a call printed and how it ended.
public record Ran(int exitCode, String out, String err) {

  /// The answer, after checking that the call succeeded, printed one line, and said nothing on
  /// standard error.
  public Json answer() {
    return answer(0);
  }

  /// The answer of a call that ends with this exit code.
  public Json answer(int expectedExitCode) {
    assertThat(err).isEmpty();
    assertThat(exitCode).isEqualTo(expectedExitCode);
    assertThat(out).endsWith("\n");
    assertThat(out.lines()).hasSize(1);
    return parse(out);
  }

  /// The warning that a call gave, after checking that it answered `null` with exit code 1.
  public JsonObject nullWithWarning() {
    assertThat(exitCode).isEqualTo(1);
    assertThat(out).isEqualTo("null\n");
    assertThat(err).endsWith("}\n");
    assertThat(err.lines()).hasSize(1);
    return (JsonObject) parse(err);
  }

  public JsonObject object() {
    return (JsonObject) answer();
  }

  public JsonObject object(int expectedExitCode) {
    return (JsonObject) answer(expectedExitCode);
  }

  public List<JsonObject> objects() {
    return ((JsonArray) answer()).objects();
  }

  /// The code of the error line, or the line itself if it has none.
  public String errorCode() {
    return ((JsonObject) parse(err)).text("code", err);
  }

  /// The error, after checking that the call printed nothing but one line of it, without a stack
  /// trace.
  public JsonObject error(int expectedExitCode, String code) {
    assertThat(out).isEmpty();
    assertThat(err).endsWith("\n");
    assertThat(err.lines()).hasSize(1);
    JsonObject error = (JsonObject) parse(err);
    assertThat(error.text("code")).as(err).isEqualTo(code);
    assertThat(exitCode).as(err).isEqualTo(expectedExitCode);
    assertThat(error.text("error")).isNotBlank();
    assertThat(error.text("hint")).isNotBlank();
    assertThat(error.get("retryable")).isEqualTo(new Json.Bool(code.equals("busy")));
    return error;
  }

  private static Json parse(String text) {
    try {
      return JsonReader.parse(text);
    } catch (MalformedJsonException e) {
      throw new AssertionError("Not JSON: " + text, e);
    }
  }
}
