package dev.ftl.data.benchmark;

import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.benchmark.MetricHistory.LeftOut;
import dev.ftl.data.benchmark.statistics.ChangePoints;
import dev.ftl.data.benchmark.statistics.Direction;
import dev.ftl.data.benchmark.statistics.Meaning;
import dev.ftl.data.benchmark.statistics.Measured;
import dev.ftl.data.benchmark.statistics.MedianBootstrap;
import dev.ftl.data.benchmark.statistics.Samples;
import dev.ftl.data.benchmark.statistics.Thresholds;
import dev.ftl.data.benchmark.statistics.Unit;
import dev.ftl.data.db.Tx;
import dev.ftl.data.db.Work;
import dev.ftl.data.limit.Details;
import dev.ftl.data.limit.Limits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// How one metric went from run to run.
public final class HistoryService {

  private final Tx tx;

  public HistoryService(Tx tx) {
    this.tx = tx;
  }

  /// The metric in the newest runs that have a number of it, with the points at which it moved to
  /// another level.
  ///
  /// @throws NotFound when no run has the metric
  public MetricHistory of(String metric, int limit) {
    return tx.read(
        work -> {
          HistoryMapper mapper = work.mapper(HistoryMapper.class);
          List<HistoryRow> runs = mapper.runs(metric, limit);
          if (runs.isEmpty()) {
            String shown = Details.shortened(metric, Limits.QUOTED_CHARACTERS);
            throw new NotFound(
                "No benchmark run has the metric " + shown, "ftl benchmark list-runs");
          }
          return history(metric, runs, mapper.samples(metric, limit));
        });
  }

  /// The medians of all metrics in the newest runs, each metric's in one unit.
  public Trends trends(int limit) {
    return tx.read(
        work -> {
          HistoryMapper mapper = work.mapper(HistoryMapper.class);
          TrendUnits units = new TrendUnits(mapper.trendUnits(limit));
          List<String> runs = mapper.newest(limit);
          Map<String, Map<String, Double>> byMetric = new HashMap<>();
          for (TrendRow row : mapper.trends(limit)) {
            Double median =
                units.isMixed(row)
                    ? median(work, row, units.of(row.metric()))
                    : units.converted(row);
            byMetric.computeIfAbsent(row.metric(), _ -> new HashMap<>()).put(row.runId(), median);
          }
          Map<String, List<Double>> medians = new HashMap<>();
          byMetric.forEach(
              (metric, byRun) -> medians.put(metric, runs.stream().map(byRun::get).toList()));
          return new Trends(runs, medians);
        });
  }

  /// Of samples in several units, of which the database knows no median.
  private static Double median(Work work, TrendRow row, Unit unit) {
    Measured measured = RunReader.read(work, row.runId(), row.metric()).samples().get(row.metric());
    Samples samples = measured.in(unit);
    return samples.count() == 0 ? null : (Double) samples.median();
  }

  private static MetricHistory history(String metric, List<HistoryRow> rows, List<Double> values) {
    List<HistoryRow> byAge =
        rows.stream().sorted(Comparator.comparingLong(HistoryRow::newest)).toList();
    Unit unit =
        byAge.reversed().stream()
            .filter(row -> row.samples() > 0)
            .findFirst()
            .map(HistoryRow::unit)
            .orElse(Unit.NONE);
    Direction direction =
        Meaning.of(
                metric,
                unit,
                byAge.stream()
                    .filter(row -> row.unit().isLike(unit))
                    .map(HistoryRow::metadata)
                    .toList())
            .direction();
    SequencedMap<String, Run> runs = new LinkedHashMap<>();
    int begin = 0;
    for (HistoryRow row : rows) {
      List<Double> recorded = values.subList(begin, begin + row.samples());
      begin += row.samples();
      runs.computeIfAbsent(row.runId(), _ -> new Run(row.createdAt(), new Measured()))
          .values
          .add(row.unit(), recorded);
    }
    List<LeftOut> leftOut = new ArrayList<>();
    runs.forEach((runId, run) -> leftOut.addAll(leftOut(runId, run.values, unit)));
    runs.values().removeIf(run -> run.values.in(unit).count() == 0);
    return new MetricHistory(
        metric, unit.nameOrNull(), direction, points(runs, unit, direction), leftOut);
  }

  private static List<LeftOut> leftOut(String runId, Measured values, Unit unit) {
    return values.units().stream()
        .filter(other -> !other.isLike(unit))
        .map(other -> new LeftOut(runId, other.nameOrNull(), values.count(other)))
        .toList();
  }

  private record Run(Instant createdAt, Measured values) {}

  private static List<HistoryPoint> points(
      SequencedMap<String, Run> runs, Unit unit, Direction direction) {
    List<String> ids = List.copyOf(runs.sequencedKeySet());
    List<Samples> samples = runs.values().stream().map(run -> run.values.in(unit)).toList();
    double[] medians = samples.stream().mapToDouble(Samples::median).toArray();
    Set<Integer> cuts = new HashSet<>(ChangePoints.of(medians, Thresholds.USUAL.noise()));
    List<HistoryPoint> points = new ArrayList<>();
    double level = 0;
    for (int i = 0; i < medians.length; i++) {
      boolean cut = cuts.contains(i);
      double before = level;
      if (cut || i == 0) {
        level = level(medians, i, cuts);
      }
      points.add(
          new HistoryPoint(
              ids.get(i),
              runs.get(ids.get(i)).createdAt,
              samples.get(i).count(),
              medians[i],
              samples.get(i).count() < 2 ? null : MedianBootstrap.of(samples.get(i)).interval(),
              level,
              cut,
              cut && before != 0 ? (Double) MedianBootstrap.change(before, level) : null,
              cut ? direction.verdict(level - before) : null));
    }
    return points;
  }

  /// The median of the runs from one cut to the next.
  private static double level(double[] medians, int begin, Set<Integer> cuts) {
    List<Double> level = new ArrayList<>();
    for (int i = begin; i < medians.length && (i == begin || !cuts.contains(i)); i++) {
      level.add(medians[i]);
    }
    return Samples.of(level).median();
  }
}
