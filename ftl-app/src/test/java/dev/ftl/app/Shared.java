package dev.ftl.app;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/// Data of real runs, which stands beside the project and is no part of it.
public final class Shared {

  private Shared() {}

  /// A file below `../shared`. Where it is missing the test is skipped, but in CI it fails.
  public static Path file(String name) {
    Path root = Path.of("").toAbsolutePath();
    Path project = Files.exists(root.resolve("ftl-cli")) ? root : root.getParent();
    Path file = project.resolveSibling("shared").resolve(name);
    if (Files.exists(file)) {
      return file;
    }
    String sentence = "This test needs " + file + ", which is not part of the project";
    return "true".equals(System.getenv("CI")) ? fail(sentence) : abort(sentence);
  }
}
