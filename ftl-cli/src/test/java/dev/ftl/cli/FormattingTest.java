package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// All modules' sources are formatted by google-java-format. With `-Dformat` this test formats them
/// instead: `mvn test -pl ftl-cli -am -Dtest=FormattingTest -Dsurefire.failIfNoSpecifiedTests=false
/// -Dformat`.
///
/// A test and no plugin, because the formatter's plugins run in Maven's JVM, which may be too old
/// to parse the sources.
class FormattingTest {

  private static final boolean FORMAT = System.getProperty("format") != null;

  @Test
  void sourcesAreFormatted() throws Exception {
    List<Path> unformatted = sources().parallelStream().filter(file -> !isFormatted(file)).toList();
    if (FORMAT) {
      for (Path file : unformatted) {
        Files.writeString(file, formatted(file));
      }
    } else {
      assertThat(unformatted).as("not formatted; see this test's comment").isEmpty();
    }
  }

  private static boolean isFormatted(Path file) {
    try {
      return Files.readString(file).equals(formatted(file));
    } catch (IOException | FormatterException e) {
      throw new AssertionError("Cannot format " + file, e);
    }
  }

  /// Formatted, with imports sorted and unused ones removed.
  private static String formatted(Path file) throws IOException, FormatterException {
    JavaFormatterOptions options = JavaFormatterOptions.defaultOptions();
    return new Formatter(options).formatSourceAndFixImports(Files.readString(file));
  }

  private static List<Path> sources() throws IOException {
    Path project = Path.of("").toAbsolutePath().getParent();
    List<Path> sources = new ArrayList<>();
    for (String module : List.of("ftl-data", "ftl-cli", "ftl-app")) {
      try (Stream<Path> files = Files.walk(project.resolve(module).resolve("src"))) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    assertThat(sources).isNotEmpty();
    return sources;
  }
}
