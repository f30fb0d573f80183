package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// Writers that are killed (`kill -9`) at random moments, four at a time, from the first use of an
/// empty folder on. Nothing runs beside it, as it measures how long a write takes.
@Isolated
class KilledWriterIT {

  private static final int AT_ONCE = 4;
  private static final int WRITES = AT_ONCE * Rounds.Provider.count();

  @TempDir Path folder;

  @Test
  void everyAnswerThatWasPrintedIsKept() throws Exception {
    long patience = 3 * millisOfWritesAtOnce();
    Random random = new Random();
    List<String> answers = new ArrayList<>();
    try (ExecutorService writers = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Callable<String>> writes =
          IntStream.range(0, WRITES)
              .<Callable<String>>mapToObj(
                  number -> () -> write(number, random.nextLong(patience) + 1))
              .toList();
      for (Future<String> answer : writers.invokeAll(writes)) {
        answers.add(answer.get());
      }
    }

    List<Integer> answered =
        IntStream.range(0, WRITES)
            .filter(number -> answers.get(number).endsWith("\n"))
            .boxed()
            .toList();
    assertThat(answered)
        .as("some are killed in time, and some are not")
        .hasSizeBetween(1, WRITES - 1);
    Integrity.check(folder.resolve(".ftl/ftl.db"));
    Map<Integer, JsonObject> kept = new HashMap<>();
    for (JsonObject event :
        new Project(folder).run("event", "list", "--type", "WRITE", "--limit", "1000").objects()) {
      assertThat(kept.put(event.object("metadata").number("number").intValue(), event))
          .as("kept twice")
          .isNull();
    }
    assertThat(kept.keySet()).containsAll(answered);
    for (int number : answered) {
      assertThat(answers.get(number)).isEqualTo(kept.get(number) + "\n");
    }
  }

  private String write(int number, long killedAfterMillis)
      throws IOException, InterruptedException {
    Path out = folder.resolve(number + ".out");
    Process writer =
        Launcher.in(folder)
            .start(out, "event", "emit", "WRITE", "--meta", "{\"number\":" + number + "}");
    if (!writer.waitFor(killedAfterMillis, TimeUnit.MILLISECONDS)) {
      writer.destroyForcibly().waitFor();
    }
    return Files.readString(out);
  }

  /// How long a write takes beside others; the longest of some rounds, so that about two in three
  /// writes are done before they are killed, however slow the machine is.
  private long millisOfWritesAtOnce() {
    String elsewhere = folder.resolve("elsewhere.db").toString();
    List<String> write = List.of("event", "emit", "WRITE", "--db", elsewhere);
    long longest = 0;
    for (int round = 0; round < 3; round++) {
      long start = System.nanoTime();
      Launcher.in(folder).atOnce(Collections.nCopies(AT_ONCE, write)).forEach(Ran::answer);
      longest = Math.max(longest, System.nanoTime() - start);
    }
    return longest / 1_000_000;
  }
}
