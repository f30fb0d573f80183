package dev.ftl.app.benchmark;

import dev.ftl.data.benchmark.statistics.Interval;
import java.util.Locale;

/// Changes in percent as people read them.
final class Percent {

  private Percent() {}

  /// `+12.3 %`, `−4.0 %`, `0.0 %`; without decimals from a thousand on, and `–` for a change that
  /// is not defined.
  static String signed(Double change) {
    return change == null ? "–" : number(change, 1000) + " %";
  }

  /// `+1.2 … +3.4`, in whole numbers from ten on, or `–`.
  static String range(Interval interval) {
    return interval == null
        ? "–"
        : number(interval.low(), 10) + " … " + number(interval.high(), 10);
  }

  /// @param whole from where on there are no decimals
  private static String number(double change, double whole) {
    double size = Math.abs(change);
    String digits = String.format(Locale.ROOT, size < whole ? "%,.1f" : "%,.0f", size);
    boolean zero = digits.equals("0.0");
    return zero ? digits : (change < 0 ? "−" : "+") + digits;
  }

  /// A probability: `0.024`, `<0.001`, or `–`.
  static String probability(Double p) {
    if (p == null) {
      return "–";
    }
    return p < 0.001 ? "<0.001" : String.format(Locale.ROOT, "%.3f", p);
  }
}
