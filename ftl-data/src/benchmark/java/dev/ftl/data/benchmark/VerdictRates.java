package dev.ftl.data.benchmark;

import dev.ftl.data.benchmark.statistics.Comparison;
import dev.ftl.data.benchmark.statistics.MetricComparison;
import dev.ftl.data.benchmark.statistics.MetricVerdict;
import dev.ftl.data.benchmark.statistics.RunComparator;
import dev.ftl.data.benchmark.statistics.RunSamples;
import dev.ftl.data.benchmark.statistics.Thresholds;
import java.util.SequencedMap;

/// How often verdicts are wrong: over comparisons of two runs with ten samples of twenty metrics at
/// a noise of 3 %.
///
/// @param falseAlarms the percentage of comparisons of like runs with any regression
/// @param found the percentage of slow-downs of one metric by 10 % that are found
record VerdictRates(double falseAlarms, double found) {

  private static final int COMPARISONS = 1_000;
  private static final int SAMPLES = 10;
  private static final double SLOWDOWN = 1.1;

  static VerdictRates measure() {
    NoisyRuns runs = new NoisyRuns();
    RunComparator judge = new RunComparator(Thresholds.USUAL);
    int falseAlarms = 0;
    int found = 0;
    for (int i = 0; i < COMPARISONS; i++) {
      RunSamples before = runs.run("before", SAMPLES, 1);
      SequencedMap<String, MetricComparison> alike =
          judge.compare(before, runs.run("after", SAMPLES, 1));
      falseAlarms += Comparison.Summary.of(alike.values()).regressed() > 0 ? 1 : 0;
      SequencedMap<String, MetricComparison> slower =
          judge.compare(before, runs.run("after", SAMPLES, SLOWDOWN));
      found += slower.get("metric_0").verdict() == MetricVerdict.REGRESSED ? 1 : 0;
    }
    return new VerdictRates(100.0 * falseAlarms / COMPARISONS, 100.0 * found / COMPARISONS);
  }
}
