package dev.ftl.cli.output;

import dev.ftl.cli.spec.Catalog;
import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.GlobalOptions;
import dev.ftl.cli.spec.Group;
import dev.ftl.cli.spec.Param;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Scripts that complete calls of ftl in a shell, made from what the commands declare.
public final class Completion {

  /// The shells that it knows.
  public static final List<String> SHELLS = List.of("bash", "zsh", "fish");

  private final Catalog catalog;
  private final List<Group> groups;

  public Completion(Catalog catalog) {
    this.catalog = catalog;
    this.groups = catalog.all();
  }

  /// The script for one of the shells.
  public String script(String shell) {
    String separator = shell.equals("fish") ? " " : " | ";
    return template(shell)
        .replace("@WORDS@", words())
        .replace("@VALUES@", values())
        .replace("@VALUED@", String.join(separator, valued()))
        .replace("@COMPLETE@", fish());
  }

  /// The options that take a value, whatever the command.
  private Set<String> valued() {
    return Stream.concat(
            GlobalOptions.ALL.stream(),
            commands().stream().flatMap(command -> command.params().stream()))
        .filter(param -> param.isOption() && !param.isFlag())
        .map(Param::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<Command> commands() {
    return catalog.commands();
  }

  /// The groups, and the verbs of each group, as branches of a `case`.
  private String words() {
    List<String> branches = new ArrayList<>();
    branches.add(branch("", top()));
    for (Group group : groups) {
      if (!group.name().isEmpty()) {
        branches.add(branch(group.name(), group.verbs()));
      }
    }
    for (Command command : commands()) {
      List<String> chosen = argument(command);
      if (!chosen.isEmpty()) {
        branches.add(branch(command.path(), chosen));
      }
    }
    branches.add(branch("help", Stream.concat(top().stream(), Stream.of("flow")).toList()));
    return String.join("\n", branches);
  }

  private List<String> top() {
    return Stream.concat(catalog.firstWords().stream(), Stream.of("help")).toList();
  }

  /// The words that the command's first argument chooses from.
  private static List<String> argument(Command command) {
    return command.params().stream()
        .filter(param -> !param.isOption())
        .limit(1)
        .flatMap(param -> param.parser().words().stream())
        .toList();
  }

  /// The options of each command, and the words that an option takes, as branches of a `case`.
  private String values() {
    List<String> branches = new ArrayList<>();
    for (Command command : commands()) {
      for (Param<?> param : options(command)) {
        if (!param.isFlag() && isFile(param)) {
          branches.add(branch(command.path() + " " + param.name(), List.of("@file")));
        } else if (!param.isFlag() && !param.parser().words().isEmpty()) {
          branches.add(branch(command.path() + " " + param.name(), param.parser().words()));
        }
      }
      branches.add(branch(command.path(), options(command).stream().map(Param::name).toList()));
    }
    branches.add(branch("help", List.of("--all")));
    // Wherever it stands, before the command too.
    branches.add("    *' " + GlobalOptions.DB.name() + "') echo @file ;;");
    return String.join("\n", branches);
  }

  private static boolean isFile(Param<?> param) {
    return param.parser().metavar().startsWith("FILE");
  }

  private static List<Param<?>> options(Command command) {
    return Stream.<Param<?>>concat(command.params().stream(), GlobalOptions.ALL.stream())
        .filter(Param::isOption)
        .toList();
  }

  private static String branch(String pattern, List<String> words) {
    return "    '" + pattern + "') echo '" + String.join(" ", words) + "' ;;";
  }

  private String fish() {
    StringBuilder script = new StringBuilder();
    for (Group group : groups) {
      if (!group.name().isEmpty()) {
        fish(script, "", group.name(), group.about());
      }
      for (Command command : group.commands()) {
        fish(script, group.name(), command.verb(), command.about());
        options(script, command);
        argument(command).forEach(word -> fish(script, command.path(), word, ""));
      }
    }
    fish(script, "", "help", "Shows help.");
    fish(script, "help", "flow", "Shows a whole campaign.");
    return script.toString().stripTrailing();
  }

  private static void options(StringBuilder script, Command command) {
    int words = command.group().isEmpty() ? 1 : 2;
    for (Param<?> param : options(command)) {
      script
          .append("complete -c ftl -n ")
          .append(quoted("__ftl_at '" + command.path() + "' " + words))
          .append(" -l ")
          .append(param.name().substring(2));
      if (!param.isFlag()) {
        script.append(isFile(param) ? " -r -F" : " -x");
        if (!param.parser().words().isEmpty()) {
          script.append(" -a ").append(quoted(String.join(" ", param.parser().words())));
        }
      }
      script.append(" -d ").append(quoted(param.about())).append('\n');
    }
  }

  private static void fish(StringBuilder script, String path, String word, String about) {
    script
        .append("complete -c ftl -n ")
        .append(quoted("__ftl_at '" + path + "'"))
        .append(" -a ")
        .append(word)
        .append(about.isEmpty() ? "" : " -d " + quoted(about))
        .append('\n');
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  private static String template(String shell) {
    try (InputStream in =
        Completion.class.getResourceAsStream("/dev/ftl/cli/completion/" + shell)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
