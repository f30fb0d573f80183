package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.ftl.data.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Processes that need the embedding model when nobody has unpacked it yet.
class UnpackRaceIT {

  private static final int PROCESSES = 4;
  private static final String FAILURE =
      "{\"name\":\"tsv\",\"trigger\":\"csv.Error: need to escape\",\"cost\":3000}";
  private static final List<String> QUERY =
      List.of("memory", "query", "quotes in a table", "--threshold", "0", "--get", "/0/similarity");

  @TempDir Path folder;

  @Test
  void processesUnpackTheModelOnceAndMendIt() throws IOException {
    Path cache = folder.resolve("cache");
    Launcher ftl = Launcher.in(folder).with("FTL_CACHE_DIR", cache.toString());
    ftl.run("memory", "add-failure", "--json", FAILURE).answer();
    List<Ran> first = ftl.atOnce(Collections.nCopies(PROCESSES, QUERY));
    assertThat(first).allSatisfy(Ran::answer).containsOnly(first.getFirst());
    Path files = only(cache);
    List<String> names = names(files);
    assertThat(names).contains("model.ort", "vocabulary", "checksums", "lock").hasSize(6);

    long size = Files.size(files.resolve("model.ort"));
    Files.write(files.resolve("model.ort"), new byte[100]);
    Files.delete(files.resolve("vocabulary"));
    assertThat(ftl.atOnce(Collections.nCopies(PROCESSES, QUERY))).containsOnly(first.getFirst());
    // The runtime writes the model a few bytes longer at times.
    assertThat(Files.size(files.resolve("model.ort"))).isCloseTo(size, withinPercentage(1));
    assertThat(names(only(cache))).isEqualTo(names);
  }

  @Test
  void saysWhereItCannotBeUnpacked() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Launcher ftl = Launcher.in(folder).with("FTL_CACHE_DIR", file.resolve("cache").toString());
    ftl.run("memory", "add-failure", "--json", FAILURE).answer();
    JsonObject error = ftl.run(QUERY.toArray(String[]::new)).error(74, "io");
    assertThat(error.text("error")).contains("cannot be written");
    assertThat(error.text("hint")).contains("FTL_CACHE_DIR");
  }

  private static Path only(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.getFirst();
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
