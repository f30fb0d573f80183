package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.command.Groups;
import dev.ftl.cli.output.HelpText;
import dev.ftl.cli.parse.Parsed;
import dev.ftl.cli.parse.Parser;
import dev.ftl.cli.spec.CallError;
import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.Stdin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every command that anybody shows to people can be run: hints of failures, help, the dashboard's
/// empty states, the README.
class HintsTest {

  private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

  /// A Java string, and whether something is added to it.
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"(\\s*\\+)?");

  /// A call of ftl in a shell's line, up to what ends the command.
  private static final Pattern CALL =
      Pattern.compile(
          "(?<![\\w./`-])(?:ftl-cli/bin/)?ftl((?: +(?:\"[^\"]*\"|'[^']*'|[^\\s\"'|;&)#<>]+))*)("
              + " <)?");

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  @Test
  void everyCommandInTheSourcesIsUnderstood() throws IOException {
    List<String> wrong = new ArrayList<>();
    int checked = 0;
    for (Path source : sources()) {
      // A string that is broken into lines is one string.
      String text = Files.readString(source).replaceAll("\"\\s*\\+\\s*\"", "");
      Matcher literals = LITERAL.matcher(text);
      while (literals.find()) {
        String literal = literals.group(1).replace("\\\"", "\"").replace("\\\\", "\\");
        boolean goesOn = literals.group(2) != null;
        if (literal.startsWith("ftl ") && !isFragment(literal, goesOn)) {
          checked++;
          check(source.getFileName() + "", goesOn ? literal + "1" : literal, wrong);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(checked).isGreaterThan(60);
  }

  /// What begins a command or a sentence, and ends before there is a verb, names none yet.
  private static boolean isFragment(String literal, boolean goesOn) {
    String[] words = literal.strip().split(" ");
    boolean group = words.length > 1 && new Groups().names().contains(words[1]);
    boolean sentence = literal.replace("\\n", "").endsWith(".");
    return words.length < (group ? 3 : 2) && goesOn || sentence || literal.startsWith("ftl %s");
  }

  @Test
  void everyCommandInDocumentsAndInExamplesIsUnderstood() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path document : documents()) {
      String name = PROJECT.relativize(document).toString();
      for (String block : Blocks.of(document, "sh")) {
        check(name, block, wrong);
      }
      Matcher inline = Pattern.compile("`(ftl [^`…]*)`").matcher(Files.readString(document));
      while (inline.find()) {
        List<String> faults = new ArrayList<>();
        check(name, concrete(inline.group(1)), faults);
        // What only names a command need not be whole.
        faults.stream().filter(fault -> !fault.contains(" needs ")).forEach(wrong::add);
      }
    }
    check("help flow", new HelpText(new Groups()).flow(), wrong);
    for (Command command : commands()) {
      check(command.path(), command.example(), wrong);
    }
    assertThat(wrong).isEmpty();
  }

  /// The documents that show commands: for people, and for agents.
  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>();
    documents.add(PROJECT.resolve("README.md"));
    documents.add(PROJECT.resolve("ftl-cli/src/main/resources/dev/ftl/cli/agents.md"));
    for (String folder : List.of(".github", "assets/docs", "assets/plugin")) {
      try (Stream<Path> files = Files.walk(PROJECT.resolve(folder))) {
        files
            .filter(file -> file.toString().endsWith(".md"))
            .filter(file -> !file.endsWith("CHANGELOG.md"))
            .forEach(documents::add);
      }
    }
    return documents;
  }

  /// A command with values in the place of the words that stand for any.
  private static String concrete(String command) {
    return command
        .replaceAll("\\bGROUP VERB\\b", "plan list")
        .replaceAll("^ftl GROUP\\b", "ftl plan")
        .replaceAll(" (ID|N|S|P)\\b", " 1")
        .replaceAll("'\\[\\]'", "[]");
  }

  private static void check(String source, String script, List<String> wrong) {
    Matcher calls = CALL.matcher(script);
    while (calls.find()) {
      List<String> words = new ArrayList<>();
      Matcher word = WORD.matcher(calls.group(1));
      while (word.find()) {
        words.add(
            Stream.of(word.group(1), word.group(2), word.group(3))
                .filter(it -> it != null)
                .findFirst()
                .orElseThrow());
      }
      String fault = fault(words, calls.group(2) != null);
      if (fault != null) {
        wrong.add(source + ": ftl " + String.join(" ", words) + ": " + fault);
      }
    }
  }

  /// Parses a call as the program does, without running it.
  private static String fault(List<String> words, boolean redirected) {
    List<String> concrete =
        words.stream()
            .map(word -> word.equals("$MODE") ? "structure" : word)
            .map(word -> word.replaceAll("^\\$\\w+$", "1").replace("light|dark", "dark"))
            .toList();
    Parsed parsed = new Parser(new Groups()).parse(concrete, Stdin.of("{}"));
    if (parsed instanceof Parsed.Invalid(CallError error)) {
      return error.message();
    }
    boolean reads =
        !(parsed instanceof Parsed.Invocation invocation) || invocation.command().body() != null;
    return redirected && !reads && !words.contains("-") ? "reads no standard input" : null;
  }

  private static List<Command> commands() {
    return new Groups().commands();
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String module : List.of("ftl-data", "ftl-cli", "ftl-app")) {
      try (Stream<Path> files = Files.walk(PROJECT.resolve(module).resolve("src/main/java"))) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    return sources;
  }
}
