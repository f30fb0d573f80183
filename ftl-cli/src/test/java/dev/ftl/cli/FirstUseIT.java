package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;

/// Eight processes at once are the first to use an empty folder. Each round has its own folder.
class FirstUseIT {

  private static final int PROCESSES = 8;

  @TempDir Path folder;

  @Rounds
  void allFirstUsesSucceedAndAreKept() throws IOException {
    List<List<String>> calls =
        IntStream.range(0, PROCESSES)
            .mapToObj(
                i ->
                    i % 2 == 0
                        ? List.of("plan", "write")
                        : List.of("event", "emit", "FIRST_USE", "--meta", "{\"number\":" + i + "}"))
            .toList();

    List<Ran> ended = Launcher.in(folder).atOnceWith(Project.DIAMOND, calls);

    List<Long> plans =
        IntStream.range(0, PROCESSES)
            .filter(i -> i % 2 == 0)
            .mapToObj(i -> ended.get(i).object().number("id").longValue())
            .toList();
    assertThat(plans).as("the same plan is written once").containsExactly(1L, 1L, 1L, 1L);
    Project project = new Project(folder);
    assertThat(project.run("plan", "list").objects()).hasSize(1);
    assertThat(project.run("event", "list", "--type", "PLAN_WRITTEN").objects()).hasSize(1);
    assertThat(project.run("event", "list", "--type", "FIRST_USE").objects())
        .extracting(event -> event.get("metadata"))
        .containsExactlyInAnyOrder(
            JsonObject.of("number", 1),
            JsonObject.of("number", 3),
            JsonObject.of("number", 5),
            JsonObject.of("number", 7));
    Integrity.check(folder.resolve(".ftl/ftl.db"));
    try (var files = Files.list(folder.resolve(".ftl"))) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly("ftl.db");
    }
  }
}
