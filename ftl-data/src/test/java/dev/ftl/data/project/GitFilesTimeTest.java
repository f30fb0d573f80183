package dev.ftl.data.project;

import dev.ftl.data.LinearTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// Git files that make a careless scan slow.
@Isolated
class GitFilesTimeTest {

  private static final String COMMIT = "a".repeat(40);
  private static final int SIZE = 8000;

  @TempDir Path folder;
  private Path git;

  @BeforeEach
  void makeRepository() throws IOException {
    git = Files.createDirectory(folder.resolve(".git"));
    Files.writeString(git.resolve("HEAD"), "ref: refs/heads/main\n");
  }

  @Test
  void findsReferencesInLinearTime() {
    for (String line :
        List.of(COMMIT + " refs/heads/other\n", "^" + COMMIT + "\n", " refs/heads/main", "\n")) {
      check("packed-refs", line::repeat);
    }
  }

  @Test
  void readsHeadInLinearTime() {
    check("HEAD", count -> "ref: " + "a/".repeat(count));
    check("HEAD", count -> "ref: " + "../".repeat(count));
    check("HEAD", "a"::repeat);
    check("HEAD", " "::repeat);
  }

  @Test
  void readsSettingsInLinearTime() {
    for (String line : List.of("[core]\n", "[core] ", "bare = \"\\\\\n", "=", "\"", "\\")) {
      LinearTime.assertLinear("config " + line, SIZE, line::repeat, text -> setting(text));
    }
  }

  private void setting(String text) {
    write("config", "[core]\n" + text);
    try {
      GitConfig.core(git, "worktree");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void check(String name, IntFunction<String> text) {
    LinearTime.assertLinear(
        name + " " + text.apply(1).strip(),
        SIZE,
        text,
        content -> {
          write(name, content);
          GitHead.of(folder);
        });
  }

  private void write(String name, String content) {
    try {
      Files.writeString(git.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
