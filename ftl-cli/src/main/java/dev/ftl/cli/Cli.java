package dev.ftl.cli;

import dev.ftl.cli.command.Answer;
import dev.ftl.cli.command.Call;
import dev.ftl.cli.command.Command;
import dev.ftl.cli.command.CommandLine;
import dev.ftl.cli.command.Stdin;
import dev.ftl.cli.command.Surroundings;
import dev.ftl.cli.command.UsageException;
import dev.ftl.cli.output.ErrorLog;
import dev.ftl.cli.output.Output;
import dev.ftl.data.ExitCode;
import dev.ftl.data.FtlException;
import dev.ftl.data.json.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/// One call of the command line, from its arguments to its exit code.
public final class Cli {

  private final Surroundings surroundings;
  private final InputStream in;
  private final Output output;

  public Cli(Surroundings surroundings, InputStream in, OutputStream out, OutputStream err) {
    this.surroundings = surroundings;
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
      ErrorLog log = new ErrorLog(line.location(surroundings).path());
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
    Call call = line.call(surroundings, new Stdin(in), output::progress);
    Answer answer = command.run(call);
    output.answer(answer, call);
    return answer.exitCode();
  }

  private int fail(ExitCode exit, String message, String hint, List<String> details) {
    output.error(message, exit.code(), hint, exit.retryable(), details);
    return exit.number();
  }
}
