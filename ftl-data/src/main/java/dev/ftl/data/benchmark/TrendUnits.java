package dev.ftl.data.benchmark;

import dev.ftl.data.benchmark.statistics.Unit;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/// The units of all metrics in the newest runs. A metric is shown in the unit of its newest value.
final class TrendUnits {

  private final Map<String, Unit> newest = new HashMap<>();
  private final Map<TrendKey, SequencedSet<Unit>> units = new HashMap<>();

  private record TrendKey(String runId, String metric) {}

  /// @param rows oldest first
  TrendUnits(List<TrendUnitRow> rows) {
    for (TrendUnitRow row : rows) {
      Unit unit = Unit.of(row.metadata().text("unit", ""));
      newest.put(row.metric(), unit);
      units
          .computeIfAbsent(new TrendKey(row.runId(), row.metric()), _ -> new LinkedHashSet<>())
          .add(unit);
    }
  }

  /// The unit in which a metric is shown.
  Unit of(String metric) {
    return newest.get(metric);
  }

  /// Whether a run's values of the metric are in several units.
  boolean isMixed(TrendRow row) {
    return unitsOf(row).size() > 1;
  }

  /// The median in the metric's unit, or `null` when its own is of another kind.
  Double converted(TrendRow row) {
    Unit from = unitsOf(row).getFirst();
    Unit to = of(row.metric());
    return from.isLike(to) ? (Double) from.convert(row.median(), to) : null;
  }

  private SequencedSet<Unit> unitsOf(TrendRow row) {
    return units.get(new TrendKey(row.runId(), row.metric()));
  }
}
