package dev.ftl.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.Dashboard;
import dev.ftl.app.live.Poller;
import dev.ftl.app.settings.Settings;
import dev.ftl.app.shell.ScreenId;
import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Timestamps;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Measures the dashboard on a [LargeDatabase]: how long the program takes to its first picture,
/// how long a refresh with changes keeps the user interface's thread, how soon what another process
/// commits is in the picture, and how much heap stays in use over an hour of ticks. Not run by the
/// build:
///
/// ```
/// mvn test -pl ftl-app -am -Dtest=DashboardBenchmark -Dsurefire.failIfNoSpecifiedTests=false
/// ```
///
/// With `-Dscreens=MEMORY` it measures only the refreshes and the opening of that screen. It prints
/// a line per figure, and leaves them in `target/benchmarks/dashboard.json` as `ftl benchmark
/// import` takes them.
class DashboardBenchmark {

  /// The only screens to measure, by their names in upper case; without any, everything is.
  private static final String SCREENS = System.getProperty("screens", "");

  private static final int WARM_UP = 30;
  private static final int REFRESHES = 200;
  private static final int TICKS_PER_HOUR = 7_200;
  private static final int STARTS = 5;

  private final List<JsonObject> records = new ArrayList<>();
  private final String run = "dashboard-" + Instant.now().getEpochSecond();
  @TempDir private Path folder;
  private Path file;
  private Dashboard dashboard;
  private Connection agent;
  private final AtomicLong readings = new AtomicLong();
  private long screenThread;

  @Test
  void measure() throws Exception {
    file = folder.resolve("ftl.db");
    LargeDatabase.usual(Instant.now()).write(file);
    LargeBenchmarks.write(file, Instant.now());
    LargeMemory.write(file, Instant.now());
    if (SCREENS.isEmpty()) {
      wholeProcess();
    }
    run();
    Path results = Files.createDirectories(Path.of("target", "benchmarks"));
    Files.writeString(results.resolve("dashboard.json"), JsonArray.ofAll(records).toString());
  }

  private void run() throws Exception {
    long start = System.nanoTime();
    CountDownLatch up = new CountDownLatch(1);
    Platform.startup(up::countDown);
    up.await();
    onScreen(() -> open(ScreenId.OVERVIEW));
    firstPicture(start);
    if (SCREENS.isEmpty() || SCREENS.contains("BENCHMARKS")) {
      opening(ScreenId.BENCHMARKS);
    }
    if (SCREENS.isEmpty() || SCREENS.contains("MEMORY")) {
      opening(ScreenId.MEMORY);
    }
    agent = new Database(file, Access.EXISTING, Duration.ofSeconds(10)).connect();
    for (ScreenId place : ScreenId.values()) {
      if (SCREENS.isEmpty() || SCREENS.contains(place.name())) {
        refreshes(place);
      }
    }
    if (SCREENS.isEmpty()) {
      latency();
      hour();
    }
    agent.close();
    onScreen(
        () -> {
          dashboard.close();
          return null;
        });
  }

  /// From the command to its end, which is a little after the picture: it is written to a file.
  private void wholeProcess() throws Exception {
    Path ftl = Path.of("..", "ftl-cli", "bin", "ftl");
    for (int i = 0; i < STARTS; i++) {
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(
                  ftl.toString(),
                  "dashboard",
                  "--db",
                  file.toString(),
                  "--snapshot",
                  folder.resolve("picture.png").toString(),
                  "--force")
              .redirectErrorStream(true)
              .redirectOutput(Redirect.DISCARD)
              .start();
      assertThat(process.waitFor()).isZero();
      record("process_to_picture", (System.nanoTime() - start) / 1e6, "ms");
    }
  }

  private void latency() throws Exception {
    Latency latency = onScreen(() -> new Latency(dashboard));
    Process process = Agent.start(file, Duration.ofSeconds(30), Duration.ofMillis(170));
    assertThat(process.waitFor()).isZero();
    Thread.sleep(2 * Poller.INTERVAL.toMillis());
    List<Double> millis = onScreen(latency::millis);
    record("commit_to_picture_median", percentile(millis, 0.5), "ms");
    record("commit_to_picture_p95", percentile(millis, 0.95), "ms");
    record("commit_to_picture_max", percentile(millis, 1), "ms");
  }

  private Void open(ScreenId place) {
    dashboard = new Dashboard(Settings.forgetful(), InstantSource.system());
    dashboard.shell().go(place);
    dashboard.show(new Stage());
    dashboard.watch(file);
    dashboard.live().pulse().addListener((_, _, pulse) -> readings.set(pulse.readings()));
    screenThread = Thread.currentThread().threadId();
    return null;
  }

  private void firstPicture(long start) throws Exception {
    while (!onScreen(() -> dashboard.shell().screen().ready())) {
      Thread.sleep(5);
    }
    onScreen(() -> dashboard.scene().snapshot(null));
    record("first_picture", (System.nanoTime() - start) / 1e6, "ms");
  }

  /// From the key that leads to a place until all that it shows has been read.
  private void opening(ScreenId place) throws Exception {
    long start = System.nanoTime();
    onScreen(
        () -> {
          dashboard.shell().go(place);
          return null;
        });
    while (!onScreen(() -> dashboard.shell().screen().ready())) {
      Thread.sleep(5);
    }
    onScreen(() -> dashboard.scene().snapshot(null));
    record(
        place.name().toLowerCase(java.util.Locale.ROOT) + "_opening",
        (System.nanoTime() - start) / 1e6,
        "ms");
  }

  /// Commits a change and waits until it is shown, again and again.
  private void refreshes(ScreenId place) throws Exception {
    onScreen(
        () -> {
          dashboard.shell().go(place);
          return null;
        });
    settle();
    List<Double> costs = new ArrayList<>();
    List<Double> readings = new ArrayList<>();
    for (int i = 0; i < WARM_UP + REFRESHES; i++) {
      change(i);
      long busyBefore = busy();
      refresh();
      settle();
      if (i >= WARM_UP) {
        costs.add((busy() - busyBefore) / 1e6);
        readings.add(dashboard.live().pulse().get().reading().toNanos() / 1e6);
      }
    }
    String name = place.name().toLowerCase(java.util.Locale.ROOT);
    record(name + "_fx_thread_median", percentile(costs, 0.5), "ms");
    record(name + "_fx_thread_p95", percentile(costs, 0.95), "ms");
    record(name + "_reading_p95", percentile(readings, 0.95), "ms");
  }

  /// What agents do: they log, explore, and move what is in sight.
  private void change(int i) throws SQLException {
    try (Statement statement = agent.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      statement.execute(
          "INSERT INTO event (event_type, \"timestamp\", metadata) VALUES ('STEP', '%s', '{\"n\":%d}')"
              .formatted(Timestamps.format(Instant.now()), i));
      statement.execute(
          "UPDATE workspace SET status = CASE status WHEN 'active' THEN 'blocked' ELSE 'active'"
              + " END,"
              + " blocked_at = '%s' WHERE id = 10000 - %d"
                  .formatted(Timestamps.format(Instant.now()), i % 40));
      statement.execute(
          "UPDATE explorer_result SET status = CASE status WHEN 'ok' THEN 'partial' ELSE 'ok' END"
              + " WHERE id = (SELECT MAX(id) - %d FROM explorer_result)".formatted(i % 40));
      statement.execute(
          "UPDATE plan SET status = CASE status WHEN 'active' THEN 'executed' ELSE 'active' END"
              + " WHERE id = 2000 - "
              + i % 40);
      statement.execute(
          "INSERT INTO benchmark (run_id, metric, value, metadata, created_at) VALUES"
              + " ('run-0999', 'metric_%02d_time', %d, '{\"unit\": \"ms\"}', '%s')"
                  .formatted(
                      i % LargeBenchmarks.METRICS, 100 + i % 7, Timestamps.format(Instant.now())));
      statement.execute(
          "UPDATE memory SET times_helped = times_helped + 1 WHERE id = " + (1 + i % 40));
      statement.execute("COMMIT");
    }
  }

  /// As many ticks as an hour has, each on a database that changed.
  private void hour() throws Exception {
    record("heap_before", heap(), "MB");
    for (int i = 0; i < TICKS_PER_HOUR; i++) {
      if (i % 10 == 0) {
        change(i);
      }
      refresh();
      if (i == TICKS_PER_HOUR / 2) {
        record("heap_half_an_hour", heap(), "MB");
      }
    }
    record("heap_an_hour", heap(), "MB");
  }

  private static double heap() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(100);
    }
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
  }

  /// Reads and shows all that is on the screen.
  private void refresh() throws Exception {
    long before = readings.get();
    dashboard.live().refresh();
    while (readings.get() == before) {
      Thread.sleep(1);
    }
  }

  /// For how many nanoseconds the user interface's thread has worked so far: all that it does, but
  /// not what other programs keep it from.
  private long busy() {
    return ManagementFactory.getThreadMXBean().getThreadCpuTime(screenThread);
  }

  /// Waits until what was changed has been laid out.
  private static void settle() throws Exception {
    for (int i = 0; i < 3; i++) {
      Thread.sleep(17);
      onScreen(() -> null);
    }
  }

  private void record(String metric, double value, String unit) {
    System.out.printf("%-28s %8.2f %s%n", metric, value, unit);
    records.add(
        JsonObject.of("run_id", run)
            .with("metric", metric)
            .with("value", Math.round(value * 100) / 100.0)
            .with("metadata", JsonObject.of("unit", unit).with("direction", "lower")));
  }

  private static double percentile(List<Double> values, double share) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  private static <T> T onScreen(Callable<T> task) throws Exception {
    FutureTask<T> future = new FutureTask<>(task);
    Platform.runLater(future);
    return future.get(60, TimeUnit.SECONDS);
  }
}
