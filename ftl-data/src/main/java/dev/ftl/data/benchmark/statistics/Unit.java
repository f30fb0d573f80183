package dev.ftl.data.benchmark.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A unit of measure. Units of one kind can be converted into each other: times, sizes in bytes,
/// and rates of these. Any other unit is a kind of its own, and so is the lack of one.
///
/// @param name as the records spell it; empty for no unit
/// @param symbol the usual spelling, e.g. `µs` for `us`
/// @param kind equal for units that can be converted into each other
/// @param size in the smallest unit of its kind
public record Unit(String name, String symbol, String kind, double size) {

  /// The unit of a number without one.
  public static final Unit NONE = new Unit("", "", "", 1);

  private static final String TIME = "time";
  private static final String BYTES = "bytes";
  private static final double SECOND = 1e9;
  private static final MathContext SIGNIFICANT = new MathContext(15);
  private static final int SHORTEST_WORD = 4;
  private static final Map<String, Unit> KNOWN = new HashMap<>();

  static {
    know(TIME, 1, "ns", "nsec", "nanos", "nanosecond", "nanoseconds");
    // The micro sign and the Greek letter look alike.
    know(TIME, 1e3, "µs", "μs", "us", "usec", "micros", "microsecond", "microseconds");
    know(TIME, 1e6, "ms", "msec", "millis", "millisecond", "milliseconds");
    know(TIME, SECOND, "s", "sec", "secs", "second", "seconds");
    know(TIME, 60 * SECOND, "min", "mins", "minute", "minutes");
    know(TIME, 3600 * SECOND, "h", "hr", "hrs", "hour", "hours");
    know(TIME, 24 * 3600 * SECOND, "d", "day", "days");
    know(BYTES, 1, "B", "byte", "bytes");
    know(BYTES, 1e3, "kB", "KB", "kb", "kilobyte", "kilobytes");
    know(BYTES, 1e6, "MB", "mb", "megabyte", "megabytes");
    know(BYTES, 1e9, "GB", "gb", "gigabyte", "gigabytes");
    know(BYTES, 1e12, "TB", "tb", "terabyte", "terabytes");
    know(BYTES, 0x1p10, "KiB", "kib", "kibibyte", "kibibytes");
    know(BYTES, 0x1p20, "MiB", "mib", "mebibyte", "mebibytes");
    know(BYTES, 0x1p30, "GiB", "gib", "gibibyte", "gibibytes");
    know(BYTES, 0x1p40, "TiB", "tib", "tebibyte", "tebibytes");
    know("percent", 1, "%", "pct", "percent");
  }

  private static void know(String kind, double size, String symbol, String... otherNames) {
    KNOWN.put(symbol, new Unit(symbol, symbol, kind, size));
    for (String name : otherNames) {
      KNOWN.put(name, new Unit(name, symbol, kind, size));
    }
  }

  /// @param text a record's unit; `null` or blank for none
  public static Unit of(String text) {
    String name = text == null ? "" : text.strip();
    if (name.isEmpty()) {
      return NONE;
    }
    int slash = name.lastIndexOf('/');
    if (slash <= 0 || slash == name.length() - 1) {
      return single(name);
    }
    Unit amount = single(name.substring(0, slash).strip());
    Unit per = single(name.substring(slash + 1).strip());
    return new Unit(
        name,
        amount.symbol + "/" + per.symbol,
        amount.kind + "/" + per.kind,
        amount.size / per.size);
  }

  /// Words are known in any case, symbols are not: `Mb` is no megabyte.
  private static Unit single(String name) {
    Unit known = KNOWN.get(name.length() < SHORTEST_WORD ? name : name.toLowerCase(Locale.ROOT));
    return known == null
        ? new Unit(name, name, name, 1)
        : new Unit(name, known.symbol, known.kind, known.size);
  }

  /// The last one if all are of one kind, else `null`.
  public static Unit common(Collection<Unit> units) {
    Unit last = NONE;
    Set<String> kinds = new LinkedHashSet<>();
    for (Unit unit : units) {
      kinds.add(unit.kind);
      last = unit;
    }
    return kinds.size() > 1 ? null : last;
  }

  /// Why numbers in these units cannot be compared, a clause.
  public static String conflict(Collection<Unit> units) {
    return "the units cannot be converted into each other: "
        + units.stream().map(Unit::words).distinct().collect(Collectors.joining(", "));
  }

  private String words() {
    return name.isEmpty() ? "no unit" : name;
  }

  /// The name, or `null` for no unit.
  public String nameOrNull() {
    return name.isEmpty() ? null : name;
  }

  /// The value in another unit of the same kind, without the digits that only the arithmetic makes:
  /// 0.0811 s are 81.1 ms, and not 81.10000000000001.
  public double convert(double value, Unit to) {
    if (size == to.size) {
      return value;
    }
    double exact = value * (size / to.size);
    return Double.isFinite(exact) ? new BigDecimal(exact).round(SIGNIFICANT).doubleValue() : exact;
  }

  public boolean isLike(Unit other) {
    return kind.equals(other.kind);
  }
}
