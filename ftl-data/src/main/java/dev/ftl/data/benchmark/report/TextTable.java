package dev.ftl.data.benchmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Rows in columns, for people: as text for a terminal, or as Markdown.
final class TextTable {

  private static final String GAP = "  ";
  private static final String RESET = "\u001b[0m";

  /// @param right whether its cells are numbers, which stand at the right
  /// @param spare when it is left out of lines that are too long: the highest first, 0 never
  record Column(String title, boolean right, int spare) {

    Column spare(int rank) {
      return new Column(title, right, rank);
    }
  }

  /// @param colour the escape sequence that begins it, or empty
  private record Row(List<String> cells, String colour) {}

  private final List<Column> columns;
  private final List<Row> rows = new ArrayList<>();

  TextTable(Column... columns) {
    this(List.of(columns));
  }

  private TextTable(List<Column> columns) {
    this.columns = columns;
  }

  static Column left(String title) {
    return new Column(title, false, 0);
  }

  static Column right(String title) {
    return new Column(title, true, 0);
  }

  /// @param colour the number of a colour of the terminal's, or empty
  void add(String colour, List<String> cells) {
    rows.add(new Row(cells, colour.isEmpty() ? "" : "\u001b[" + colour + "m"));
  }

  /// This table without the columns that can be spared and do not fit into lines of a length.
  TextTable within(int length) {
    int spare = columns.stream().mapToInt(Column::spare).max().orElse(0);
    return length() <= length || spare == 0 ? this : without(spare).within(length);
  }

  private TextTable without(int spare) {
    int[] kept =
        IntStream.range(0, columns.size()).filter(i -> columns.get(i).spare() != spare).toArray();
    TextTable table = new TextTable(IntStream.of(kept).mapToObj(columns::get).toList());
    for (Row row : rows) {
      table.rows.add(new Row(IntStream.of(kept).mapToObj(row.cells::get).toList(), row.colour));
    }
    return table;
  }

  /// How long its lines are.
  int length() {
    return IntStream.of(widths()).sum() + GAP.length() * (columns.size() - 1);
  }

  /// Lines with their cells below each other.
  ///
  /// @param coloured whether the rows are in their colours
  String text(boolean coloured) {
    int[] widths = widths();
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

  private int[] widths() {
    return IntStream.range(0, columns.size())
        .map(i -> Math.max(width(columns.get(i).title()), widest(i)))
        .toArray();
  }

  private int widest(int column) {
    return rows.stream().mapToInt(row -> width(row.cells.get(column))).max().orElse(0);
  }

  private void line(StringBuilder text, List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      int padding = widths[i] - width(cell);
      line.append(i == 0 ? "" : GAP);
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
