package dev.ftl.app.benchmark;

import dev.ftl.app.ScreenTest;
import dev.ftl.app.Shared;
import dev.ftl.app.shell.Place;
import dev.ftl.data.benchmark.Environment;
import dev.ftl.data.benchmark.NewRecord;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonReader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// The screen as people see it, for them to look at: in `target/pictures`.
class BenchmarksPicturesTest extends ScreenTest {

  BenchmarksPicturesTest() {
    super(Place.BENCHMARKS);
  }

  @Test
  void real() throws Exception {
    String runs = Files.readString(Shared.file("real/benchmark-runs.json"));
    agent().benchmarks().importAll(NewRecord.listOf((JsonArray) JsonReader.parse(runs)));
    watch();
    picture("benchmarks-real");
    type(KeyCode.M);
    type(KeyCode.J, 12);
    until(() -> dashboard.shell().screen().ready());
    picture("benchmarks-real-samples");
  }

  @Test
  void nothing() {
    agent().database().create();
    watch();
    picture("benchmarks-empty");
  }

  @Test
  void one() {
    agent().benchmarks().importAll(runs(1));
    watch();
    picture("benchmarks-one");
  }

  @Test
  void many() {
    agent().benchmarks().importAll(runs(200));
    watch();
    interact(() -> dashboard.shell().screen().open("build-0121"));
    type(KeyCode.M);
    until(() -> dashboard.shell().screen().ready());
    picture("benchmarks-many");
    type(KeyCode.H);
    type(KeyCode.LEFT, 3);
    // The headless screen ends at 1000 pixels.
    interact(
        () -> {
          stage.setX(0);
          stage.setY(0);
        });
    resize(1920, 990);
    type(KeyCode.U);
    picture("benchmarks-many-wide");
  }

  /// Runs of a build that got slower at one point and quicker at another.
  private static List<NewRecord> runs(int count) {
    Random random = new Random(7);
    List<NewRecord> records = new ArrayList<>();
    for (int run = 0; run < count; run++) {
      String id = "build-%04d".formatted(run);
      double slower = run > 0.97 * count ? 1.25 : run > 0.6 * count ? 1.1 : 1;
      double smaller = run > 0.4 * count ? 0.8 : 1;
      for (int i = 0; i < 8; i++) {
        records.add(sample(id, "start_up/cold", "ms", 412 * slower * noise(random)));
        records.add(sample(id, "start_up/warm", "ms", 88 * noise(random)));
        records.add(sample(id, "compile/incremental", "ms", 1830 * noise(random)));
        records.add(sample(id, "compile/clean", "ms", 14_200 * smaller * noise(random)));
        records.add(sample(id, "heap_after_gc", "bytes", 48e6 * smaller * noise(random)));
        records.add(sample(id, "cache_hit_rate", "%", 93 * noise(random)));
        records.add(sample(id, "throughput", "ops/s", 20_400 / slower * noise(random)));
        records.add(sample(id, "queue_balance", "", -3 * noise(random)));
      }
      records.add(sample(id, "errors_total", "errors", 0));
    }
    return records;
  }

  private static double noise(Random random) {
    return 1 + 0.012 * random.nextGaussian();
  }

  private static NewRecord sample(String run, String metric, String unit, double value) {
    return new NewRecord(run, metric, value, JsonObject.of("unit", unit))
        .measuredIn(new Environment("Ryzen 7 5800X", 16, "OpenJDK 25.0.1", "Linux 6.12 amd64"));
  }
}
