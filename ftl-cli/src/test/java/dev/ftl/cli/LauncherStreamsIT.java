package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Streams that are closed, full or gone.
class LauncherStreamsIT {

  @TempDir Path folder;
  private Launcher launcher;

  @BeforeEach
  void open() {
    launcher = Launcher.in(folder);
  }

  @Test
  void closedOutputRefusesBeforeAnythingIsWritten() {
    assertThat(launcher.shell("ftl event emit LOST >&-").error(74, "io").text("error"))
        .isEqualTo("The answer could not be written: standard output is closed");
    launcher.run("event", "list").error(66, "no_database");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void fullOutputIsAnErrorAfterTheCommit() {
    assertThat(launcher.shell("ftl event emit KEPT > /dev/full").error(74, "io").text("error"))
        .startsWith("The answer could not be written");
    assertThat(launcher.run("event", "list").objects()).hasSize(1);
  }

  @Test
  void closedInputIsEmpty() {
    launcher.shell("ftl plan write <&-").error(65, "invalid_data");
    launcher.shell("ftl event emit UNREAD <&-").answer();
  }

  @Test
  void closedErrorKeepsTheExitCode() {
    assertThat(launcher.shell("ftl no-such-command 2>&-")).isEqualTo(new Ran(64, "", ""));
    assertThat(launcher.shell("ftl where --get /source 2>&-")).isEqualTo(new Ran(0, "here\n", ""));
  }

  @Test
  void allClosedIsNoCrash() {
    assertThat(launcher.shell("ftl where <&- >&- 2>&-")).isEqualTo(new Ran(74, "", ""));
  }

  @Test
  void readerThatIsGoneIsOneErrorLine() {
    launcher.run("event", "emit", "READ").answer();
    String intoNowhere = "{ sleep 1; ftl event list; echo $? > code; } | true; cat code >&2";
    Ran ran = launcher.shell(intoNowhere);
    assertThat(ran.err().lines()).hasSize(2);
    assertThat(ran.err()).contains("\"code\":\"io\"").endsWith("\n74\n");
    assertThat(launcher.shell("ftl event list | head -n 0").err().lines().count())
        .isLessThanOrEqualTo(1);
  }
}
