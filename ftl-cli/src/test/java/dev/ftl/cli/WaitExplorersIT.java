package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Waiting for explorers that are processes of their own. How soon it answers, `waiting.sh`
/// measures.
class WaitExplorersIT {

  @TempDir Path folder;
  private Launcher launcher;
  private String session;

  @BeforeEach
  void open() {
    launcher = Launcher.in(folder);
    session = launcher.run("orchestration", "create-session").object().text("session_id");
  }

  @Test
  void answersWhenTheThirdModeIsWritten() throws Exception {
    Path out = folder.resolve("answer");
    Process waiting = launcher.start(out, "orchestration", "wait-explorers", "--session", session);
    write("structure");
    write("pattern");
    write("pattern");
    assertThat(waiting.waitFor(500, TimeUnit.MILLISECONDS)).as("two modes are no quorum").isFalse();
    write("delta");
    assertThat(waiting.waitFor(20, TimeUnit.SECONDS)).isTrue();

    assertThat(waiting.exitValue()).isZero();
    JsonObject answer = new Ran(0, Files.readString(out), "").object();
    assertThat(answer.text("status")).isEqualTo("quorum_met");
    assertThat(answer.get("completed")).isEqualTo(JsonArray.of("structure", "pattern", "delta"));
    assertThat(answer.get("missing")).isEqualTo(JsonArray.of("memory"));
    assertThat(answer.number("elapsed").doubleValue()).isBetween(0.5, 30.0);
  }

  @Test
  void endsAtTheDeadline() {
    String[] wait = {"orchestration", "wait-explorers", "--session", session, "--timeout", "0.3"};
    assertThat(launcher.run(wait).object(2).text("status")).isEqualTo("quorum_failure");
    write("memory");
    assertThat(launcher.run(wait).object(1).text("status")).isEqualTo("timeout");
  }

  private void write(String mode) {
    launcher
        .runWith("{}", "exploration", "write-result", "--session", session, "--mode", mode)
        .answer();
  }
}
