package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the README tells people to type works, block by block, in one empty folder. That each
/// command works through the launcher as well, `EveryCommandIT` tests.
class ReadmeIT {

  /// Lines that build, install, or open a window.
  private static final Pattern ELSEWHERE =
      Pattern.compile("(?m)^(ftl-cli/bin/ftl|ftl (dashboard|demo)|mvn|ln|claude) .*\\n");

  @TempDir Path folder;
  @TempDir Path calls;

  @Test
  void everyBlockWorksWhenPastedIntoAnEmptyFolder() throws IOException {
    List<String> blocks = Blocks.of(Path.of("..", "README.md"), "sh");
    Files.writeString(folder.resolve("memory.json"), "{\"failures\": [], \"patterns\": []}");
    String script = ELSEWHERE.matcher(String.join("", blocks)).replaceAll("");
    try (CallsHere here = new CallsHere(calls)) {
      Ran ran = Launcher.in(folder).shell("set -e\n" + here.definition() + script);
      assertThat(ran.err()).isEmpty();
      assertThat(ran.exitCode()).isZero();
    }
    assertThat(script).contains("ftl campaign claim", "ftl memory query", "ftl watch");
  }
}
