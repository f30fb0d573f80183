package dev.ftl.cli.hook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreToolUseTest extends HookTest {

  private static final String BUILDER = "ftl:builder";
  private static final String AGENT = "b1b2c3d";

  private void build() {
    begin();
    claim("002", "builder-1");
    claim("003", "builder-2");
    host.record(AGENT, "OWNER=builder-1. The task 003-document-export is another's.", "");
  }

  private JsonObject write(String file) {
    return hook("pre-tool-use", host.preToolUse(AGENT, BUILDER, "Write", file));
  }

  private static void assertDenied(JsonObject answer) {
    assertThat(answer).isNotNull();
    JsonObject told = answer.object("hookSpecificOutput");
    assertThat(told.text("hookEventName")).isEqualTo("PreToolUse");
    assertThat(told.text("permissionDecision")).isEqualTo("deny");
    assertThat(told.text("permissionDecisionReason"))
        .contains("002-write-export", "may change export.py");
  }

  @Test
  void aBuilderMayWriteWhatItsTaskChangesOrCreates() {
    build();
    assertThat(write(folder.resolve("export.py").toString())).isNull();
    assertThat(write("export.py")).isNull();
    assertThat(write(folder + "/src/../export.py")).isNull();
    assertDenied(write(folder.resolve("export.md").toString()));
    assertDenied(write(folder + "/export.py/../other.py"));
    assertDenied(write(folder + "/../project2/export.py"));
    assertDenied(write("/etc/passwd"));
    assertDenied(write("export.pyc"));
  }

  @Test
  void everyToolThatWritesIsLookedAt() {
    build();
    for (String tool : List.of("Write", "Edit", "MultiEdit", "NotebookEdit")) {
      assertDenied(hook("pre-tool-use", host.preToolUse(AGENT, BUILDER, tool, folder + "/x.py")));
    }
    for (String tool : List.of("Read", "Bash", "mcp__ftl__task")) {
      assertThat(hook("pre-tool-use", host.preToolUse(AGENT, BUILDER, tool, folder + "/x.py")))
          .isNull();
    }
  }

  @Test
  void linksAreFollowedAsTheToolFollowsThem() throws IOException {
    build();
    Path outside = Files.createDirectory(temporary.resolve("outside"));
    Files.createSymbolicLink(folder.resolve("out"), outside);
    assertDenied(write(folder + "/out/export.py"));
    // The system takes `..` behind the link, a tool may take it before.
    assertDenied(write(folder + "/out/../export.py"));
    Files.createSymbolicLink(folder.resolve("alias.py"), Path.of("export.py"));
    assertThat(write(folder + "/alias.py")).isNull();
    Files.createSymbolicLink(folder.resolve("export.py"), outside.resolve("stolen.py"));
    assertDenied(write(folder + "/export.py"));
    Files.createSymbolicLink(temporary.resolve("way"), folder);
    Files.delete(folder.resolve("export.py"));
    assertThat(write(temporary + "/way/export.py")).isNull();
    Files.createSymbolicLink(folder.resolve("loop.py"), Path.of("loop.py"));
    assertThat(write(folder + "/loop.py")).as("nobody can tell").isNull();
    assertThat(log()).contains("Too many links");
  }

  @Test
  void agentsWithoutAWorkspaceAreNotTouched() {
    build();
    String other = folder.resolve("other.py").toString();
    host.record("e1b2c3d", "Explore the code base.", "");
    assertThat(hook("pre-tool-use", host.preToolUse("e1b2c3d", BUILDER, "Write", other))).isNull();
    assertThat(hook("pre-tool-use", host.preToolUse("e1b2c3d", "Plan", "Write", other))).isNull();
    JsonObject main =
        host.preToolUse("", "", "Write", other).without("agent_id", "agent_type", "effort");
    assertThat(hook("pre-tool-use", main)).isNull();
    project.run("workspace", "complete", "2", "--delivered", "x").object();
    assertThat(write(other)).as("its workspace has ended").isNull();
  }

  @Test
  void anAgentIsFoundByItsIdToo() {
    begin();
    claim("002", "builder-" + AGENT);
    assertDenied(hook("pre-tool-use", host.preToolUse(AGENT, "any", "Edit", folder + "/x.py")));
  }

  @Test
  void withoutATranscriptTheOnlyWorkspaceIsMeant() {
    begin();
    claim("002", "builder-1");
    assertDenied(write(folder + "/x.py"));
    claim("003", "builder-2");
    assertThat(write(folder + "/x.py")).as("nobody can tell").isNull();
  }

  @Test
  void aWorkspaceThatThePromptNamesCountsWithoutAClaim() {
    begin();
    project.run("workspace", "create", "--plan-id", "1").object();
    host.record(AGENT, "Build in workspace 002-write-export.", "");
    assertDenied(write(folder + "/x.py"));
  }

  @Test
  void oneSettingTurnsItOff() {
    build();
    JsonObject event = host.preToolUse(AGENT, BUILDER, "Write", folder + "/x.py");
    assertThat(hook(Map.of("FTL_GUARD_EDITS", "off"), "pre-tool-use", event)).isNull();
    assertDenied(hook(Map.of("FTL_GUARD_EDITS", "on"), "pre-tool-use", event));
  }

  @Test
  void theWorkingTreeOfTheAgentCounts() throws Exception {
    Files.createDirectories(folder.resolve("sub/deep"));
    build();
    JsonObject event =
        host.preToolUse(AGENT, BUILDER, "Write", "../../export.py")
            .with("cwd", folder.resolve("sub/deep").toString());
    assertThat(hook("pre-tool-use", event)).isNull();
    assertDenied(
        hook("pre-tool-use", event.with("tool_input", JsonObject.of("file_path", "../export.py"))));
  }
}
