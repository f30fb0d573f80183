package dev.ftl.cli.output;

import dev.ftl.cli.spec.Catalog;
import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.GlobalOptions;
import dev.ftl.cli.spec.Group;
import dev.ftl.cli.spec.Param;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Help, made from what the commands declare.
public final class HelpText {

  private static final List<String> EXIT_CODES =
      List.of(
          "0       done",
          "1 2 3   an answer that is negative, on standard output",
          "64      the call is wrong",
          "65      the data given is wrong",
          "66      what was named does not exist",
          "69      the state does not allow it",
          "70      a bug in ftl",
          "74      file, disk or database trouble",
          "75      the database stayed locked: try again",
          "78      a newer ftl wrote the database");

  private final Catalog catalog;

  public HelpText(Catalog catalog) {
    this.catalog = catalog;
  }

  /// What `ftl help` says.
  public String overview() {
    StringBuilder text = new StringBuilder();
    text.append("ftl keeps the state of coding agents in one database, .ftl/ftl.db.\n\n");
    text.append("Usage: ftl GROUP VERB [ARGS] [OPTIONS]\n\nGroups:\n");
    for (Group group : catalog.all()) {
      if (!group.name().isEmpty()) {
        row(text, group.name(), group.about());
      }
    }
    text.append("\nCommands:\n");
    catalog
        .named(Catalog.TOP)
        .commands()
        .forEach(command -> row(text, command.verb(), command.about()));
    row(text, "help [--all]", "Shows help; --all lists every verb with its usage.");
    row(text, "help flow", "Shows a whole campaign from init to complete, to paste. Start here.");
    params(text, "Options of every command", GlobalOptions.ALL);
    text.append("\nExit codes:\n");
    EXIT_CODES.forEach(code -> text.append("  ").append(code).append('\n'));
    text.append(
        "\n" + "ftl GROUP --help lists a group's verbs; ftl GROUP VERB --help explains one.\n");
    return text.toString();
  }

  /// What `ftl help flow` says: a campaign from its beginning to its end, as a script for a shell.
  public String flow() {
    try (InputStream in = HelpText.class.getResourceAsStream("/dev/ftl/cli/flow.sh")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What `ftl help --all` says: every command on one page.
  public String all() {
    StringBuilder text = new StringBuilder();
    text.append("Usage: ftl GROUP VERB [ARGS] [OPTIONS]\n");
    for (Group group : catalog.all()) {
      String title = group.name().isEmpty() ? "commands" : group.name();
      text.append('\n').append(title).append(": ").append(group.about()).append('\n');
      for (Command command : group.commands()) {
        text.append("  ").append(usage(command)).append("  # ");
        text.append(command.about()).append('\n');
      }
    }
    text.append("\nOptions of every command:");
    GlobalOptions.ALL.forEach(param -> text.append(' ').append(param.usage()));
    return text.append("\nftl GROUP VERB --help explains one and has an example.\n").toString();
  }

  private static String usage(Command command) {
    StringBuilder usage = new StringBuilder(command.path());
    command.params().forEach(param -> usage.append(' ').append(param.usage()));
    return usage.append(command.body() == null ? "" : " < BODY").toString();
  }

  /// What `ftl GROUP --help` says.
  public String group(Group group) {
    StringBuilder text = new StringBuilder();
    text.append("ftl ").append(group.name()).append(": ").append(group.about()).append("\n\n");
    text.append("Usage: ftl ").append(group.name()).append(" VERB [ARGS] [OPTIONS]\n\nVerbs:\n");
    group.commands().forEach(command -> row(text, command.verb(), command.about()));
    example(text, group.commands().getFirst());
    return text.toString();
  }

  /// What `ftl GROUP VERB --help` says.
  public String command(Command command) {
    StringBuilder text = new StringBuilder();
    text.append(command.about()).append("\n\nUsage: ftl ").append(usage(command)).append('\n');
    input(text, command);
    params(text, "Parameters", command.params());
    text.append("\nAnswer:\n  ftl schema ").append(command.path()).append(" has its JSON Schema\n");
    if (!command.exits().isEmpty()) {
      text.append("\nExit codes besides 0:\n");
      command.exits().forEach(exit -> text.append("  ").append(exit).append('\n'));
    }
    example(text, command);
    return text.toString();
  }

  /// What the command reads besides words, and its shape by examples.
  private static void input(StringBuilder text, Command command) {
    JsonSchema schemas = new JsonSchema();
    JsonObject schema = schemas.input(command);
    if (command.body() != null) {
      text.append("\nStandard input:\n  ").append(command.body()).append('\n');
    } else if (schema != null) {
      text.append("\nInput:\n  ").append(schema.text("description")).append('\n');
    }
    if (schema != null) {
      for (Json example : schema.array("examples").items()) {
        text.append("  ").append(JsonWriter.compact(example)).append('\n');
      }
      text.append("  ftl schema ").append(command.path()).append(" --input has its JSON Schema\n");
    }
  }

  private static void params(StringBuilder text, String title, List<Param<?>> params) {
    if (!params.isEmpty()) {
      text.append('\n').append(title).append(":\n");
      params.forEach(param -> row(text, param.label(), param.about()));
    }
  }

  private static void example(StringBuilder text, Command command) {
    text.append("\nExample:\n");
    if (!command.preparation().isEmpty()) {
      text.append("  # after ")
          .append(String.join(", ", command.preparation()))
          .append(" (see ftl help flow)\n");
    }
    command.lines().lines().forEach(line -> text.append("  ").append(line).append('\n'));
  }

  private static void row(StringBuilder text, String name, String about) {
    text.append("  ")
        .append(name)
        .repeat(' ', Math.max(2, 24 - name.length()))
        .append(about)
        .append('\n');
  }
}
