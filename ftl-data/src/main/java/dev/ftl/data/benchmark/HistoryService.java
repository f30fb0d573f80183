package dev.ftl.data.benchmark;

import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.db.Tx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How one metric went from run to run.
public final class HistoryService {

  private static final int SHOWN = 100;

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
            String shown = metric.length() > SHOWN ? metric.substring(0, SHOWN) + "…" : metric;
            throw new NotFound(
                "No benchmark run has the metric " + shown, "ftl benchmark list-runs");
          }
          return history(metric, runs, mapper.samples(metric, limit));
        });
  }

  /// The medians of all metrics in the newest runs.
  public Trends trends(int limit) {
    return tx.read(
        work -> {
          HistoryMapper mapper = work.mapper(HistoryMapper.class);
          List<String> runs = mapper.newest(limit);
          Map<String, Map<String, Double>> byMetric = new HashMap<>();
          for (TrendRow row : mapper.trends(limit)) {
            byMetric
                .computeIfAbsent(row.metric(), _ -> new HashMap<>())
                .put(row.runId(), row.median());
          }
          Map<String, List<Double>> medians = new HashMap<>();
          byMetric.forEach(
              (metric, byRun) -> medians.put(metric, runs.stream().map(byRun::get).toList()));
          return new Trends(runs, medians);
        });
  }

  private static MetricHistory history(String metric, List<HistoryRow> rows, List<Double> values) {
    Meaning meaning =
        Meaning.of(metric, rows.stream().map(HistoryRow::metadata).distinct().toList());
    List<HistoryRow> runs = new ArrayList<>();
    List<Samples> samples = new ArrayList<>();
    int begin = 0;
    for (HistoryRow row : rows) {
      int end = begin + row.samples();
      if (end > begin) {
        runs.add(row);
        samples.add(Samples.of(values.subList(begin, end)));
      }
      begin = end;
    }
    return new MetricHistory(
        metric, meaning.unit(), meaning.direction(), points(runs, samples, meaning.direction()));
  }

  private static List<HistoryPoint> points(
      List<HistoryRow> runs, List<Samples> samples, Direction direction) {
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
      HistoryRow run = runs.get(i);
      points.add(
          new HistoryPoint(
              run.runId(),
              run.createdAt(),
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
