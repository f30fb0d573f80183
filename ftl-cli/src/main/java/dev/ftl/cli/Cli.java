package dev.ftl.cli;

import dev.ftl.cli.call.CallRunner;
import dev.ftl.cli.command.Groups;
import dev.ftl.cli.output.Output;
import dev.ftl.cli.spec.CallContext;
import dev.ftl.cli.spec.CallError;
import dev.ftl.cli.spec.CallResult;
import dev.ftl.cli.spec.CallResult.Answered;
import dev.ftl.cli.spec.CallResult.Failed;
import dev.ftl.cli.spec.Stdin;
import dev.ftl.cli.spec.Streams;
import dev.ftl.data.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/// One call of the command line, from its arguments to its exit code.
public final class Cli {

  private final CallContext context;
  private final InputStream in;
  private final Output output;

  public Cli(CallContext context, InputStream in, OutputStream out, OutputStream err) {
    this.context = context.with(new Streams(in, out));
    this.in = in;
    this.output = new Output(out, err);
  }

  /// Runs the command that the arguments name, prints its answer or its error, and returns the exit
  /// code.
  public int run(String... args) {
    CallResult result =
        new CallRunner(new Groups()).run(List.of(args), context, Stdin.of(in), output::progress);
    if (result instanceof Answered answered) {
      try {
        output.answer(answered, context.terminal());
      } catch (IOException e) {
        result = new Failed(unwritten(answered, e));
      }
    }
    if (result instanceof Failed failed) {
      output.error(failed.error());
    }
    return result.exitCode();
  }

  private static CallError unwritten(Answered answered, IOException e) {
    return new CallError(
        ExitCode.IO,
        "The answer could not be written (" + e.getMessage() + "); what the command did stays done",
        answered.helpHint(),
        List.of());
  }
}
