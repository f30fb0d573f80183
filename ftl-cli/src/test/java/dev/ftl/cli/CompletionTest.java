package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The completion scripts, in the shells that they are for.
class CompletionTest {

  private static final String BASH =
      """
      . ./script
      t() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _ftl; echo "${COMPREPLY[*]}"; }
      """;
  private static final String ZSH =
      """
      compdef() { : }
      . ./script
      compadd() { shift; echo "$*" }
      _files() { echo script }
      t() { words=("$@"); CURRENT=$#; _ftl }
      """;
  private static final String FISH =
      """
      source ./script
      function t
          echo (complete -C "$argv" | cut -f1)
      end
      """;

  /// A call so far, the last word being typed, and what completes it.
  private static final String CALLS =
      """
      t ftl bench
      t ftl plan mark
      t ftl plan list --status sup
      t ftl --busy-timeout 5 plan sup
      t ftl completion zs
      t ftl where --db script.i
      """;

  @TempDir Path folder;

  @Test
  void bash() throws Exception {
    assertThat(run("bash", BASH, List.of("bash", "--norc", "script.in")))
        .containsExactly(
            "benchmark", "mark-executed", "superseded", "supersede", "zsh", "script.in");
  }

  @Test
  void zsh() throws Exception {
    // The words that fit are chosen by zsh's own compadd.
    assertThat(run("zsh", ZSH, List.of("zsh", "-f", "script.in")))
        .satisfiesExactly(
            line -> assertThat(line).contains("benchmark", "where", "help"),
            line ->
                assertThat(line)
                    .isEqualTo("write read get-active mark-executed supersede list graph"),
            line -> assertThat(line).isEqualTo("active executed superseded"),
            line -> assertThat(line).startsWith("write read"),
            line -> assertThat(line).isEqualTo("bash zsh fish"),
            line -> assertThat(line).isEqualTo("script"));
  }

  @Test
  void fish() throws Exception {
    assertThat(run("fish", FISH, List.of("fish", "--no-config", "script.in")))
        .containsExactly(
            "benchmark", "mark-executed", "superseded", "supersede", "zsh", "script.in");
  }

  @Test
  void anotherShellIsRefused() {
    new Project(folder).run("completion", "tcsh").error(64, "usage");
    new Project(folder).run("completion").error(64, "usage");
  }

  private List<String> run(String shell, String before, List<String> command) throws Exception {
    Project project = new Project(folder);
    Files.writeString(folder.resolve("script"), project.run("completion", shell).out());
    Files.writeString(folder.resolve("script.in"), before + CALLS);
    Process process;
    try {
      process =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    } catch (IOException e) {
      assumeTrue(false, "There is no " + shell);
      throw e;
    }
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out.lines().toList();
  }
}
