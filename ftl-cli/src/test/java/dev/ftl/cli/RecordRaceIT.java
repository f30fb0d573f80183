package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;

/// Processes that record at the same time lose no sample, the first use of the database included.
class RecordRaceIT {

  private static final int PROCESSES = 8;

  @TempDir Path folder;

  @Rounds
  void eightRecordsAtOnceAreAllKept() {
    Launcher ftl = Launcher.in(folder);
    List<List<String>> calls =
        IntStream.range(0, PROCESSES)
            .mapToObj(
                i ->
                    List.of(
                        "benchmark",
                        "record",
                        "--run-id",
                        "v1",
                        "--metric",
                        "m",
                        "--value",
                        "" + i))
            .toList();
    ftl.atOnce(calls).forEach(Ran::answer);

    Project project = new Project(folder);
    assertThat(project.run("benchmark", "get-run", "--run-id", "v1").objects())
        .extracting(each -> each.number("value").intValue())
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, PROCESSES).boxed().toList());
    assertThat(project.run("event", "list", "--type", "BENCHMARK_RUN").objects())
        .hasSize(PROCESSES);
    Integrity.check(folder.resolve(".ftl/ftl.db"));
  }

  @Rounds
  void theSameListImportedByEightAtOnceIsKeptOnce() {
    String list = "[{\"run_id\": \"v1\", \"metric\": \"m\", \"value\": 1}]";
    List<Ran> ended =
        Launcher.in(folder)
            .atOnceWith(
                list,
                IntStream.range(0, PROCESSES)
                    .mapToObj(_ -> List.of("benchmark", "import"))
                    .toList());
    assertThat(ended)
        .extracting(ran -> ran.object().number("recorded").intValue())
        .containsOnlyOnce(1)
        .hasSize(PROCESSES);
    assertThat(new Project(folder).run("benchmark", "get-run", "--run-id", "v1").objects())
        .hasSize(1);
  }
}
