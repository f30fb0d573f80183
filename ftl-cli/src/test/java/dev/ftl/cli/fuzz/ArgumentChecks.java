package dev.ftl.cli.fuzz;

import dev.ftl.cli.output.Output;
import dev.ftl.cli.parse.CommandLine;
import dev.ftl.cli.spec.Answer;
import dev.ftl.cli.spec.Call;
import dev.ftl.cli.spec.CallContext;
import dev.ftl.cli.spec.GlobalOptions;
import dev.ftl.cli.spec.Stdin;
import dev.ftl.cli.spec.UsageException;
import dev.ftl.data.FtlException;
import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.json.JsonReader;
import dev.ftl.data.json.MalformedJsonException;
import dev.ftl.data.json.Texts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Command lines: each is a call, or refused with words that say why. No system passes on a NUL.
final class ArgumentChecks {

  private static final int LONGEST_ERROR = 20_000;

  private ArgumentChecks() {}

  static void words(String text) {
    List<String> words = Texts.fault(text) == null ? text.lines().toList() : List.of();
    String first = outcome(words);
    Property.same(outcome(words), first, "a call is understood in one way");
    Property.holds(
        first.length() < LONGEST_ERROR + 20 * text.length(), "errors have a bounded length");
  }

  private static String outcome(List<String> words) {
    CommandLine line = new CommandLine(words);
    try {
      String help = line.help();
      if (help != null) {
        return help;
      }
      line.command();
      line.call(context(), stdin(), _ -> {});
      return "a call";
    } catch (UsageException e) {
      Property.holds(!e.getMessage().isBlank(), "a refusal says why");
      Property.holds(e.hint().startsWith("ftl "), "a refusal names a command that tells more");
      printed(e.getMessage(), e.hint());
      return e.getMessage();
    } catch (FtlException e) {
      Property.holds(!e.getMessage().isBlank(), "a refusal says why");
      printed(e.getMessage(), line.helpHint());
      return e.getMessage();
    }
  }

  /// An error is one line of JSON that does nothing to a terminal.
  private static void printed(String message, String hint) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    new Output(new ByteArrayOutputStream(), err).error(message, "usage", hint, false, List.of());
    String text = err.toString(StandardCharsets.UTF_8);
    Property.holds(text.lines().count() == 1, "an error has one line");
    Property.harmless(text, "an error");
    try {
      JsonReader.parse(text);
    } catch (MalformedJsonException e) {
      throw new AssertionError("An error is JSON", e);
    }
  }

  /// The first line is the pointer.
  static void pointer(String text) {
    int end = text.indexOf('\n');
    if (end < 0 || Texts.fault(text) != null) {
      return;
    }
    Map<String, Object> values =
        Map.of(GlobalOptions.GET.name(), List.of("/" + text.substring(0, end)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Answer answer = Answer.of(JsonReader.parse(text.substring(end + 1)));
      new Output(out, out).answer(answer, new Call(values, context(), stdin(), _ -> {}));
      Property.holds(out.size() > 0, "a part is printed");
    } catch (NotFound e) {
      Property.holds(out.size() == 0, "nothing is printed when there is no such part");
      printed(e.getMessage(), "ftl help");
    } catch (MalformedJsonException _) {
      // No answer to take a part of.
    } catch (IOException e) {
      throw new AssertionError("Memory can be written", e);
    }
  }

  private static CallContext context() {
    Path nowhere = Path.of("/nowhere");
    return new CallContext(nowhere, nowhere, Map.of(), true, null);
  }

  private static Stdin stdin() {
    return new Stdin(new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)));
  }
}
