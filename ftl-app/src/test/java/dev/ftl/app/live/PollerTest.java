package dev.ftl.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.live.Condition.Health;
import dev.ftl.data.FtlException.Busy;
import dev.ftl.data.FtlException.NotFound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PollerTest extends LiveTest {

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// Watches the database by a question that tells when it is asked, and is answered when it may.
  private Feed<String> slowly(CountDownLatch asked, CountDownLatch go, String answer) {
    return onScreen(
        () -> {
          Feed<String> slow =
              live.feed(
                  _ -> {
                    asked.countDown();
                    await(go);
                    return answer;
                  });
          slow.activate();
          live.watch(database());
          return slow;
        });
  }

  @Test
  void answersWhatAScreenAsksTogetherAndOnOneSnapshot() {
    emit("A");
    List<String> order = new ArrayList<>();
    onScreen(
        () -> {
          Feed<Integer> one = live.feed(ftl -> types(ftl).size());
          Feed<Integer> other =
              live.feed(
                  ftl -> {
                    int seen = types(ftl).size();
                    emit("B");
                    return seen + types(ftl).size();
                  });
          one.answer().addListener((_, _, now) -> order.add("one " + now));
          other.answer().addListener((_, _, now) -> order.add("other " + now));
          live.pause(true);
          live.watch(database());
          one.activate();
          other.activate();
        });

    until(Health.LIVE);

    assertThat(pulse().readings()).isEqualTo(1);
    assertThat(order).containsExactly("one 1", "other 2");
  }

  /// Linux counts what a thread reads.
  @Test
  @EnabledOnOs(OS.LINUX)
  void anIdleTickReadsNothing() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    AtomicReference<Path> thread = new AtomicReference<>();
    emit("A");
    onScreen(
        () -> {
          Feed<Integer> feed =
              live.feed(
                  ftl -> {
                    thread.set(threadInProc());
                    types(ftl);
                    return asked.incrementAndGet();
                  });
          feed.activate();
          live.watch(database());
        });
    until(() -> pulse().readings() == 1);
    ticks(thread.get(), 10);

    String before = reads(thread.get());
    ticks(thread.get(), 100);

    assertThat(reads(thread.get())).isEqualTo(before);
    assertThat(asked).hasValue(1);
    assertThat(pulse().readings()).isEqualTo(1);
    emit("B");
    until(() -> pulse().readings() == 2);
    assertThat(reads(thread.get())).isNotEqualTo(before);
  }

  private static Path threadInProc() {
    try {
      return Path.of("/proc").resolve(Files.readSymbolicLink(Path.of("/proc/thread-self")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How many bytes the thread has read from files, and with how many calls.
  private static String reads(Path thread) throws IOException {
    return String.join(
        ", ",
        Files.readAllLines(thread.resolve("io")).stream()
            .filter(line -> line.startsWith("rchar") || line.startsWith("syscr"))
            .toList());
  }

  /// Waits until the poller's thread has gone to sleep that often.
  private void ticks(Path thread, int count) {
    long target = sleeps(thread) + count;
    until(() -> sleeps(thread) >= target);
  }

  private static long sleeps(Path thread) {
    try {
      return Files.readAllLines(thread.resolve("status")).stream()
          .filter(line -> line.startsWith("voluntary_ctxt_switches"))
          .mapToLong(line -> Long.parseLong(line.split(":")[1].strip()))
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void anAnswerThatSaysTheSameIsNotDelivered() {
    emit("A");
    List<Object> delivered = new ArrayList<>();
    onScreen(
        () -> {
          Feed<List<String>> feed = live.feed(ftl -> List.of("the same"));
          // Reading it each time: an invalidation is told only once until then.
          feed.answer().addListener(_ -> delivered.add(feed.answer().get()));
          feed.activate();
          live.watch(database());
        });
    until(() -> pulse().readings() == 1);

    emit("B");
    until(() -> pulse().readings() == 2);

    assertThat(onScreen(() -> List.copyOf(delivered))).containsExactly(List.of("the same"));
  }

  /// A question that is asked again each second is answered however long that takes.
  @Test
  void anAnswerCountsThoughItsQuestionIsAskedAgainMeanwhile() {
    emit("A");
    AtomicInteger asked = new AtomicInteger();
    AtomicReference<Feed<Integer>> slow = new AtomicReference<>();
    List<Integer> answers = new ArrayList<>();
    onScreen(
        () -> {
          slow.set(
              live.feed(
                  _ -> {
                    int number = asked.incrementAndGet();
                    if (number <= 5) {
                      onScreen(slow.get()::askAgain);
                    }
                    return number;
                  }));
          slow.get().answer().addListener((_, _, now) -> answers.add(now));
          slow.get().activate();
          live.watch(database());
        });

    until(() -> Integer.valueOf(6).equals(answer(slow.get())));

    assertThat(onScreen(() -> List.copyOf(answers))).containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void whatCouldNotBeReadIsReadAgainWithoutAnotherCommit() {
    emit("A");
    AtomicInteger asked = new AtomicInteger();
    Feed<List<String>> feed =
        onScreen(
            () ->
                live.feed(
                    ftl -> {
                      if (asked.incrementAndGet() == 2) {
                        throw new Busy("The database is locked", null);
                      }
                      return types(ftl);
                    }));
    onScreen(feed::activate);
    onScreen(() -> live.watch(database()));
    until(feed, "A");

    emit("B");

    until(feed, "B", "A");
    until(Health.LIVE);
    assertThat(asked.get()).isGreaterThanOrEqualTo(3);
  }

  @Test
  void onlyWhatIsShownIsAsked() {
    emit("A");
    Feed<List<String>> feed = followTypes();
    until(feed, "A");

    onScreen(feed::deactivate);
    emit("B");
    until(() -> pulse().changedAt() != null && answer(feed).size() == 1);
    onScreen(feed::activate);

    until(feed, "B", "A");
  }

  @Test
  void aQuestionThatChangesWhileItIsAskedIsAskedAgain() {
    emit("A");
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Feed<String> feed = slowly(asked, go, "first");
    List<String> answers = new ArrayList<>();
    onScreen(() -> feed.answer().addListener((_, _, now) -> answers.add(now)));
    await(asked);

    onScreen(() -> feed.ask(_ -> "second"));
    go.countDown();

    until(() -> "second".equals(answer(feed)));
    assertThat(answers).containsExactly("second");
  }

  @Test
  void aQuestionThatFailsKeepsNoOtherFromBeingAnswered() {
    emit("A");
    AtomicInteger failures = new AtomicInteger();
    onScreen(
        () ->
            live.<String>feed(
                    _ -> {
                      if (failures.incrementAndGet() < 5) {
                        throw new IllegalStateException("no such column: hue");
                      }
                      return "healed";
                    })
                .activate());
    Feed<List<String>> feed = followTypes();

    until(feed, "A");
    assertThat(pulse().condition())
        .isEqualTo(
            new Condition(
                Health.STALE, "Part of this could not be read: no such column: hue", null));
    emit("B");

    until(feed, "B", "A");
    until(Health.LIVE);
  }

  @Test
  void whatIsNotFoundIsNoFailure() {
    emit("A");
    Feed<String> feed =
        onScreen(
            () ->
                live.feed(
                    _ -> {
                      throw new NotFound("There is no plan 7", null);
                    }));
    onScreen(feed::activate);
    onScreen(() -> live.watch(database()));

    until(() -> pulse().readings() == 1);

    assertThat(pulse().condition()).isEqualTo(Condition.LIVE);
    assertThat(answer(feed)).isNull();
  }

  @Test
  void aScreenThatThrowsIsToldOfAndKeepsNoOtherFromItsAnswer() {
    emit("A");
    onScreen(
        () -> {
          Feed<Integer> feed = live.feed(ftl -> types(ftl).size());
          feed.answer()
              .addListener(
                  (_, _, _) -> {
                    throw new AssertionError("a bug of a screen");
                  });
          feed.activate();
        });
    Feed<List<String>> feed = followTypes();
    until(feed, "A");

    emit("B");

    until(feed, "B", "A");
    until(() -> thrown.size() >= 2);
    assertThat(thrown.getFirst()).hasMessage("a bug of a screen");
    assertThat(pulse().condition()).isEqualTo(Condition.LIVE);
  }

  @Test
  void showsNothingOfADatabaseThatIsNotWatchedAnyMore() throws IOException {
    emit("A");
    Path other = Files.createDirectories(folder.resolve("other")).resolve("ftl.db");
    Files.copy(database(), other);
    emit("B");
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    List<Object> answers = new ArrayList<>();
    Feed<List<String>> feed =
        onScreen(
            () -> {
              Feed<List<String>> slow =
                  live.feed(
                      ftl -> {
                        List<String> types = types(ftl);
                        reading.countDown();
                        await(go);
                        return types;
                      });
              slow.answer().addListener((_, _, now) -> answers.add(now));
              slow.activate();
              live.watch(database());
              return slow;
            });
    await(reading);

    onScreen(() -> live.watch(other));
    go.countDown();

    until(feed, "A");
    assertThat(answers).containsExactly(List.of("A"));
    assertThat(pulse().file()).isEqualTo(other);
  }

  @Test
  void closesInTheMiddleOfAReading() {
    emit("A");
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Feed<String> feed = slowly(reading, go, "late");
    await(reading);

    onScreen(live::close);
    go.countDown();

    until(() -> Thread.getAllStackTraces().keySet().stream().noneMatch(this::isReader));
    assertThat(answer(feed)).isNull();
    assertThat(thrown).isEmpty();
    onScreen(() -> feed.ask(_ -> "nobody asks any more"));
  }

  private boolean isReader(Thread thread) {
    return thread.getName().equals("poller") && thread.isAlive();
  }

  @Test
  void pausedItReadsOnlyWhenAskedTo() {
    emit("A");
    Feed<List<String>> feed = followTypes();
    until(feed, "A");
    onScreen(() -> live.pause(true));
    long readings = pulse().readings();

    emit("B");
    pause(100);

    assertThat(pulse().readings()).isEqualTo(readings);
    onScreen(live::refresh);
    until(feed, "B", "A");
    emit("C");
    onScreen(() -> live.pause(false));
    until(feed, "C", "B", "A");
  }

  @Test
  void tellsWhenTheDatabaseChangedAndNotWhenItWasRead() throws IOException {
    emit("A");
    Instant now = Instant.now();
    Files.setLastModifiedTime(database(), FileTime.from(now.minus(Duration.ofHours(1))));
    Feed<List<String>> feed = followTypes();
    until(feed, "A");

    assertThat(pulse().changedAt()).isBefore(now.minus(Duration.ofMinutes(59)));
    emit("B");

    until(feed, "B", "A");
    assertThat(pulse().changedAt()).isAfter(now.minus(Duration.ofMinutes(1)));
  }
}
