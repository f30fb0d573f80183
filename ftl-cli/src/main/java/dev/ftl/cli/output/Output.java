package dev.ftl.cli.output;

import dev.ftl.cli.spec.CallError;
import dev.ftl.cli.spec.CallResult.Answered;
import dev.ftl.cli.spec.CallResult.Layout;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonWriter;
import dev.ftl.data.json.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// The only place that prints: answers to standard output, errors to standard error.
public final class Output {

  private final OutputStream out;
  private final OutputStream err;

  public Output(OutputStream out, OutputStream err) {
    this.out = out;
    this.err = err;
  }

  /// Prints an answer and a newline.
  ///
  /// @param terminal whether to escape control characters; text for people is printed as it is
  public void answer(Answered answered, boolean terminal) throws IOException {
    Layout layout = answered.layout();
    Json value = answered.value();
    StringBuilder text = new StringBuilder();
    if (layout == Layout.TEXT) {
      text.append(bare(value, false));
      boolean ended = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
      text.append(ended ? "" : "\n");
    } else if (layout == Layout.PARTS) {
      for (Json part : ((JsonArray) value).items()) {
        line(text, bare(part, false), terminal);
      }
    } else if (layout == Layout.PART || layout == Layout.PRETTY_PART) {
      line(text, bare(value, layout == Layout.PRETTY_PART), terminal);
    } else {
      line(text, json(value, layout == Layout.PRETTY), terminal);
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static void line(StringBuilder text, String line, boolean terminal) {
    text.append(terminal ? Texts.shown(line) : line).append('\n');
  }

  private static String bare(Json value, boolean pretty) {
    return value instanceof Json.Text(String text) ? text : json(value, pretty);
  }

  private static String json(Json value, boolean pretty) {
    return pretty ? JsonWriter.pretty(value) : JsonWriter.compact(value);
  }

  /// Prints a line about the progress of a long command.
  public void progress(String line) {
    toStandardError(line);
  }

  /// Prints an error as one line of JSON.
  public void error(CallError error) {
    toStandardError(JsonWriter.compact(ErrorDocument.of(error)));
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
