package dev.ftl.cli.hook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionStartTest extends HookTest {

  private static final Map<String, String> PLUGIN =
      Map.of("CLAUDE_PLUGIN_ROOT", "/home/ana/.claude/plugins/ftl");

  @Test
  void notesThePluginAndTellsWhatIsGoingOn() throws IOException {
    begin();
    JsonObject answer = hook(PLUGIN, "session-start", host.sessionStart());
    assertThat(answer.object("hookSpecificOutput").text("hookEventName")).isEqualTo("SessionStart");
    assertThat(answer.object("hookSpecificOutput").text("additionalContext"))
        .isEqualTo(project.run("prime").out())
        .startsWith("FTL campaign 1");
    Path noted = folder.resolve(".ftl/plugin_root");
    assertThat(noted).hasContent("/home/ana/.claude/plugins/ftl");
    assertThat(Files.getPosixFilePermissions(noted)).hasSize(2);

    hook(Map.of("CLAUDE_PLUGIN_ROOT", "/elsewhere"), "session-start", host.sessionStart());
    assertThat(noted).hasContent("/elsewhere");
    hook("session-start", host.sessionStart());
    assertThat(noted).hasContent("/elsewhere");
  }

  @Test
  void saysNothingWhereNothingIsGoingOnAndCreatesNoDatabase() {
    assertThat(hook(PLUGIN, "session-start", host.sessionStart())).isNull();
    assertThat(folder.resolve(".ftl/plugin_root")).exists();
    assertThat(folder.resolve(".ftl/ftl.db")).doesNotExist();
  }

  @Test
  void theFolderIsTheEventsAndNotTheProcesss() throws IOException {
    begin();
    Path below = Files.createDirectories(folder.resolve("src/deep"));
    JsonObject event = host.sessionStart().with("cwd", below.toString());
    assertThat(hook("session-start", event)).isNotNull();
    JsonObject elsewhere = host.sessionStart().with("cwd", temporary.toString());
    assertThat(hook("session-start", elsewhere)).isNull();
  }

  @Test
  void aLinkInThePlaceOfTheNoteIsReplacedAndNotFollowed() throws IOException {
    begin();
    Path outside = Files.writeString(temporary.resolve("outside"), "kept");
    Files.createSymbolicLink(folder.resolve(".ftl/plugin_root"), outside);
    hook(PLUGIN, "session-start", host.sessionStart());
    assertThat(outside).hasContent("kept");
    assertThat(folder.resolve(".ftl/plugin_root")).isRegularFile();
  }
}
