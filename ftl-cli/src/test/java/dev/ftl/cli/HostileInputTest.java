package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A small part of [HostileInputBenchmark]: 300 hostile inputs, each of which is answered or
/// refused, changes no file beside the database, and prints nothing that controls a terminal.
@DisabledOnOs(OS.WINDOWS)
class HostileInputTest {

  private static final int SCENES = 15;

  @TempDir Path folder;

  @Test
  void hostileInputsDoNoHarm() throws Exception {
    try (HostileInputs inputs = new HostileInputs(folder.toRealPath(), 1)) {
      for (int scene = 0; scene < SCENES; scene++) {
        inputs.run(scene);
      }
      assertThat(inputs.faults()).isEmpty();
      assertThat(inputs.millis()).hasSize(SCENES * HostileInputs.CALLS_PER_SCENE);
      assertThat(inputs.answered()).as("many get as far as the database").isGreaterThan(50);
    }
  }
}
