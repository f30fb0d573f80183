package dev.ftl.data.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The real git, in a folder, without the settings of whoever runs the tests. Where there is no git
/// the test is skipped.
record Git(Path folder) {

  /// A new repository with one commit.
  static Git init(Path folder) {
    Git git = new Git(folder);
    git.run("init", "--quiet", "--initial-branch", "main", folder.toString());
    git.commit();
    return git;
  }

  void commit() {
    run("commit", "--quiet", "--allow-empty", "--message", "Change nothing");
  }

  /// Runs git, which must succeed, and answers what it prints.
  String run(String... words) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of("-c", "user.name=Ana", "-c", "user.email=ana@example.org"));
    command.addAll(List.of("-c", "protocol.file.allow=always"));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("GIT_"));
    environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    environment.put("GIT_CONFIG_SYSTEM", "/dev/null");
    try {
      Process process = builder.redirectErrorStream(true).start();
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      assertThat(process.waitFor()).as(output).isZero();
      return output;
    } catch (IOException _) {
      return abort("This test needs git");
    } catch (InterruptedException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
