package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Clients that nobody here wrote, of both generations of the protocol, use `ftl mcp`. They run on
/// Node.js and are fetched from npm; where that is not possible, the tests are skipped and say so.
@Tag("thorough")
class McpClientsIT {

  private static final Path SOURCES = Path.of("src", "test", "node").toAbsolutePath();
  private static final Path CLIENTS = Path.of("target", "mcp-clients").toAbsolutePath();

  @TempDir Path folder;

  @BeforeAll
  static void fetch() throws IOException {
    assumeTrue(
        ended("node", "-e", "process.exit(parseInt(process.versions.node) < 20)"),
        "The clients need Node.js 20 or newer");
    Files.createDirectories(CLIENTS);
    for (String file : List.of("package.json", "clients.mjs")) {
      Files.copy(SOURCES.resolve(file), CLIENTS.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    boolean fetched =
        Files.exists(CLIENTS.resolve("node_modules/.package-lock.json"))
            || ended("npm", "install", "--ignore-scripts", "--no-audit", "--no-fund");
    assumeTrue(fetched, "The clients could not be fetched from npm");
  }

  private static boolean ended(String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(Files.exists(CLIENTS) ? CLIENTS.toFile() : null)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(300, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException _) {
      // There is no such program.
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void theSdkListsAndCallsEveryToolFollowsAWaitAndCancelsOne() {
    Ran ran =
        Launcher.in(folder)
            .shell("node '" + CLIENTS + "/clients.mjs' \"$PROGRAM\" '" + folder + "'");
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(ran.out().lines())
        .containsExactly(
            "sdk-1 2025-11-25",
            "sdk-2-legacy 2025-11-25",
            "sdk-2-auto 2026-07-28",
            "sdk-2-pinned 2026-07-28");
  }

  @Test
  void theInspectorListsAndCallsTools() {
    String inspect =
        "node '%s/node_modules/.bin/mcp-inspector-cli' --cli \"$PROGRAM\" mcp --method "
            .formatted(CLIENTS);
    Ran ran =
        Launcher.in(folder)
            .shell(
                "set -e\n"
                    + inspect
                    + "tools/list\n"
                    + inspect
                    + "tools/call --tool-name session --tool-arg action=create\n"
                    + inspect
                    + "tools/call --tool-name plan --tool-arg action=active\n"
                    + inspect
                    + "resources/list\n");
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("\"outputSchema\"", "\"session_id\"", "No plan is active", "ftl://workspace");
  }
}
