package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `ftl run` as a process between two pipes.
class RunIT {

  @TempDir Path folder;

  @Test
  void answersBeforeTheNextLineIsWritten() {
    Ran ran =
        Launcher.in(folder)
            .shell(
                """
                mkfifo in out
                ftl run < in > out &
                exec 3> in 4< out
                echo '["campaign","create","Export to CSV","--get","/id"]' >&3
                read -r first <&4
                echo "[\\"event\\",\\"emit\\",\\"SEEN\\",\\"--meta\\",$first]" >&3
                read -r second <&4
                exec 3>&-
                wait $!
                echo "$? $first"
                ls .ftl
                """);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).isEqualTo("0 {\"exit\":0,\"answer\":1}\nftl.db\n");
  }

  @Test
  void endsSilentlyWhenNobodyReadsTheAnswers() {
    Ran ran =
        Launcher.in(folder)
            .shell(
                """
                yes '["where"]' | { ftl run; echo "$?" > ended; } | head -n 1 | cut -c 1-9
                until [ -s ended ]; do sleep 0.05; done
                cat ended
                """);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).isEqualTo("{\"exit\":0\n0\n");
  }

  @Test
  void refusesAnEndlessLineWithoutKeepingIt() {
    Ran ran =
        Launcher.in(folder)
            .shell("{ head -c 300000000 /dev/zero; echo; echo '[\"where\"]'; } | ftl run");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("\"exit\":65", "\"too_large\""),
            line -> assertThat(line).startsWith("{\"exit\":0,"));
  }
}
