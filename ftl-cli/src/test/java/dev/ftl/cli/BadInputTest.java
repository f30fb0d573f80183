package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.command.Groups;
import dev.ftl.cli.spec.Command;
import dev.ftl.data.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Feeds every command with bad input of every kind, made from what the commands declare, and
/// checks that each gets the contract's error and changes nothing.
class BadInputTest {

  @TempDir static Path folder;

  /// A call that must fail.
  private record Bad(List<String> args, byte[] stdin, List<String> codes) {

    Bad(List<String> args, String stdin, String... codes) {
      this(args, stdin.getBytes(StandardCharsets.UTF_8), List.of(codes));
    }
  }

  @Test
  void everyKindOfBadInputIsRefusedAndChangesNothing() throws Exception {
    Project project = new Project(folder);
    Files.createDirectory(folder.resolve(".git"));
    String session = BadCalls.seed(project);
    Path database = folder.resolve(".ftl/ftl.db");
    List<String> before = Dump.of(database);
    List<Bad> calls = calls(session);

    List<String> wrong = new ArrayList<>();
    for (Bad call : calls) {
      String fault = fault(project, call);
      if (fault != null) {
        wrong.add(String.join(" ", call.args()) + ": " + fault);
      }
      List<String> after = Dump.of(database);
      if (!after.equals(before)) {
        wrong.add(String.join(" ", call.args()) + ": changed the database");
        before = after;
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(calls).hasSizeGreaterThan(300);
    assertThat(folder.resolve(".ftl/ftl.log")).doesNotExist();
  }

  private static String fault(Project project, Bad call) {
    Ran ran = project.runWith(call.stdin(), call.args().toArray(String[]::new));
    if (!ran.out().isEmpty() || ran.err().lines().count() != 1) {
      return "exit " + ran.exitCode() + ", printed " + ran.out() + ran.err();
    }
    JsonObject error = ran.error(ran.exitCode(), ran.errorCode());
    boolean expected =
        call.codes().contains(error.text("code")) && ran.exitCode() == exit(error.text("code"));
    return expected ? null : "exit " + ran.exitCode() + ", not " + call.codes() + ": " + ran.err();
  }

  private static int exit(String code) {
    return switch (code) {
      case "usage" -> 64;
      case "invalid_data", "too_large" -> 65;
      case "not_found" -> 66;
      case "conflict" -> 69;
      default -> -1;
    };
  }

  private static List<Bad> calls(String session) {
    List<Bad> calls = new ArrayList<>();
    for (Command command : new Groups().commands()) {
      List<String> path = Arrays.asList(command.path().split(" "));
      List<String> valid = BadCalls.valid(command, session);
      options(command, path, valid, calls);
      bodies(command, valid, calls);
    }
    for (List<String> args : BadCalls.UNKNOWN_THINGS) {
      calls.add(new Bad(args, "", "not_found"));
    }
    for (List<String> args : BadCalls.UNKNOWN_COMMANDS) {
      calls.add(new Bad(args, "", "usage"));
    }
    return calls;
  }

  private static void options(
      Command command, List<String> path, List<String> valid, List<Bad> calls) {
    calls.add(new Bad(with(valid, "--nonsense"), "", "usage"));
    calls.add(new Bad(with(valid, "--get", "no-slash"), "", "usage"));
    calls.add(new Bad(with(valid, "--busy-timeout", "soon"), "", "usage"));
    if (command.params().stream().anyMatch(param -> param.required())) {
      calls.add(new Bad(path, "", "usage"));
    }
    command.params().stream()
        .filter(param -> param.parser() != null && param.name().startsWith("--"))
        .forEach(
            param -> {
              for (String value : BadCalls.badValues(param.parser().metavar())) {
                calls.add(
                    new Bad(
                        replaced(valid, param.name(), value),
                        "",
                        "usage",
                        "invalid_data",
                        "not_found"));
              }
              calls.add(new Bad(without(valid, param.name(), param.name()), "", "usage"));
            });
  }

  private static void bodies(Command command, List<String> valid, List<Bad> calls) {
    boolean failsOpen = BadCalls.FAILS_OPEN.contains(command.group());
    if (command.body() != null && !BadCalls.READS_LINES.contains(command.path()) && !failsOpen) {
      if (!BadCalls.TAKES_ANY_TEXT.contains(command.path())) {
        for (String body : BadCalls.BAD_BODIES) {
          calls.add(new Bad(valid, body, "invalid_data"));
        }
      }
      calls.add(
          new Bad(
              valid,
              new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"'},
              List.of("invalid_data")));
      calls.add(new Bad(valid, new byte[11 * 1024 * 1024], List.of("too_large")));
    }
  }

  private static List<String> with(List<String> args, String... more) {
    List<String> all = new ArrayList<>(args);
    all.addAll(List.of(more));
    return all;
  }

  private static List<String> replaced(List<String> args, String option, String value) {
    return with(without(args, option), option, value);
  }

  private static List<String> without(List<String> args, String option, String... more) {
    List<String> rest = new ArrayList<>(args);
    int at = rest.indexOf(option);
    if (at >= 0) {
      rest.subList(at, Math.min(at + 2, rest.size())).clear();
    }
    rest.addAll(List.of(more));
    return rest;
  }
}
