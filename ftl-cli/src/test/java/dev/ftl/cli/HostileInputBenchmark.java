package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How 10,000 hostile inputs are handled: all commands, with words, bodies, databases and folders
/// made by chance. Most run in this process, a hundred of them by the launcher. Not run by the
/// build:
///
/// ```
/// mvn test -pl ftl-cli -am -Dtest=HostileInputBenchmark -Dsurefire.failIfNoSpecifiedTests=false
/// ```
///
/// `-Dhostile.inputs=N` runs others than 10,000, `-Dhostile.seed=N` other ones, and
/// `-Dhostile.scene=N` one scene again. It prints what is wrong and its figures, and leaves them in
/// `target/benchmarks/hostile.json` as `ftl benchmark import` takes them.
class HostileInputBenchmark {

  private static final long SEED = Long.getLong("hostile.seed", 1);
  private static final int INPUTS = Integer.getInteger("hostile.inputs", 10_000);
  private static final int ONE = Integer.getInteger("hostile.scene", -1);
  private static final int LAUNCHED =
      ONE < 0 ? Integer.getInteger("hostile.launched", INPUTS / 100) : 0;

  private final List<JsonObject> records = new ArrayList<>();
  private final String run = "hostile-" + Instant.now().getEpochSecond();
  @TempDir private Path folder;

  @Test
  void measure() throws Exception {
    List<String> faults = new ArrayList<>();
    List<Double> millis = new ArrayList<>();
    try (HostileInputs inputs = new HostileInputs(folder.toRealPath(), SEED)) {
      int scenes = INPUTS / HostileInputs.CALLS_PER_SCENE;
      for (int scene = Math.max(0, ONE); scene < (ONE < 0 ? scenes : ONE + 1); scene++) {
        inputs.run(scene);
      }
      faults.addAll(inputs.faults());
      millis.addAll(inputs.millis());
      record("hostile_answered", 100.0 * inputs.answered() / millis.size(), "%", "none");
    }
    List<Double> launched = launch(faults);
    faults.forEach(fault -> print(shortened(fault)));
    millis.sort(null);
    record("hostile_inputs", millis.size() + launched.size(), "", "none");
    record("hostile_faults", faults.size(), "", "lower");
    record("hostile_slow", slow(millis) + slow(launched), "", "lower");
    record("hostile_slowest", millis.getLast(), "ms", "lower");
    record("hostile_median", millis.get(millis.size() / 2), "ms", "lower");
    if (!launched.isEmpty()) {
      record(
          "hostile_slowest_process", launched.stream().max(Double::compare).get(), "ms", "lower");
    }
    Path results = Files.createDirectories(Path.of("target", "benchmarks"));
    Files.writeString(results.resolve("hostile.json"), JsonArray.ofAll(records).toString());
    assertThat(faults).isEmpty();
  }

  /// The same by the launcher, as users start it.
  private List<Double> launch(List<String> faults) throws Exception {
    List<Double> millis = new ArrayList<>();
    HostileScene base = HostileScene.base(folder.toRealPath().resolve("launched"));
    for (int i = 0; i < LAUNCHED; i++) {
      Random random = new Random(SEED * 1_000_003 - 1 - i);
      HostileScene scene = base.copy(folder.resolve("process" + i), random);
      HostileCall call = HostileCall.any(random, scene.session());
      Launcher launcher =
          Launcher.in(scene.project()).with("HOME", scene.top().resolve("home").toString());
      Map<Path, String> before = scene.files();
      long start = System.nanoTime();
      Ran ran = launcher.runWith(call.stdin(), call.args().toArray(String[]::new));
      millis.add((System.nanoTime() - start) / 1e6);
      String fault = HostileInputs.fault(call, ran, false);
      if (fault == null) {
        fault = HostileInputs.changes(scene, call, before, scene.files());
      }
      if (fault != null) {
        faults.add("Launched " + i + ": " + call + ": " + fault);
      }
      scene.delete();
    }
    base.delete();
    return millis;
  }

  private static long slow(List<Double> millis) {
    return millis.stream().filter(time -> time > HostileInputs.SLOW_MILLIS).count();
  }

  private void record(String metric, double value, String unit, String direction) {
    print("%s: %.1f %s".formatted(metric, value, unit));
    records.add(
        JsonObject.of("run_id", run)
            .with("metric", metric)
            .with("value", value)
            .with("metadata", JsonObject.of("unit", unit).with("direction", direction)));
  }

  private static String shortened(String fault) {
    return fault.length() > 600 ? fault.substring(0, 600) + "…" : fault;
  }

  private static void print(String line) {
    System.out.println(line);
  }
}
