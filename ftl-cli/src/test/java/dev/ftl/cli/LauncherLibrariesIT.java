package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each launcher names every library that the build puts beside the program: one that it does not
/// name is missed by the first command that needs it, and by no other.
class LauncherLibrariesIT {

  @ParameterizedTest
  @ValueSource(strings = {"ftl", "ftl.cmd"})
  void namesEveryLibrary(String launcher) throws IOException {
    String script = Files.readString(Path.of("bin", launcher));
    try (Stream<Path> files = Files.list(Path.of("target", "ftl", "lib"))) {
      List<String> libraries =
          files.map(file -> file.getFileName().toString().replace(".jar", "")).toList();
      assertThat(libraries).hasSizeGreaterThan(7);
      assertThat(script).contains(libraries);
    }
  }
}
