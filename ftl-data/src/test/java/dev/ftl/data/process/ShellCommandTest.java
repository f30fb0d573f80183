package dev.ftl.data.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ftl.data.limit.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Commands that behave badly. Each names its processes so that those that are left can be found.
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class ShellCommandTest {

  private static final Duration SOON = Duration.ofMillis(400);
  private static final Duration LATE = Duration.ofSeconds(50);

  /// An argument that `sleep` takes, and no other process has.
  private final String name =
      "5" + Math.abs(UUID.randomUUID().getMostSignificantBits() % 1_000_000);

  @TempDir Path folder;

  private ShellCommand.Result run(String command, Duration deadline) throws IOException {
    return new ShellCommand(command.replace("LONG", name), folder, deadline, Map.of()).run();
  }

  private List<ProcessHandle> left() {
    return ProcessHandle.allProcesses()
        .filter(each -> each.info().commandLine().orElse("").contains("sleep " + name))
        .toList();
  }

  @AfterEach
  void endWhatIsLeft() {
    left().forEach(ProcessHandle::destroyForcibly);
  }

  @Test
  void tellsHowACommandEnded() throws IOException {
    assertThat(run("echo out; echo err >&2; exit 3", LATE))
        .isEqualTo(new ShellCommand.Result(3, "out\nerr\n", false));
    assertThat(run("echo '0 errors, FAILED: none'", LATE).exitCode()).isZero();
    assertThat(run("kill -9 $$", LATE).exitCode()).isEqualTo(128 + 9);
    assertThat(run("no-such-program-here", LATE).exitCode()).isEqualTo(127);
  }

  @Test
  void runsInItsFolder() throws IOException {
    Files.writeString(folder.resolve("here"), "");
    assertThat(run("ls", LATE).output()).isEqualTo("here\n");
    assertThatThrownBy(
            () -> new ShellCommand("true", folder.resolve("missing"), LATE, Map.of()).run())
        .isInstanceOf(IOException.class);
  }

  @Test
  void givesNoInput() throws IOException {
    assertThat(run("read line; echo \"$?\"; cat", LATE).output()).isEqualTo("1\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sleep LONG",
        "sleep LONG | cat",
        "sleep LONG & sleep LONG",
        "trap '' TERM INT HUP; sleep LONG & wait; while :; do sleep LONG; done",
        "(trap '' TERM; sleep LONG) & trap '' TERM; wait; wait",
        "sh -c 'sh -c \"sleep LONG\"; true'; true",
        "rm -rf \"$PWD\"; sleep LONG"
      })
  void endsEveryProcessAtTheDeadline(String command) throws IOException {
    assertThat(run(command, SOON).exitCode()).isNull();
    assertThat(left()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sleep LONG & exit 4",
        "(trap '' TERM; sleep LONG) & exit 4",
        "nohup sleep LONG > /dev/null 2>&1 & exit 4",
        "sh -c 'sleep LONG &' & wait; exit 4"
      })
  void endsWhatACommandLeavesBehindWithoutWaitingForIt(String command) throws IOException {
    assertThat(run(command, LATE).exitCode()).isEqualTo(4);
    assertThat(left()).isEmpty();
  }

  @EnabledOnOs(OS.LINUX)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "setsid sleep LONG & exit 4",
        "(setsid sh -c 'sleep LONG &' &) ; exit 4",
        "setsid -f sh -c 'trap \"\" TERM; sleep LONG; sleep LONG' > /dev/null 2>&1 < /dev/null;"
            + " exit 4"
      })
  void endsDaemons(String command) throws IOException {
    assertThat(run(command, LATE).exitCode()).isEqualTo(4);
    assertThat(left()).isEmpty();
  }

  /// Without its environment and its parent, a process cannot be told from others.
  @EnabledOnOs(OS.LINUX)
  @Test
  void doesNotWaitForAProcessThatEscaped() throws IOException {
    assertThat(run("setsid -f env -i sleep LONG; echo done; exit 4", LATE))
        .isEqualTo(new ShellCommand.Result(4, "done\n", false));
  }

  @Test
  void keepsTheEndOfAFlood() throws IOException {
    ShellCommand.Result flood = run("yes | head -c 3000000; echo; echo 1 failed", LATE);
    assertThat(flood.exitCode()).isZero();
    assertThat(flood.cut()).isTrue();
    assertThat(flood.output()).hasSize(Limits.COMMAND_OUTPUT_BYTES).endsWith("y\n\n1 failed\n");

    ShellCommand.Result endless = run("yes", SOON);
    assertThat(endless.exitCode()).isNull();
    assertThat(endless.output()).hasSize(Limits.COMMAND_OUTPUT_BYTES);
  }

  @Test
  void keepsWholeCharacters() throws IOException {
    String output = run("printf x; yes 'äöü€😀' | head -c 150000", LATE).output();
    assertThat(output.substring(0, output.length() - 4)).doesNotContain("\uFFFD");
  }

  @Test
  void outlivesTheFolderThatItRunsIn() throws IOException {
    assertThat(run("echo gone; rm -rf \"$PWD\"; exit 5", LATE))
        .isEqualTo(new ShellCommand.Result(5, "gone\n", false));
    assertThat(folder).doesNotExist();
    Files.createDirectory(folder);
  }

  @Test
  void aRunWithinARunIsPartOfBoth() throws IOException {
    ProcessBuilder builder = new ProcessBuilder("true");
    builder.environment().put(ProcessTree.VARIABLE, "outer");
    ProcessTree.marking(builder);
    assertThat(builder.environment().get(ProcessTree.VARIABLE)).startsWith("outer ").hasSize(42);
  }
}
