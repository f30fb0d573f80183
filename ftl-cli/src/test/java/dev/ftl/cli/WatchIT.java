package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `ftl watch` as a process that is interrupted.
class WatchIT {

  @TempDir Path folder;

  /// A shell without job control starts what runs in the background with interrupts ignored, so the
  /// watch interrupts itself by what it runs for an event.
  @Test
  void anInterruptEndsItWithZeroAndEndsWhatItRuns() {
    new Project(folder).run("campaign", "create", "Export to CSV").object();
    new Project(folder).run("campaign", "complete").object();
    Ran ran =
        Launcher.in(folder)
            .shell(
                """
                ftl watch --since 0 --exec 'kill -INT $PPID; sleep 77.7'
                echo "exit $?"
                ps ax -o args | grep -E '^([s]leep 77|sh -c kill)'
                """);
    assertThat(ran.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains(" campaign_done Campaign 1 is partial"),
            line -> assertThat(line).isEqualTo("exit 0"));
  }
}
