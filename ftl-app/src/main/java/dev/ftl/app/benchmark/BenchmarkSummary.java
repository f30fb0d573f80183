package dev.ftl.app.benchmark;

import dev.ftl.app.settings.Settings;
import dev.ftl.app.ui.Mark;
import dev.ftl.app.ui.Words;
import dev.ftl.data.Ftl;
import dev.ftl.data.benchmark.statistics.Comparison;
import dev.ftl.data.benchmark.statistics.MetricComparison;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// The newest run against its baseline in a few words: the pinned one, or else the run before.
///
/// @param runs which runs are compared
/// @param headline whether something regressed
/// @param counts what became of the other metrics
/// @param worst the metric that is worst off
/// @param change by how much it changed, and how sure that is
/// @param trend its medians over the newest runs, oldest first; `null` where a run does not have it
public record BenchmarkSummary(
    String runs, Mark headline, String counts, String worst, String change, List<Double> trend) {

  private static final int TREND = 24;
  private static final int LONGEST_NAME = 32;

  /// Reads it; `null` while there are no two runs to compare.
  ///
  /// @param database the file whose pinned baseline counts; called on the reader's thread
  public static Function<Ftl, BenchmarkSummary> question(
      Settings settings, Supplier<Path> database) {
    Baselines baselines = new Baselines(settings);
    return new WhenRecorded<>(
        ftl -> {
          Compared pair = Compared.question(baselines.in(database.get()), null).apply(ftl);
          return pair.comparison() == null || pair.comparison().metrics().isEmpty()
              ? null
              : of(pair, ftl);
        });
  }

  private static BenchmarkSummary of(Compared pair, Ftl ftl) {
    Comparison comparison = pair.comparison();
    Map.Entry<String, MetricComparison> worst = comparison.metrics().firstEntry();
    return new BenchmarkSummary(
        "%s against %s"
            .formatted(
                RunNames.elided(pair.b().runId(), LONGEST_NAME),
                RunNames.elided(pair.a().runId(), LONGEST_NAME)),
        PairBar.headline(comparison.summary()),
        counts(comparison.summary()),
        RunNames.elided(worst.getKey(), LONGEST_NAME),
        change(worst.getValue()),
        ftl.benchmarkHistory().trends(TREND).of(worst.getKey()));
  }

  private static String counts(Comparison.Summary summary) {
    List<String> counts = new ArrayList<>();
    count(counts, summary.improved(), "improved");
    count(counts, summary.unchanged(), "unchanged");
    count(counts, summary.inconclusive(), "inconclusive");
    return String.join(", ", counts);
  }

  private static void count(List<String> counts, int count, String word) {
    if (count > 0) {
      counts.add(Words.grouped(count) + " " + word);
    }
  }

  private static String change(MetricComparison of) {
    String change = Percent.signed(of.diffPercent());
    return of.ci() == null ? change : "%s  (95 %%: %s)".formatted(change, Percent.range(of.ci()));
  }
}
