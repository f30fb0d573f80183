package dev.ftl.cli.fuzz;

import dev.ftl.cli.command.Groups;
import dev.ftl.cli.output.JsonPointer;
import dev.ftl.cli.output.Output;
import dev.ftl.cli.parse.Parsed;
import dev.ftl.cli.parse.Parser;
import dev.ftl.cli.spec.CallError;
import dev.ftl.cli.spec.CallResult.Answered;
import dev.ftl.cli.spec.CallResult.Layout;
import dev.ftl.cli.spec.Stdin;
import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonReader;
import dev.ftl.data.json.MalformedJsonException;
import dev.ftl.data.json.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

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
    Parsed parsed = new Parser(new Groups()).parse(words, Stdin.of("{}"));
    if (parsed instanceof Parsed.Help help) {
      return "help on " + help.topic();
    }
    if (parsed instanceof Parsed.Invocation) {
      return "a call";
    }
    CallError error = ((Parsed.Invalid) parsed).error();
    Property.holds(!error.message().isBlank(), "a refusal says why");
    Property.holds(error.hint().startsWith("ftl "), "a refusal names a command that tells more");
    printed(error);
    return error.message();
  }

  /// An error is one line of JSON that does nothing to a terminal.
  private static void printed(CallError error) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    new Output(new ByteArrayOutputStream(), err).error(error);
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
    try {
      Json answer = JsonReader.parse(text.substring(end + 1));
      Json part = JsonPointer.find(answer, "/" + text.substring(0, end));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new Output(out, out).answer(new Answered(0, part, Layout.PRETTY_PART, "ftl help"), true);
      Property.holds(out.size() > 0, "a part is printed");
    } catch (NotFound e) {
      printed(CallError.of(e, "ftl help"));
    } catch (MalformedJsonException _) {
      // No answer to take a part of.
    } catch (IOException e) {
      throw new AssertionError("Memory can be written", e);
    }
  }
}
