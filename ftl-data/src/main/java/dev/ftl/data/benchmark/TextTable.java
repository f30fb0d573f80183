package dev.ftl.data.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Rows in columns, for people: as text for a terminal, or as Markdown.
final class TextTable {

  private static final String RESET = "\u001b[0m";

  /// @param right whether its cells are numbers, which stand at the right
  record Column(String title, boolean right) {}

  /// @param colour the escape sequence that begins it, or empty
  private record Row(List<String> cells, String colour) {}

  private final List<Column> columns;
  private final List<Row> rows = new ArrayList<>();

  TextTable(Column... columns) {
    this.columns = List.of(columns);
  }

  static Column left(String title) {
    return new Column(title, false);
  }

  static Column right(String title) {
    return new Column(title, true);
  }

  /// @param colour the number of a colour of the terminal's, or empty
  void add(String colour, List<String> cells) {
    rows.add(new Row(cells, colour.isEmpty() ? "" : "\u001b[" + colour + "m"));
  }

  /// Lines with their cells below each other.
  ///
  /// @param coloured whether the rows are in their colours
  String text(boolean coloured) {
    int[] widths =
        IntStream.range(0, columns.size())
            .map(i -> Math.max(width(columns.get(i).title()), widest(i)))
            .toArray();
    StringBuilder text = new StringBuilder();
    line(text, columns.stream().map(Column::title).toList(), widths);
    for (Row row : rows) {
      text.append(coloured ? row.colour : "");
      line(text, row.cells, widths);
      if (coloured && !row.colour.isEmpty()) {
        text.insert(text.length() - 1, RESET);
      }
    }
    return text.toString();
  }

  private int widest(int column) {
    return rows.stream().mapToInt(row -> width(row.cells.get(column))).max().orElse(0);
  }

  private void line(StringBuilder text, List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      int padding = widths[i] - width(cell);
      line.append(i == 0 ? "" : "  ");
      line.repeat(' ', columns.get(i).right() ? padding : 0).append(cell);
      line.repeat(' ', columns.get(i).right() ? 0 : padding);
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }

  /// A table of GitHub's Markdown.
  String markdown() {
    String rule = columns.stream().map(c -> c.right() ? "--:" : ":--").collect(joining());
    return columns.stream().map(Column::title).collect(joining())
        + rule
        + rows.stream()
            .map(row -> row.cells.stream().collect(joining()))
            .collect(Collectors.joining());
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joining() {
    return Collectors.joining(" | ", "| ", " |\n");
  }
}
