package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// Processes that record at the same time lose no sample, the first use of the database included.
class RecordRaceIT {

  private static final int PROCESSES = 8;

  private static Agents agents;

  @TempDir Path folder;

  @BeforeAll
  static void start(@TempDir Path shared) {
    agents = new Agents(PROCESSES, shared);
  }

  @AfterAll
  static void end() {
    agents.close();
  }

  /// Four record a sample each, and four import the same list.
  @Rounds
  void eightSamplesAtOnceAreKeptAndAListOnce() {
    String list = "[{\"run_id\": \"listed\", \"metric\": \"m\", \"value\": 1}]";
    List<List<String>> calls =
        IntStream.range(0, PROCESSES)
            .mapToObj(
                i ->
                    i % 2 == 0
                        ? List.of("benchmark", "import")
                        : List.of(
                            "benchmark",
                            "record",
                            "--run-id",
                            "v1",
                            "--metric",
                            "m",
                            "--value",
                            "" + i))
            .toList();
    List<Ran> ended = agents.atOnceWith(list, folder.resolve(".ftl/ftl.db"), calls);
    ended.forEach(Ran::answer);

    assertThat(ended)
        .filteredOn(ran -> ran.object().has("recorded"))
        .extracting(ran -> ran.object().number("recorded").intValue())
        .containsExactlyInAnyOrder(1, 0, 0, 0);
    Project project = new Project(folder);
    assertThat(project.run("benchmark", "get-run", "--run-id", "v1").objects())
        .extracting(each -> each.number("value").intValue())
        .containsExactlyInAnyOrder(1, 3, 5, 7);
    assertThat(project.run("benchmark", "get-run", "--run-id", "listed").objects()).hasSize(1);
    assertThat(project.run("event", "list", "--type", "BENCHMARK_RUN").objects()).hasSize(5);
    Integrity.check(folder.resolve(".ftl/ftl.db"));
  }
}
