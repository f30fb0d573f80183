package dev.ftl.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Project;
import dev.ftl.cli.Shared;
import dev.ftl.data.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three runs of real agents: totals of one sample, and a few samples a run where an agent ran
/// several times.
class RealBenchmarksTest {

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void importRuns() throws IOException {
    project = new Project(folder);
    project
        .runWith(Files.readString(Shared.file("real/benchmark-runs.json")), "benchmark", "import")
        .object();
  }

  @Test
  void totalsOfOneSampleAreInconclusiveWithTheirChangeShown() {
    JsonObject comparison = compare("v6", "v7");
    JsonObject total = comparison.object("metrics").object("tokens_total");
    assertThat(total.text("verdict")).isEqualTo("inconclusive");
    assertThat(total.number("diff_percent").doubleValue())
        .isEqualTo((3_522_826 - 3_485_405) / 3_485_405.0 * 100);
    assertThat(compare("v7", "anki-v8").object("metrics").object("tokens_total").text("verdict"))
        .isEqualTo("inconclusive");
  }

  /// In every metric with several samples, those of the two runs overlap.
  @Test
  void fewSamplesThatOverlapAreInconclusive() {
    for (String[] pair : new String[][] {{"v6", "v7"}, {"v7", "anki-v8"}}) {
      JsonObject summary = compare(pair[0], pair[1]).object("summary");
      assertThat(summary)
          .isEqualTo(
              JsonObject.of("improved", 0)
                  .with("regressed", 0)
                  .with("unchanged", 0)
                  .with("inconclusive", 19)
                  .with("added", 0)
                  .with("removed", 0));
    }
    JsonObject router = compare("v7", "anki-v8").object("metrics").object("agent_tokens_router");
    assertThat(router.number("a")).hasToString("230524.0");
    assertThat(router.number("b")).hasToString("312469.0");
    assertThat(router.number("n_a")).isEqualTo(4L);
    assertThat(router.number("n_b")).isEqualTo(11L);
  }

  @Test
  void runsThatAPythonFtlRecordedAreListedAndCompared() throws IOException {
    Project python = new Project(folder.resolve("python"));
    Files.createDirectories(python.folder().resolve(".ftl"));
    Files.copy(Shared.file("real/python-ftl.db"), python.folder().resolve(".ftl/ftl.db"));
    JsonObject run = python.run("benchmark", "list-runs").objects().getFirst();
    assertThat(run.text("run_id")).isEqualTo("bc64174d");
    assertThat(run.number("metrics")).isEqualTo(4L);
    assertThat(run.text("created_at")).endsWith("Z");
    JsonObject metrics =
        python
            .run("benchmark", "compare", "--run-a", "bc64174d", "--run-b", "bc64174d")
            .object()
            .object("metrics");
    assertThat(metrics.object("baseline_cost").text("direction")).isEqualTo("lower");
    assertThat(metrics.object("efficiency_improvement").text("direction")).isEqualTo("higher");
    assertThat(metrics.object("knowledge_accumulated").text("direction")).isEqualTo("none");
  }

  private JsonObject compare(String a, String b) {
    return project.run("benchmark", "compare", "--run-a", a, "--run-b", b).object();
  }
}
