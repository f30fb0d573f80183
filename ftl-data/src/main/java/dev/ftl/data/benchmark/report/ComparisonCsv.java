package dev.ftl.data.benchmark.report;

import dev.ftl.data.benchmark.statistics.Comparison;
import dev.ftl.data.benchmark.statistics.MetricComparison;
import dev.ftl.data.json.Names;
import dev.ftl.data.json.Texts;
import java.util.Arrays;
import java.util.stream.Collectors;

/// A comparison as a table for spreadsheets: RFC 4180, with the names of the JSON answer. Numbers
/// are written in full, and cells without one are empty.
public final class ComparisonCsv {

  private static final String HEADER =
      "metric,unit,direction,verdict,a,b,diff_percent,ci_low,ci_high,p_value,adjusted_p,n_a,n_b,reason";
  private static final String LINE = "\r\n";

  /// What a formula begins with, also in the wide forms that spreadsheets of East Asia take.
  private static final String FORMULA = "=+-@＝＋－＠";

  private static final String SEPARATORS = ",;|\t\r\n";

  private ComparisonCsv() {}

  /// The whole file, with a line of names at its top.
  public static String of(Comparison comparison) {
    return comparison.metrics().entrySet().stream()
        .map(each -> row(each.getKey(), each.getValue()))
        .map(row -> row + LINE)
        .collect(Collectors.joining("", HEADER + LINE, ""));
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

  /// A text that no spreadsheet takes for a formula, whatever somebody called a metric. Some split
  /// lines at semicolons, tabs or bars, so none may follow these either.
  private static String text(String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    StringBuilder harmless = new StringBuilder();
    boolean begins = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean separates = SEPARATORS.indexOf(c) >= 0;
      char kept = separates ? c : Texts.line(Character.toString(c), ' ').charAt(0);
      harmless.append(begins && FORMULA.indexOf(kept) >= 0 ? "'" : "").append(kept);
      begins = separates || begins && (kept == '"' || !isVisible(kept));
    }
    String cell = harmless.toString();
    boolean plain = cell.chars().noneMatch(c -> c == '"' || SEPARATORS.indexOf(c) >= 0);
    return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }

  private static boolean isVisible(char c) {
    return !Character.isWhitespace(c)
        && !Character.isSpaceChar(c)
        && Character.getType(c) != Character.FORMAT;
  }
}
