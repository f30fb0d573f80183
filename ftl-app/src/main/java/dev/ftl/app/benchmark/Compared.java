package dev.ftl.app.benchmark;

import dev.ftl.data.Ftl;
import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.benchmark.BenchmarkRun;
import dev.ftl.data.benchmark.BenchmarkService;
import dev.ftl.data.benchmark.statistics.Comparison;
import dev.ftl.data.benchmark.statistics.Thresholds;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Two runs and how they compare.
///
/// @param a the baseline, or `null` when there is no run to compare with
/// @param b the run that is judged, or `null` when there is none at all
/// @param newest whether there is no newer run than b
/// @param comparison `null` without a baseline
/// @param missing what was asked for and is not there, sentences
record Compared(
    BenchmarkRun a, BenchmarkRun b, boolean newest, Comparison comparison, List<String> missing) {

  private static final Compared NOTHING = new Compared(null, null, true, null, List.of());

  /// Compares a run with a baseline.
  ///
  /// @param pinned the baseline, or `null` for the run before the other one
  /// @param chosen the run that is judged, or `null` for the newest one
  static Function<Ftl, Compared> question(String pinned, String chosen) {
    return ftl -> compare(ftl.benchmarks(), pinned, chosen);
  }

  private static Compared compare(BenchmarkService benchmarks, String pinned, String chosen) {
    List<BenchmarkRun> newest = benchmarks.list(1);
    if (newest.isEmpty()) {
      return NOTHING;
    }
    List<String> missing = new ArrayList<>();
    BenchmarkRun b = find(benchmarks, chosen);
    if (b == null) {
      b = newest.getFirst();
      if (chosen != null) {
        missing.add(
            "Run %s is not here any more; the newest one is shown".formatted(shown(chosen)));
      }
    }
    BenchmarkRun a = find(benchmarks, pinned);
    if (a == null) {
      a = find(benchmarks, benchmarks.before(b.runId()));
      if (pinned != null) {
        missing.add("The pinned baseline %s is not here".formatted(shown(pinned)));
      }
    }
    Comparison comparison =
        a == null ? null : benchmarks.compare(a.runId(), b.runId(), Thresholds.USUAL);
    boolean last = b.runId().equals(newest.getFirst().runId());
    return new Compared(a, b, last, comparison, missing);
  }

  private static BenchmarkRun find(BenchmarkService benchmarks, String runId) {
    try {
      return runId == null ? null : benchmarks.get(runId);
    } catch (NotFound _) {
      return null;
    }
  }

  private static String shown(String runId) {
    return RunNames.elided(runId, 60);
  }

  /// Whether this run is the baseline.
  boolean isA(String runId) {
    return a != null && a.runId().equals(runId);
  }

  /// Whether this run is the one that is judged.
  boolean isB(String runId) {
    return b != null && b.runId().equals(runId);
  }

  /// What to know before believing the verdicts, sentences.
  List<String> warnings() {
    List<String> all = new ArrayList<>(missing);
    if (comparison != null) {
      all.addAll(comparison.warnings());
    }
    return all;
  }
}
