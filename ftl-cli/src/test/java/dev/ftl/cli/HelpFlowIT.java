package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page with a whole campaign works when pasted into an empty folder, and is short.
class HelpFlowIT {

  @TempDir Path folder;

  @Test
  void everyLineOfThePageRuns() {
    Project project = new Project(folder);
    String page = project.run("help", "flow").out();
    assertThat(project.run("help").out()).contains("help flow");
    assertThat(page).hasSizeLessThan(3_500);

    Ran ran = Launcher.in(folder).shell("set -e\n" + page);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exitCode()).isZero();
    JsonObject last = project.run("status").object().object("last_campaign");
    assertThat(last.text("outcome")).isEqualTo("complete");
  }
}
