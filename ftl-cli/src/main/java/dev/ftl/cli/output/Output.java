package dev.ftl.cli.output;

import dev.ftl.cli.spec.Answer;
import dev.ftl.cli.spec.Call;
import dev.ftl.cli.spec.GlobalOptions;
import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonWriter;
import dev.ftl.data.json.Texts;
import dev.ftl.data.limit.Details;
import dev.ftl.data.limit.Limits;
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
    List<String> pointers = call.all(GlobalOptions.GET);
    boolean terminal = call.context().terminal();
    boolean pretty = pointers.size() < 2 && (call.get(GlobalOptions.PRETTY) || terminal);
    if (!pointers.isEmpty()) {
      StringBuilder parts = new StringBuilder();
      for (String pointer : pointers) {
        Json part = JsonPointer.find(value, pointer);
        String bare = part instanceof Json.Text(String text) ? text : json(part, pretty);
        parts.append(terminal ? Texts.shown(bare) : bare).append('\n');
      }
      print(parts.toString());
    } else if (answer.text() != null) {
      text(answer.text());
    } else {
      String document = json(value, pretty);
      text(terminal ? Texts.shown(document) : document);
    }
  }

  private static String json(Json value, boolean pretty) {
    return pretty ? JsonWriter.pretty(value) : JsonWriter.compact(value);
  }

  /// Prints a text and a newline, unless it ends with one.
  public void text(String text) throws IOException {
    print(text.endsWith("\n") ? text : text + "\n");
  }

  private void print(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
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
        JsonObject.of("error", shortened(message))
            .with("code", code)
            .with("hint", hint.length() > Limits.MESSAGE_CHARACTERS ? "ftl help" : hint)
            .with("retryable", retryable);
    if (!details.isEmpty()) {
      error =
          error.with("details", JsonArray.ofAll(details.stream().map(Output::shortened).toList()));
    }
    toStandardError(JsonWriter.compact(error));
  }

  private static String shortened(String text) {
    return Details.shortened(text, Limits.MESSAGE_CHARACTERS);
  }

  private void toStandardError(String line) {
    try {
      err.write((Texts.shown(line) + "\n").getBytes(StandardCharsets.UTF_8));
      err.flush();
    } catch (IOException _) {
      // Nobody is left to tell; the exit code still says how it ended.
    }
  }
}
