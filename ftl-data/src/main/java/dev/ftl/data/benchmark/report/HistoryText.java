package dev.ftl.data.benchmark.report;

import dev.ftl.data.benchmark.HistoryPoint;
import dev.ftl.data.benchmark.MetricHistory;
import dev.ftl.data.json.Names;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The history of a metric, for people.
public final class HistoryText {

  private final MetricHistory history;

  public HistoryText(MetricHistory history) {
    this.history = history;
  }

  /// A table for a terminal.
  ///
  /// @param coloured whether a change point for the worse is red and one for the better green
  /// @param length how long a line may be; what matters least is left out of longer ones
  public String table(boolean coloured, int length) {
    return title(Figures::name)
        + "\n\n"
        + rows(Figures::name).within(length).text(coloured)
        + leftOut(Figures::name);
  }

  /// Markdown.
  public String markdown() {
    return "**"
        + title(Figures::code)
        + "**\n\n"
        + rows(Figures::code).markdown()
        + leftOut(Figures::code);
  }

  /// What is not in the table, or nothing.
  private String leftOut(UnaryOperator<String> shown) {
    if (history.leftOut().isEmpty()) {
      return "";
    }
    return history.leftOut().stream()
        .map(
            each ->
                shown.apply(each.runId())
                    + (each.unit() == null ? " (no unit)" : " (" + shown.apply(each.unit()) + ")"))
        .collect(
            Collectors.joining(
                ", ", "\nLeft out, because their units cannot be converted: ", "\n"));
  }

  private String title(UnaryOperator<String> shown) {
    String unit = history.unit() == null ? "" : " in " + shown.apply(history.unit());
    int changes = history.changePoints().size();
    return "%s%s: %s, %s"
        .formatted(
            shown.apply(history.metric()),
            unit,
            history.runs().size() == 1 ? "1 run" : history.runs().size() + " runs",
            changes == 1 ? "1 change point" : (changes == 0 ? "no" : changes) + " change points");
  }

  private TextTable rows(UnaryOperator<String> shown) {
    double low = history.runs().stream().mapToDouble(HistoryPoint::median).min().orElse(0);
    double high = history.runs().stream().mapToDouble(HistoryPoint::median).max().orElse(0);
    TextTable table =
        new TextTable(
            TextTable.left("run"),
            TextTable.left("recorded"),
            TextTable.right("median"),
            TextTable.right("95 % interval").spare(2),
            TextTable.right("n").spare(3),
            TextTable.left(Figures.number(low) + " .. " + Figures.number(high)).spare(1),
            TextTable.left("change point"));
    TextBar bar = new TextBar(low, high, false);
    for (HistoryPoint point : history.runs()) {
      table.add(
          point.verdict() == null ? "" : ComparisonText.colour(point.verdict()),
          List.of(
              shown.apply(point.runId()),
              point.createdAt() == null ? Figures.NONE : Figures.time(point.createdAt()),
              Figures.number(point.median()),
              Figures.numbers(point.ci()),
              Integer.toString(point.n()),
              bar.of(point.median(), null),
              point.changePoint() ? change(point) : ""));
    }
    return table;
  }

  private static String change(HistoryPoint point) {
    String verdict =
        point.verdict() == null
            ? ""
            : " " + ComparisonText.mark(point.verdict()) + " " + Names.of(point.verdict());
    return "◆ "
        + (point.changePercent() == null ? "from 0" : Figures.percent(point.changePercent()))
        + verdict;
  }
}
