package dev.ftl.cli.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Dump;
import dev.ftl.cli.Project;
import dev.ftl.cli.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whichever way agents make their calls, what they leave behind is the same.
class HarnessTest {

  private static final String TIMESTAMP = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{6}Z";

  @TempDir Path folder;

  @Test
  void everyRouteLeavesTheSameDatabase() throws IOException {
    List<String> byCommandLine = played("commands", Route::commandLine);
    assertThat(byCommandLine).hasSizeGreaterThan(40);
    assertThat(byCommandLine).anyMatch(row -> row.startsWith("archive"));
    assertThat(byCommandLine).filteredOn(row -> row.startsWith("workspace")).hasSize(5);
    assertSame(played("run", Route::lines), byCommandLine);
    assertSame(played("mcp", Route::mcp), byCommandLine);
  }

  /// Whole databases would hide what differs.
  private static void assertSame(List<String> actual, List<String> expected) {
    assertThat(actual).filteredOn(row -> !expected.contains(row)).isEmpty();
    assertThat(actual).hasSameSizeAs(expected);
  }

  /// The rows without ids, timestamps and the small decimals of importance, which depends on age;
  /// sorted, as parallel explorers write in any order.
  private List<String> played(String name, Route.Opener opener) throws IOException {
    Project project = new Project(Files.createDirectory(folder.resolve(name)));
    Harness.play(project, opener);
    String session = Rows.text(project, "SELECT session_id FROM explorer_result LIMIT 1");
    return Dump.of(project.folder().resolve(".ftl/ftl.db")).stream()
        .map(row -> row.replaceFirst("\\[\\d+, ", "["))
        .map(row -> row.replaceAll(TIMESTAMP, "TIME").replace(session, "SESSION"))
        .map(row -> row.replaceAll("(\\d+\\.\\d{3})\\d{4,}", "$1"))
        .map(row -> row.replaceAll("\"result_id\":\\d+", "\"result_id\":ID"))
        .sorted()
        .toList();
  }
}
