package dev.ftl.data.benchmark.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedCollection;
import java.util.SequencedMap;

/// The finite values of one metric as they were recorded, by their units.
public final class Measured {

  private final SequencedMap<Unit, List<Double>> values = new LinkedHashMap<>();

  /// Adds the finite ones among values that are newer than those added before.
  public void add(Unit unit, List<Double> recorded) {
    List<Double> finite =
        recorded.stream().filter(Objects::nonNull).filter(Double::isFinite).toList();
    if (!finite.isEmpty()) {
      List<Double> all = Objects.requireNonNullElseGet(values.remove(unit), ArrayList::new);
      all.addAll(finite);
      values.put(unit, all);
    }
  }

  /// In the order of their newest values.
  public SequencedCollection<Unit> units() {
    return values.sequencedKeySet();
  }

  public int count() {
    return values.values().stream().mapToInt(List::size).sum();
  }

  public int count(Unit unit) {
    return values.get(unit).size();
  }

  /// Those whose unit is of the same kind, converted.
  public Samples in(Unit unit) {
    List<Double> converted = new ArrayList<>();
    values.forEach(
        (from, recorded) -> {
          if (from.isLike(unit)) {
            recorded.forEach(value -> converted.add(from.convert(value, unit)));
          }
        });
    return Samples.of(converted);
  }
}
