package dev.ftl.cli.call;

import dev.ftl.cli.output.ErrorLog;
import dev.ftl.cli.output.HelpText;
import dev.ftl.cli.output.JsonPointer;
import dev.ftl.cli.parse.Parsed;
import dev.ftl.cli.parse.Parser;
import dev.ftl.cli.spec.Answer;
import dev.ftl.cli.spec.Call;
import dev.ftl.cli.spec.CallContext;
import dev.ftl.cli.spec.CallError;
import dev.ftl.cli.spec.CallResult;
import dev.ftl.cli.spec.CallResult.Answered;
import dev.ftl.cli.spec.CallResult.Failed;
import dev.ftl.cli.spec.CallResult.Layout;
import dev.ftl.cli.spec.Catalog;
import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.GlobalOptions;
import dev.ftl.cli.spec.Stdin;
import dev.ftl.cli.spec.UsageException;
import dev.ftl.data.ExitCode;
import dev.ftl.data.FtlException;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Runs calls: words and standard input in, an answer or an error out. It needs no process of its
/// own, prints nothing, and runs any number of calls at once.
public final class CallRunner {

  private static final String HELP = "ftl help";

  private final Catalog catalog;

  public CallRunner(Catalog catalog) {
    this.catalog = catalog;
  }

  /// Runs one call.
  ///
  /// @param words the arguments of the command line
  /// @param progress takes lines for people about a long command, and warnings as lines of JSON
  public CallResult run(
      List<String> words, CallContext context, Stdin stdin, Consumer<String> progress) {
    Call call = null;
    String helpHint = HELP;
    try {
      Parsed parsed = new Parser(catalog).parse(words, stdin);
      if (parsed instanceof Parsed.Invalid(CallError error)) {
        return new Failed(error);
      }
      if (parsed instanceof Parsed.Help help) {
        return new Answered(0, Json.of(text(help)), Layout.TEXT, HELP);
      }
      Parsed.Invocation invocation = (Parsed.Invocation) parsed;
      helpHint = invocation.command().helpHint();
      call = new Call(invocation.values(), context, stdin, progress);
      return run(invocation.command(), call);
    } catch (RuntimeException | Error e) {
      String log = log(words, e, context, call);
      String hint = log == null ? helpHint : "tail -n 50 " + Texts.shellWord(log);
      return new Failed(new CallError(ExitCode.INTERNAL, "A bug in ftl: " + e, hint, List.of()));
    }
  }

  private String text(Parsed.Help help) {
    HelpText texts = new HelpText(catalog);
    return switch (help.topic()) {
      case OVERVIEW -> texts.overview();
      case ALL_COMMANDS -> texts.all();
      case FLOW -> texts.flow();
      case GROUP -> texts.group(help.group());
      case COMMAND -> texts.command(help.command());
    };
  }

  private static CallResult run(Command command, Call call) {
    String helpHint = command.helpHint();
    try {
      return answered(command.run(call), call, helpHint);
    } catch (UsageException e) {
      return new Failed(CallError.of(e));
    } catch (FtlException e) {
      CallError error = CallError.of(e, helpHint);
      return new Failed(e.hint() == null ? error : error.withHint(call.sameDatabase(e.hint())));
    }
  }

  private static Answered answered(Answer answer, Call call, String helpHint) {
    List<String> pointers = call.all(GlobalOptions.GET);
    boolean pretty = call.get(GlobalOptions.PRETTY) || call.context().terminal();
    Json value = Json.of(answer.value());
    Layout layout = pretty ? Layout.PRETTY : Layout.COMPACT;
    if (pointers.size() == 1) {
      value = JsonPointer.find(value, pointers.getFirst());
      layout = pretty ? Layout.PRETTY_PART : Layout.PART;
    } else if (!pointers.isEmpty()) {
      List<Json> parts = new ArrayList<>();
      for (String pointer : pointers) {
        parts.add(JsonPointer.find(value, pointer));
      }
      value = new JsonArray(parts);
      layout = Layout.PARTS;
    } else if (answer.text() != null) {
      value = Json.of(answer.text());
      layout = Layout.TEXT;
    }
    return new Answered(answer.exitCode(), value, layout, helpHint);
  }

  /// Writes the stack trace to the log beside the database.
  ///
  /// @return the log, or `null` if that failed
  private static String log(List<String> words, Throwable failure, CallContext context, Call call) {
    try {
      Path database = (call == null ? context.database(null) : call.location()).path();
      ErrorLog log = new ErrorLog(database);
      return log.write(words, failure) ? log.file().toString() : null;
    } catch (FtlException _) {
      // The location of the database is unknown, so there is no log.
      return null;
    }
  }
}
