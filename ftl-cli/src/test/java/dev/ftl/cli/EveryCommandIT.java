package dev.ftl.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every command's example works through the launcher as well.
@Tag("thorough")
class EveryCommandIT {

  @TempDir Path folder;
  @TempDir Path calls;

  @ParameterizedTest
  @MethodSource("dev.ftl.cli.Example#commands")
  void hasAnExampleThatRuns(String path) {
    Example.assertRunsAndFitsSchema(path, folder, calls, Launcher.DEFINITION);
  }
}
