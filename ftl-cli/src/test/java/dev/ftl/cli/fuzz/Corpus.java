package dev.ftl.cli.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The inputs that are kept in the project: those that the fuzzer begins with, and those that it
/// found once.
final class Corpus {

  /// Each target's inputs are in a folder of its name.
  static final Path FOLDER = Path.of("src/test/resources/fuzz");

  /// Words that the fuzzer puts into its inputs.
  static final Path DICTIONARY = FOLDER.resolve("dictionary");

  private Corpus() {}

  static Path folder(Target target) {
    return FOLDER.resolve(target.name().toLowerCase(Locale.ROOT));
  }

  static List<Path> files(Target target) throws IOException {
    try (Stream<Path> files = Files.list(folder(target))) {
      return files.sorted().toList();
    }
  }
}
