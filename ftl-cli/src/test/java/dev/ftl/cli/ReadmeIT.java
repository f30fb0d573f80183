package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the README tells newcomers to type works, line by line. That each command works through the
/// launcher as well, `EveryCommandIT` tests.
class ReadmeIT {

  private static final Pattern TOUR =
      Pattern.compile("```sh\\n(# A session.*?)```", Pattern.DOTALL);

  @TempDir Path folder;
  @TempDir Path calls;

  @Test
  void theTourWorksWhenPastedIntoAnEmptyFolder() throws IOException {
    Matcher tour = TOUR.matcher(Files.readString(Path.of("..", "README.md")));
    assertThat(tour.find()).isTrue();
    try (CallsHere here = new CallsHere(calls)) {
      Ran ran = Launcher.in(folder).shell("set -e\n" + here.definition() + tour.group(1));
      assertThat(ran.err()).isEmpty();
      assertThat(ran.exitCode()).isZero();
    }
  }
}
