package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// How the demo is watched and ended; that it plays to its end is told by `ReadmeIT`.
class DemoIT {

  @TempDir Path folder;

  /// As by Ctrl-C, which ends its calls and itself.
  @Test
  void endsWithoutAWordWhenItIsInterrupted() throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Process demo =
        Launcher.in(folder).start(out, "demo", "--keep-running", "--fast", "--dir", "played");
    StringBuilder said = new StringBuilder();
    boolean ended = false;
    for (String line : (Iterable<String>) demo.errorReader().lines()::iterator) {
      said.append(line).append('\n');
      if (!ended && line.contains("campaign claim")) {
        ended = true;
        demo.descendants().forEach(ProcessHandle::destroy);
        demo.toHandle().destroy();
      }
    }
    assertThat(demo.waitFor()).isEqualTo(143);
    assertThat(out).isEmptyFile();
    assertThat(said).startsWith("Watch it live").doesNotContain("\"error\"");
    assertThat(Launcher.in(folder.resolve("played")).run("doctor").exitCode()).isZero();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void offersWhatCanBeSeenHere() throws IOException {
    Path database = folder.toRealPath().resolve("played/.ftl/ftl.db");
    Launcher launcher = Launcher.in(folder).with("DISPLAY", null);
    assertThat(launcher.run("demo", "--fast", "--dir", "played").err().lines().toList())
        .element(1)
        .isEqualTo("  " + Launcher.PROGRAM + " dashboard --snapshot demo.png --db " + database);
  }
}
