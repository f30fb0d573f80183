package dev.ftl.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Fixtures;
import dev.ftl.cli.Project;
import dev.ftl.data.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three runs of agents: totals of one sample, and a few samples a run where an agent ran several
/// times.
class AgentRunsTest {

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void importRuns() {
    project = new Project(folder);
    project.runWith(Fixtures.text("agent-runs.json"), "benchmark", "import").object();
  }

  @Test
  void totalsOfOneSampleAreInconclusiveWithTheirChangeShown() {
    JsonObject comparison = compare("first", "second");
    JsonObject total = comparison.object("metrics").object("tokens_total");
    assertThat(total.text("verdict")).isEqualTo("inconclusive");
    assertThat(total.number("diff_percent").doubleValue())
        .isEqualTo((1_590_222 - 1_512_390) / 1_512_390.0 * 100);
    assertThat(compare("second", "third").object("metrics").object("tokens_total").text("verdict"))
        .isEqualTo("inconclusive");
  }

  /// In every metric with several samples, those of the two runs overlap.
  @Test
  void fewSamplesThatOverlapAreInconclusive() {
    for (String[] pair : new String[][] {{"first", "second"}, {"second", "third"}}) {
      JsonObject summary = compare(pair[0], pair[1]).object("summary");
      assertThat(summary)
          .isEqualTo(
              JsonObject.of("improved", 0)
                  .with("regressed", 0)
                  .with("unchanged", 0)
                  .with("inconclusive", 9)
                  .with("added", 0)
                  .with("removed", 0));
    }
    JsonObject builder =
        compare("second", "third").object("metrics").object("agent_tokens_builder");
    assertThat(builder.number("a")).hasToString("489199.0");
    assertThat(builder.number("b")).hasToString("426861.0");
    assertThat(builder.number("n_a")).isEqualTo(3L);
    assertThat(builder.number("n_b")).isEqualTo(6L);
  }

  @Test
  void runsThatAPythonFtlRecordedAreListedAndCompared() {
    Project python = new Project(folder.resolve("python"));
    Fixtures.pythonDatabase(python.folder().resolve(".ftl/ftl.db"));
    JsonObject run = python.run("benchmark", "list-runs").objects().getFirst();
    assertThat(run.text("run_id")).isEqualTo("a41c09d2");
    assertThat(run.number("metrics")).isEqualTo(4L);
    assertThat(run.text("created_at")).endsWith("Z");
    JsonObject metrics =
        python
            .run("benchmark", "compare", "--run-a", "a41c09d2", "--run-b", "a41c09d2")
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
