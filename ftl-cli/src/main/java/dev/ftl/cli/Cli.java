package dev.ftl.cli;

import dev.ftl.cli.output.ErrorLog;
import dev.ftl.cli.output.Output;
import dev.ftl.cli.parse.CommandLine;
import dev.ftl.cli.spec.Answer;
import dev.ftl.cli.spec.Call;
import dev.ftl.cli.spec.CallContext;
import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.Stdin;
import dev.ftl.cli.spec.UsageException;
import dev.ftl.data.ExitCode;
import dev.ftl.data.FtlException;
import dev.ftl.data.json.Texts;
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
    this.context = context;
    this.in = in;
    this.output = new Output(out, err);
  }

  /// Runs the command that the arguments name, prints its answer or its error, and answers the exit
  /// code.
  public int run(String... args) {
    CommandLine line = new CommandLine(List.of(args));
    try {
      return run(line);
    } catch (UsageException e) {
      return fail(ExitCode.USAGE, e.getMessage(), e.hint(), List.of());
    } catch (FtlException e) {
      List<String> details =
          e instanceof FtlException.InvalidData data ? data.details() : List.of();
      return fail(
          ExitCode.of(e),
          e.getMessage(),
          e.hint() == null ? line.helpHint() : line.sameDatabase(e.hint()),
          details);
    } catch (IOException e) {
      return fail(
          ExitCode.IO,
          "The answer could not be written (%s); what the command did stays done"
              .formatted(e.getMessage()),
          line.helpHint(),
          List.of());
    } catch (RuntimeException | Error e) {
      return fail(ExitCode.INTERNAL, "A bug in ftl: " + e, log(line, e), List.of());
    }
  }

  /// Keeps the stack trace, and answers the command that shows it.
  private String log(CommandLine line, Throwable failure) {
    try {
      ErrorLog log = new ErrorLog(line.location(context).path());
      return log.write(line.words(), failure)
          ? "tail -n 50 " + Texts.shellWord(log.file().toString())
          : line.helpHint();
    } catch (FtlException _) {
      // Where the database is cannot be told, so there is no log either.
      return line.helpHint();
    }
  }

  private int run(CommandLine line) throws IOException {
    String help = line.help();
    if (help != null) {
      output.text(help);
      return 0;
    }
    Command command = line.command();
    Call call = line.call(context, new Stdin(in), output::progress);
    Answer answer = command.run(call);
    output.answer(answer, call);
    return answer.exitCode();
  }

  private int fail(ExitCode exit, String message, String hint, List<String> details) {
    output.error(message, exit.code(), hint, exit.retryable(), details);
    return exit.number();
  }
}
