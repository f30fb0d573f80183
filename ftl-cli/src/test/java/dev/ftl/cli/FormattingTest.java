package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
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
    List<Path> unformatted = new ArrayList<>();
    for (Path file : sources()) {
      String source = Files.readString(file);
      String formatted = formatted(source);
      if (!source.equals(formatted)) {
        if (FORMAT) {
          Files.writeString(file, formatted);
        } else {
          unformatted.add(file);
        }
      }
    }
    assertThat(unformatted).as("not formatted; see this test's comment").isEmpty();
  }

  /// Formatted, with imports sorted and unused ones gone.
  private static String formatted(String source) throws Exception {
    JavaFormatterOptions options = JavaFormatterOptions.defaultOptions();
    return new Formatter(options).formatSourceAndFixImports(source);
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
