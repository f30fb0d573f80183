package dev.ftl.app.benchmark;

import dev.ftl.data.benchmark.statistics.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Numbers of one unit as people read them: all in the same size and with as many decimals, so that
/// they can be compared digit by digit. `1234.5 ms` and `987 ms` are read as `1.235 s` and `0.987
/// s`, and `952337 tokens` as `952.3 k tokens`.
///
/// @param label the unit at that size; empty without one
/// @param factor what a number is multiplied by
/// @param decimals how many are shown
record UnitScale(String label, double factor, int decimals) {

  private static final int DIGITS = 4;
  private static final MathContext TWO_DIGITS = new MathContext(2);

  /// Smaller numbers are written with a power of ten.
  private static final double SMALL = 1e-4;

  private static final int MOST_DECIMALS = 7;

  /// Where counts become thousands: smaller ones are shown to the last digit.
  private static final double LONG_COUNT = 1e5;

  private static final double LONGEST_COUNT = 1e12;

  /// Characters of a unit's name, which stands at axes and behind numbers.
  private static final int LONGEST_UNIT = 24;

  /// The sizes that a unit of one kind comes in, from small to large, in the smallest one.
  private record Sizes(List<String> names, double... factors) {

    int indexOf(String unit) {
      return names.indexOf(unit);
    }
  }

  private static final List<Sizes> KINDS =
      List.of(
          new Sizes(List.of("ns", "µs", "ms", "s"), 1, 1e3, 1e6, 1e9),
          new Sizes(List.of("B", "kB", "MB", "GB", "TB"), 1, 1e3, 1e6, 1e9, 1e12),
          new Sizes(List.of("B", "KiB", "MiB", "GiB", "TiB"), 1, 0x1p10, 0x1p20, 0x1p30, 0x1p40));

  /// The same without decimals that are zero in all of these numbers.
  private UnitScale withoutZeros(double[] values) {
    int needed = decimals;
    while (needed > 0 && allWhole(values, Math.pow(10, needed - 1))) {
      needed--;
    }
    return new UnitScale(label, factor, needed);
  }

  private boolean allWhole(double[] values, double size) {
    return Arrays.stream(values)
        .map(value -> value * factor * size)
        .allMatch(scaled -> Math.abs(scaled - Math.rint(scaled)) < 0.05);
  }

  /// The scale for these numbers together.
  ///
  /// @param unit as the records name it, or `null`
  /// @param values `null` and what is not finite counts for nothing
  static UnitScale of(String unit, Double... values) {
    double[] finite =
        Arrays.stream(values)
            .filter(value -> value != null && Double.isFinite(value))
            .mapToDouble(Math::abs)
            .toArray();
    double largest = Arrays.stream(finite).max().orElse(0);
    boolean whole = Arrays.stream(finite).allMatch(value -> value == Math.rint(value));
    String name = RunNames.elided(Unit.of(unit).symbol(), LONGEST_UNIT);
    for (Sizes sizes : KINDS) {
      int at = sizes.indexOf(name);
      if (at >= 0) {
        return sized(sizes, at, largest, whole).withoutZeros(finite);
      }
    }
    if (largest >= LONG_COUNT && largest < LONGEST_COUNT) {
      String prefix = largest >= 1e9 ? "G" : largest >= 1e6 ? "M" : "k";
      double factor = largest >= 1e9 ? 1e-9 : largest >= 1e6 ? 1e-6 : 1e-3;
      return new UnitScale(
          (prefix + " " + name).strip(), factor, decimals(largest * factor, false));
    }
    return new UnitScale(name, 1, decimals(largest, whole)).withoutZeros(finite);
  }

  private static UnitScale sized(Sizes sizes, int at, double largest, boolean whole) {
    double inSmallest = largest * sizes.factors[at];
    int best = largest == 0 ? at : 0;
    for (int i = 0; i < sizes.factors.length && largest > 0; i++) {
      if (inSmallest >= sizes.factors[i]) {
        best = i;
      }
    }
    double factor = sizes.factors[at] / sizes.factors[best];
    return new UnitScale(
        sizes.names.get(best), factor, decimals(largest * factor, whole && best == at));
  }

  private static int decimals(double largest, boolean whole) {
    if (whole || largest == 0) {
      return 0;
    }
    return Math.clamp(DIGITS - 1 - (long) Math.floor(Math.log10(largest)), 0, 9);
  }

  /// The same with just the decimals that multiples of a step have.
  UnitScale withDecimalsFor(double step) {
    double scaled = step * factor;
    int needed = (int) Math.ceil(-Math.log10(scaled) - 1e-9);
    return new UnitScale(label, factor, Math.clamp(needed, 0, 9));
  }

  /// The number at this size, without the unit; `–` for `null`.
  String format(Double value) {
    if (value == null) {
      return "–";
    }
    double scaled = value * factor;
    boolean tooLarge = Math.abs(scaled) >= 1e12;
    boolean tooSmall =
        scaled != 0
            && (decimals > MOST_DECIMALS || Math.abs(scaled) < 0.5 * Math.pow(10, -decimals));
    return tooLarge || tooSmall
        ? power(scaled)
        : String.format(Locale.ROOT, "%,." + decimals + "f", scaled).replace("-", "−");
  }

  /// `1.20e−12`; `0.0010` where that is as short.
  private static String power(double number) {
    double size = Math.abs(number);
    if (size >= SMALL && size < 1) {
      return new BigDecimal(number).round(TWO_DIGITS).toPlainString();
    }
    return String.format(Locale.ROOT, "%.2e", number)
        .replace("e-0", "e-")
        .replace("e+0", "e")
        .replace("e+", "e")
        .replace("-", "−");
  }

  /// As [#format], with the unit.
  String withUnit(Double value) {
    return value == null ? "–" : (format(value) + " " + label).strip();
  }
}
