package dev.ftl.cli.call;

import dev.ftl.cli.output.ErrorDocument;
import dev.ftl.cli.spec.CallContext;
import dev.ftl.cli.spec.CallError;
import dev.ftl.cli.spec.CallResult;
import dev.ftl.cli.spec.CallResult.Answered;
import dev.ftl.cli.spec.CallResult.Failed;
import dev.ftl.cli.spec.InputLines;
import dev.ftl.cli.spec.OutputLines;
import dev.ftl.cli.spec.Stdin;
import dev.ftl.cli.spec.Streams;
import dev.ftl.data.FtlException;
import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonWriter;
import dev.ftl.data.json.Texts;
import java.util.function.Consumer;

/// Runs calls that arrive as lines, one after the other, and writes a line for each. A line that is
/// no call is answered like a call that failed.
public final class BatchRunner {

  private final CallRunner runner;
  private final CallContext context;
  private final Consumer<String> progress;
  private final String helpHint;

  /// @param context of each of the calls
  /// @param progress as for [CallRunner#run]
  /// @param helpHint the command that explains the lines
  public BatchRunner(
      CallRunner runner, CallContext context, Consumer<String> progress, String helpHint) {
    this.runner = runner;
    this.context = context;
    this.progress = progress;
    this.helpHint = helpHint;
  }

  /// Runs calls until input ends, or nobody reads the output any more.
  ///
  /// @param terminal whether to escape control characters of the output
  /// @throws IoFailure when the input cannot be read
  public void run(Streams streams, boolean terminal) {
    InputLines lines = new InputLines(streams.in());
    OutputLines answers = new OutputLines(streams.out());
    boolean more = true;
    while (more) {
      CallResult result = null;
      try {
        String line = lines.next();
        more = line != null;
        if (more && !line.isBlank()) {
          CallLine call = CallLine.parse(line);
          result = runner.run(call.args(), context, Stdin.of(call.stdin()), progress);
        }
      } catch (IoFailure e) {
        throw e;
      } catch (FtlException e) {
        result = new Failed(CallError.of(e, helpHint));
      }
      if (result != null) {
        String text = JsonWriter.compact(document(result));
        more = answers.print(terminal ? Texts.shown(text) : text);
      }
    }
  }

  private static JsonObject document(CallResult result) {
    JsonObject document = JsonObject.of("exit", result.exitCode());
    return result instanceof Answered answered
        ? document.with("answer", answered.value())
        : document.with("error", ErrorDocument.of(((Failed) result).error()));
  }
}
