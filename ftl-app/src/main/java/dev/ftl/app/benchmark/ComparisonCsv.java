package dev.ftl.app.benchmark;

import dev.ftl.data.benchmark.Comparison;
import dev.ftl.data.benchmark.MetricComparison;
import dev.ftl.data.json.Names;
import java.util.Arrays;
import java.util.stream.Collectors;

/// A comparison as a table for spreadsheets: RFC 4180, with the names of the JSON answer. Numbers
/// are written in full, and cells without one are empty.
final class ComparisonCsv {

  private static final String HEADER =
      "metric,unit,direction,verdict,a,b,diff_percent,ci_low,ci_high,p_value,adjusted_p,n_a,n_b,reason";
  private static final String LINE = "\r\n";

  private ComparisonCsv() {}

  static String of(Comparison comparison) {
    return comparison.metrics().entrySet().stream()
        .map(each -> row(each.getKey(), each.getValue()))
        .collect(Collectors.joining(LINE, HEADER + LINE, LINE));
  }

  private static String row(String name, MetricComparison of) {
    return cells(
        text(name),
        text(of.unit()),
        Names.of(of.direction()),
        Names.of(of.verdict()),
        number(of.a()),
        number(of.b()),
        number(of.diffPercent()),
        number(of.ci() == null ? null : of.ci().low()),
        number(of.ci() == null ? null : of.ci().high()),
        number(of.pValue()),
        number(of.adjustedP()),
        Integer.toString(of.nA()),
        Integer.toString(of.nB()),
        text(of.reason()));
  }

  private static String cells(String... cells) {
    return Arrays.stream(cells).collect(Collectors.joining(","));
  }

  private static String number(Double value) {
    return value == null ? "" : value.toString();
  }

  /// A text that no spreadsheet takes for a formula, whatever somebody called a metric.
  private static String text(String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    String harmless = "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean plain = harmless.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? harmless : "\"" + harmless.replace("\"", "\"\"") + "\"";
  }
}
