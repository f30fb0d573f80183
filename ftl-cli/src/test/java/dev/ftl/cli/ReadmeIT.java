package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the README tells newcomers to type works, line by line.
class ReadmeIT {

  private static final Pattern TOUR =
      Pattern.compile("```sh\\n(# A session.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void theTourWorksWhenPastedIntoAnEmptyFolder() throws IOException {
    Matcher tour = TOUR.matcher(Files.readString(Path.of("..", "README.md")));
    assertThat(tour.find()).isTrue();
    Ran ran = Launcher.in(folder).shell("set -e\n" + tour.group(1));
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exitCode()).isZero();
  }

  @Test
  void theDemoPlaysACampaignToItsEnd() {
    Launcher ftl = Launcher.in(folder);
    Ran played = ftl.run("demo", "--fast", "--dir", "played");
    assertThat(played.exitCode()).as(played.err()).isZero();
    assertThat(played.err()).doesNotContain("\"error\"").contains("ftl campaign claim");
    assertThat(played.out()).contains("\"outcome\":\"complete\"");

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
