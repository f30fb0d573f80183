package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// How the demo is played, watched and ended.
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
  void playsACampaignToItsEnd() throws IOException {
    Launcher ftl = Launcher.in(folder).with("DISPLAY", null);
    Ran played = ftl.run("demo", "--fast", "--dir", "played");
    assertThat(played.exitCode()).as(played.err()).isZero();
    assertThat(played.err()).doesNotContain("\"error\"").contains("ftl campaign claim");
    assertThat(played.out()).contains("\"outcome\":\"complete\"");
    Example.assertFitsSchema("demo", played.out());
    if (OS.LINUX.isCurrentOs()) {
      Path database = folder.toRealPath().resolve("played/.ftl/ftl.db");
      assertThat(played.err().lines())
          .element(1)
          .isEqualTo("  " + Launcher.PROGRAM + " dashboard --snapshot demo.png --db " + database);
    }

    Launcher inside = Launcher.in(folder.resolve("played"));
    List<JsonObject> workspaces = inside.run("workspace", "list", "--campaign-id", "1").objects();
    assertThat(workspaces)
        .hasSize(6)
        .allMatch(workspace -> workspace.text("status").equals("complete"));
    assertThat(workspaces).filteredOn(workspace -> workspace.has("blocked_at")).hasSize(1);
    assertThat(inside.run("doctor").object().get("ok")).hasToString("Bool[value=true]");

    Ran again = ftl.run("demo", "--fast", "--dir", "played");
    again.error(69, "conflict");
  }
}
