package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Processes that remember the same failure at the same time, and others that count whether an
/// entry helped: one entry of each failure, and no count lost.
class MemoryRaceIT {

  private static final int PROCESSES = 8;

  @TempDir Path folder;

  @Test
  void eightProcessesMakeOneEntryAndLoseNoCount() throws IOException {
    try (Agents agents = new Agents(PROCESSES, folder)) {
      for (int round = 0; round < 2 * Rounds.Provider.count(); round++) {
        Path place = Files.createDirectory(folder.resolve("round-" + round));
        String name = add(agents, place);
        feedback(agents, place, name);
        Integrity.check(place.resolve(".ftl/ftl.db"));
      }
    }
  }

  /// The first use of the database is part of the race. Returns the name of the entry.
  private static String add(Agents agents, Path place) {
    Project project = new Project(place);
    agents
        .atOnce(
            place.resolve(".ftl/ftl.db"),
            IntStream.range(0, PROCESSES)
                .mapToObj(i -> List.of("memory", "add-failure", "--json", failure(i)))
                .toList())
        .forEach(Ran::answer);
    List<JsonObject> entries = project.run("memory", "list").objects();
    assertThat(entries).hasSize(1);
    JsonObject only = entries.getFirst();
    assertThat(only.number("cost").intValue()).isEqualTo(1000 + PROCESSES - 1);
    assertThat(only.array("source").texts())
        .containsExactlyInAnyOrder("w0", "w1", "w2", "w3", "w4", "w5", "w6", "w7");
    return only.text("name");
  }

  private static void feedback(Agents agents, Path place, String name) {
    List<List<String>> calls =
        IntStream.range(0, PROCESSES)
            .mapToObj(i -> List.of("memory", "feedback", name, i < 3 ? "--helped" : "--failed"))
            .toList();
    agents.atOnce(place.resolve(".ftl/ftl.db"), calls).forEach(Ran::answer);
    JsonObject counted = new Project(place).run("memory", "show", name).object();
    assertThat(counted.number("times_helped").intValue()).isEqualTo(3);
    assertThat(counted.number("times_failed").intValue()).isEqualTo(5);
  }

  /// Every other process uses a name of its own, with the same trigger.
  private static String failure(int process) {
    return JsonObject.of("name", process % 2 == 0 ? "race" : "race-" + process)
        .with("trigger", "csv.Error: need to escape")
        .with("cost", 1000 + process)
        .with("source", JsonArray.of("w" + process))
        .toString();
  }
}
