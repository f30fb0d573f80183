package dev.ftl.app.benchmark;

import dev.ftl.app.settings.Settings;
import dev.ftl.app.ui.Badge;
import dev.ftl.app.ui.Cells;
import dev.ftl.app.ui.EmptyState;
import dev.ftl.app.ui.Row;
import dev.ftl.app.ui.RowTable;
import dev.ftl.app.ui.Words;
import dev.ftl.data.benchmark.statistics.Direction;
import dev.ftl.data.benchmark.statistics.Spread;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// The metrics of a comparison, the worst first.
final class MetricTable {

  private static final Comparator<Double> SIZE =
      Comparator.nullsLast(Comparator.comparing(Math::abs, Comparator.reverseOrder()));

  private MetricTable() {}

  static RowTable<MetricRow> of(BenchmarksViewModel model, Settings settings) {
    RowTable<MetricRow> table =
        new RowTable<>(
            model.metrics(),
            new EmptyState(BootstrapIcons.RULERS, "These runs have no metrics", null));
    TableColumn<Row<MetricRow>, ?> metric =
        column(table, "metric", "Metric", 190, Comparator.comparing(MetricRow::name), name());
    right(table, "a", "A", 84, row -> row.of().a(), row -> row.scale().format(row.of().a()), "A");
    right(table, "b", "B", 84, row -> row.of().b(), row -> row.scale().format(row.of().b()), "B");
    TableColumn<Row<MetricRow>, ?> unit =
        table.column("unit", "Unit", 66, row -> row.scale().label(), _ -> Cells.text());
    unit.setMaxWidth(120);
    right(
        table,
        "change",
        "Change",
        80,
        row -> row.of().diffPercent(),
        row -> Percent.signed(row.of().diffPercent()),
        null);
    TableColumn<Row<MetricRow>, MetricRow> bar =
        column(table, "bar", "Around zero", 96, Comparator.comparing(diff(), SIZE), bar());
    model
        .compared()
        .addListener(
            (_, _, now) -> {
              if (now != null && now.comparison() != null) {
                double reach = Reach.of(now.comparison().metrics().values());
                bar.setText("± %.0f %%".formatted(reach));
              }
            });
    bar.getStyleClass().add("align-center");
    bar.setMaxWidth(320);
    TableColumn<Row<MetricRow>, ?> interval =
        right(
            table,
            "interval",
            "95 % interval",
            118,
            row -> row.of().ci() == null ? null : row.of().ci().low(),
            row -> Percent.range(row.of().ci()),
            null);
    TableColumn<Row<MetricRow>, ?> p =
        right(
            table,
            "p",
            "p",
            64,
            row -> row.of().adjustedP(),
            row -> Percent.probability(row.of().adjustedP()),
            null);
    column(table, "verdict", "Verdict", 122, Comparator.comparing(MetricRow::place), verdict())
        .setMaxWidth(140);
    TableColumn<Row<MetricRow>, MetricRow> trend =
        column(table, "trend", "Trend", 70, Comparator.comparing(MetricRow::place), trend());
    trend.setMaxWidth(160);
    trend.setSortable(false);
    table.fit(metric, List.of(p, trend, interval, bar, unit));
    table.remember(settings, "metrics");
    return table;
  }

  private static Function<MetricRow, Double> diff() {
    return row -> row.of().diffPercent();
  }

  private interface Maker extends Supplier<TableCell<Row<MetricRow>, MetricRow>> {}

  private static TableColumn<Row<MetricRow>, MetricRow> column(
      RowTable<MetricRow> table,
      String id,
      String title,
      double width,
      Comparator<MetricRow> order,
      Maker cell) {
    TableColumn<Row<MetricRow>, MetricRow> column =
        table.column(id, title, width, row -> row, _ -> cell.get());
    column.setComparator(order);
    return column;
  }

  /// A column of figures, sorted by what they are and not by how they are written.
  private static TableColumn<Row<MetricRow>, MetricRow> right(
      RowTable<MetricRow> table,
      String id,
      String title,
      double width,
      Function<MetricRow, Double> number,
      Function<MetricRow, String> words,
      String run) {
    Maker cell =
        () -> {
          Label label = new Label();
          label.getStyleClass().add("mono");
          Tooltip samples = new Tooltip();
          return Cells.of(
              label,
              (it, row) -> {
                it.setText(row == null ? "" : words.apply(row));
                if (row != null && run != null) {
                  samples.setText(samples(row, run));
                  it.setTooltip(samples);
                }
              });
        };
    TableColumn<Row<MetricRow>, MetricRow> column =
        column(
            table,
            id,
            title,
            width,
            Comparator.comparing(number, Comparator.nullsFirst(Comparator.naturalOrder())),
            cell);
    column.getStyleClass().add("align-right");
    column.setMaxWidth(1.6 * width);
    return column;
  }

  private static String samples(MetricRow row, String run) {
    boolean a = run.equals("A");
    int count = a ? row.of().nA() : row.of().nB();
    Spread spread = a ? row.of().spreadA() : row.of().spreadB();
    if (count == 0) {
      return "Run " + run + " does not have it";
    }
    if (spread == null) {
      return Words.capitalized(row.of().reason());
    }
    UnitScale scale = row.scale();
    return count == 1
        ? "One sample: " + scale.withUnit(spread.min())
        : "Median of %s, from %s to %s"
            .formatted(
                Words.count(count, "sample"),
                scale.format(spread.min()),
                scale.withUnit(spread.max()));
  }

  private static Maker name() {
    return () -> {
      FontIcon arrow = new FontIcon();
      arrow.getStyleClass().add("direction");
      Label label = new Label("", arrow);
      Tooltip whole = new Tooltip();
      return Cells.of(
          label,
          (it, row) -> {
            if (row != null) {
              it.setText(RunNames.elided(row.name(), 120));
              arrow.setIconCode(arrow(row.of().direction()));
              whole.setText(RunNames.elided(row.name(), 500) + "\n" + words(row.of().direction()));
              it.setTooltip(whole);
            }
          });
    };
  }

  static BootstrapIcons arrow(Direction direction) {
    return switch (direction) {
      case LOWER -> BootstrapIcons.ARROW_DOWN;
      case HIGHER -> BootstrapIcons.ARROW_UP;
      case NONE -> BootstrapIcons.DASH;
    };
  }

  static String words(Direction direction) {
    return switch (direction) {
      case LOWER -> "Lower is better";
      case HIGHER -> "Higher is better";
      case NONE -> "Neither direction is better";
    };
  }

  private static Maker bar() {
    return () -> {
      var cell = Cells.<Row<MetricRow>, MetricRow, ChangeBar>of(new ChangeBar(), ChangeBar::show);
      cell.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      return cell;
    };
  }

  private static Maker trend() {
    return () ->
        Cells.of(
            new TrendLine(),
            (line, row) -> {
              if (row != null) {
                line.show(row.trend());
              }
            });
  }

  private static Maker verdict() {
    return () -> {
      Tooltip why = new Tooltip();
      return Cells.of(
          new Badge(),
          (badge, row) -> {
            badge.show(row == null ? null : row.mark());
            if (row != null) {
              why.setText(Words.capitalized(row.of().reason()));
              badge.setTooltip(why);
            }
          });
    };
  }
}
