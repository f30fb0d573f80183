package dev.ftl.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Project;
import dev.ftl.data.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkRunCommandsTest {

  @TempDir private Path folder;
  private Project project;

  @BeforeEach
  void init() {
    project = new Project(folder);
  }

  @Test
  void measuresTheMemoryReproducibly() {
    JsonObject first = run("a", "7");
    assertThat(first.toString()).contains("\"suites\":[\"matching\",\"learning\"]");
    assertThat(first.object("metrics").names())
        .containsExactly(
            "matching_auc",
            "matching_accuracy",
            "matching_margin",
            "learning_tokens_without_memory",
            "learning_tokens_with_memory",
            "learning_saved");
    assertThat(first.number("recorded")).isEqualTo(12L);
    assertThat(run("b", "7").get("metrics")).isEqualTo(first.get("metrics"));
    assertThat(run("c", "8").get("metrics")).isNotEqualTo(first.get("metrics"));
    assertThat(project.run("memory", "list").objects()).isEmpty();
    assertThat(
            project
                .run("benchmark", "compare", "--run-a", "a", "--run-b", "b")
                .object()
                .object("metrics")
                .names())
        .contains("learning_saved");
  }

  private JsonObject run(String name, String seed) {
    return project
        .run(
            "benchmark",
            "run",
            "--suite",
            "matching,learning",
            "--samples",
            "2",
            "--seed",
            seed,
            "--run-id",
            name)
        .object();
  }

  @Test
  void reportsARunAsTextOrJson() {
    project.run("init");
    project.run("benchmark", "report").error(66, "not_found");
    for (String value : new String[] {"81", "82", "80", "81", "83"}) {
      project
          .run(
              "benchmark",
              "record",
              "--run-id",
              "v1",
              "--metric",
              "startup",
              "--value",
              value,
              "--unit",
              "ms")
          .answer();
    }
    JsonObject report = project.run("benchmark", "report", "--format", "json").object();
    assertThat(report.text("run_id")).isEqualTo("v1");
    assertThat(report.array("metrics").objects().getFirst().toString())
        .contains("\"metric\":\"startup\",\"unit\":\"ms\",\"samples\":5,\"median\":81");
    assertThat(project.run("benchmark", "report", "--run-id", "v1").out())
        .startsWith("Run v1, recorded ")
        .contains("startup", "81  ms", "80 .. 83");
    project.run("benchmark", "report", "--run-id", "none").error(66, "not_found");
    project.run("benchmark", "run", "--suite", "speed").error(64, "usage");
  }
}
