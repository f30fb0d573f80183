package dev.ftl.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Project;
import dev.ftl.cli.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DashboardCommandTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--screen nowhere | must be one of overview, sessions, plans, workspaces, benchmarks,"
            + " memory, activity, not \"nowhere\"",
        "--theme red | must be one of light, dark, system, not \"red\"",
        "--interval 99 | must be a whole number, from 100 to 60000, not \"99\"",
        "--interval soon | must be a whole number, from 100 to 60000, not \"soon\"",
        "--snapshot a.jpg | must be a file whose name ends with .png, not \"a.jpg\"",
        "--snapshot .png | must be a file whose name ends with .png, not \".png\"",
        "--snapshot a.png --size 1920 | must be two numbers of pixels from 400 to 3840, such as"
            + " 1920x1080, not \"1920\"",
        "--snapshot a.png --size 1920x10 | must be two numbers of pixels from 400 to 3840, such as"
            + " 1920x1080, not \"1920x10\"",
        "--size 1920x1080 | needs --snapshot"
      })
  void refusesOptionsInWords(String options, String words) {
    String[] call = ("dashboard " + options).split(" ");
    assertThat(new Project(folder).run(call).error(64, "usage").text("error")).endsWith(words);
  }

  @Test
  void needsTheLauncherThatFindsItsProgram() {
    Ran ran = new Project(folder).run("dashboard");
    assertThat(ran.error(69, "conflict").text("hint")).isEqualTo("ftl-cli/bin/ftl dashboard");
  }
}
