package dev.ftl.cli.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.ftl.cli.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What Claude Code itself says of the plugin. It comes from npm, works offline once it is there,
/// and needs no account for this.
@Tag("thorough")
class ClaudeHostIT {

  private static final String PACKAGE = "@anthropic-ai/claude-code@2.1.197";

  @TempDir static Path tools;
  @TempDir Path home;
  @TempDir Path folder;

  private record Ended(int exitCode, String output) {}

  @Test
  void itsValidatorFindsNothing() throws Exception {
    Path claude = claude();
    for (Path path : List.of(PluginFilesTest.PLUGIN, PluginFilesTest.ROOT)) {
      Ended ended =
          run(folder, claude.toString(), "plugin", "validate", "--strict", path.toString());
      assertThat(ended.exitCode()).as(ended.output()).isZero();
    }
  }

  @Test
  void itLoadsWhatInitInstalls() throws Exception {
    Path claude = claude();
    Path project = folder.toRealPath();
    new Project(project).run("init", "--plugin").object();
    Files.writeString(
        home.resolve(".claude.json"),
        "{\"projects\": {\"%s\": {\"hasTrustDialogAccepted\": true}}}".formatted(project));
    Ended details = run(project, claude.toString(), "plugin", "details", "ftl@skills-dir");
    assertThat(details.output())
        .contains("Skills (1)", "Agents (4)", "explorer", "planner", "builder", "observer")
        .contains("Hooks (3)", "SessionStart", "SubagentStop", "PreToolUse");
  }

  /// The program, installed on first use.
  private Path claude() throws Exception {
    Path claude = tools.resolve("node_modules/.bin/claude");
    if (!Files.exists(claude)) {
      try {
        List<String> install =
            List.of(
                "npm", "install", "--no-audit", "--no-fund", "--prefix", tools.toString(), PACKAGE);
        Process npm =
            new ProcessBuilder(install).redirectErrorStream(true).directory(tools.toFile()).start();
        String output = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (npm.waitFor() != 0 || !Files.exists(claude)) {
          abort("Not run: npm cannot install " + PACKAGE + ": " + output);
        }
      } catch (IOException _) {
        abort("Not run: there is no npm");
      }
    }
    return claude;
  }

  private Ended run(Path in, String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)));
    builder.redirectErrorStream(true).directory(in.toFile()).environment().put("HOME", home + "");
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }
}
