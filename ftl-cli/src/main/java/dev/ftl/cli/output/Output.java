package dev.ftl.cli.output;

import dev.ftl.cli.command.Answer;
import dev.ftl.cli.command.Call;
import dev.ftl.cli.command.Globals;
import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The only place that prints: answers to standard output, errors to standard error.
public final class Output {

  private final OutputStream out;
  private final OutputStream err;

  public Output(OutputStream out, OutputStream err) {
    this.out = out;
    this.err = err;
  }

  /// Prints an answer as JSON, or the part of it that the call asked for; as text if it has one.
  ///
  /// @throws NotFound when the call asks for a part that the answer does not have
  public void answer(Answer answer, Call call) throws IOException {
    Json value = Json.of(answer.value());
    String pointer = call.get(Globals.GET);
    if (pointer != null) {
      value = JsonPointer.find(value, pointer);
    }
    if (pointer == null && answer.text() != null) {
      text(answer.text());
    } else if (pointer != null && value instanceof Json.Text(String bare)) {
      text(bare);
    } else {
      boolean pretty = call.get(Globals.PRETTY) || call.surroundings().terminal();
      text(pretty ? JsonWriter.pretty(value) : JsonWriter.compact(value));
    }
  }

  /// Prints a text and a newline, unless it ends with one.
  public void text(String text) throws IOException {
    String line = text.endsWith("\n") ? text : text + "\n";
    out.write(line.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /// Tells people how a long command comes along.
  public void progress(String line) {
    toStandardError(line);
  }

  /// Prints an error as one line of JSON.
  public void error(
      String message, String code, String hint, boolean retryable, List<String> details) {
    JsonObject error =
        JsonObject.of("error", message)
            .with("code", code)
            .with("hint", hint)
            .with("retryable", retryable);
    if (!details.isEmpty()) {
      error = error.with("details", JsonArray.ofAll(details));
    }
    toStandardError(JsonWriter.compact(error));
  }

  private void toStandardError(String line) {
    try {
      err.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      err.flush();
    } catch (IOException _) {
      // Nobody is left to tell; the exit code still says how it ended.
    }
  }
}
