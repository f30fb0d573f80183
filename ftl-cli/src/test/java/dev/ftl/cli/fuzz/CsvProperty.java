package dev.ftl.cli.fuzz;

import dev.ftl.data.benchmark.statistics.MetricComparison;
import dev.ftl.data.json.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What holds for a comparison as CSV: it reads back, and whatever a spreadsheet takes for the
/// separator, no cell is a formula.
final class CsvProperty {

  private static final int COLUMNS = 14;

  private CsvProperty() {}

  static void check(String csv, Map<String, MetricComparison> metrics) {
    List<List<String>> rows = parse(csv);
    Property.same(rows.size(), metrics.size() + 1, "each metric has a row");
    List<String> names = new ArrayList<>(metrics.keySet());
    for (int i = 0; i < rows.size(); i++) {
      List<String> row = rows.get(i);
      Property.same(row.size(), COLUMNS, "each row has all columns");
      if (i > 0) {
        MetricComparison metric = metrics.get(names.get(i - 1));
        Property.same(plain(row.getFirst()), plain(names.get(i - 1)), "names are read back");
        Property.same(row.get(4), metric.a().toString(), "numbers are read back");
        Property.same(plain(row.get(13)), plain(metric.reason()), "reasons are read back");
      }
    }
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      Property.holds(!Character.isISOControl(c) || "\r\n\t".indexOf(c) >= 0, "no control codes");
    }
    for (String cell : csv.substring(csv.indexOf('\n') + 1).split("[,;|\t\r\n]")) {
      String shown = cell.replace("\"", "").strip();
      boolean number = shown.matches("-?[0-9.]+(E-?[0-9]+)?");
      Property.holds(
          number || shown.isEmpty() || "=+-@＝＋－＠".indexOf(shown.charAt(0)) < 0,
          "no cell is a formula: " + shown);
    }
  }

  /// Without what the writer adds and replaces.
  private static String plain(String text) {
    return Texts.line(text, ' ').replace("'", "");
  }

  /// Reads RFC 4180.
  private static List<List<String>> parse(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
        cell.append(csv.charAt(i++));
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\r')) {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\r') {
          rows.add(row);
          row = new ArrayList<>();
          i++;
        }
      } else {
        cell.append(c);
      }
    }
    Property.holds(!quoted && cell.isEmpty() && row.isEmpty(), "the last line ends");
    return rows;
  }
}
