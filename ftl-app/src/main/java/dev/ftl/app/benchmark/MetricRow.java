package dev.ftl.app.benchmark;

import dev.ftl.app.ui.Mark;
import dev.ftl.app.ui.Marks;
import dev.ftl.app.ui.Tone;
import dev.ftl.data.benchmark.statistics.MetricComparison;
import dev.ftl.data.benchmark.statistics.MetricVerdict;
import java.util.List;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// A metric between two runs.
///
/// @param place in the order from the worst to what only one run has
/// @param reach the change in percent at which the bars of the whole comparison end
/// @param trend its medians over the newest runs, oldest first; `null` where a run does not have it
record MetricRow(String name, int place, MetricComparison of, double reach, List<Double> trend) {

  private static final Mark ONE_SAMPLE = new Mark("1 sample", BootstrapIcons.DOT, Tone.QUIET);

  /// The size in which its numbers are told.
  UnitScale scale() {
    return UnitScale.of(of.unit(), of.a(), of.b());
  }

  /// Whether it is known to have changed, or is in one run alone.
  boolean changed() {
    return switch (of.verdict()) {
      case REGRESSED, IMPROVED, ADDED, REMOVED -> true;
      case INCONCLUSIVE, UNCHANGED -> false;
    };
  }

  /// Whether that is its verdict. A single sample proves nothing, whatever it is.
  boolean is(MetricVerdict verdict) {
    return of.verdict() == verdict && !single();
  }

  /// Whether one of the runs has measured it only once.
  boolean single() {
    return of.nA() == 1 || of.nB() == 1;
  }

  /// What became of it, or that there is too little to tell.
  Mark mark() {
    return single() && of.nA() > 0 && of.nB() > 0 ? ONE_SAMPLE : Marks.of(of.verdict());
  }
}
