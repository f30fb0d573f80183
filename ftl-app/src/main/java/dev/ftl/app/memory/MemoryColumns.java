package dev.ftl.app.memory;

import dev.ftl.app.settings.Settings;
import dev.ftl.app.ui.Badge;
import dev.ftl.app.ui.Cells;
import dev.ftl.app.ui.Row;
import dev.ftl.app.ui.RowTable;
import dev.ftl.app.ui.UiClock;
import dev.ftl.app.ui.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;

/// The columns of entries.
final class MemoryColumns {

  private static final double ROW = 50;

  private MemoryColumns() {}

  /// All columns of the list of entries.
  static void add(RowTable<MemoryRow> table, UiClock clock, Settings settings) {
    table.rowHeight(ROW);
    TableColumn<Row<MemoryRow>, ?> name = name(table, true);
    TableColumn<Row<MemoryRow>, ?> importance = importance(table);
    TableColumn<Row<MemoryRow>, ?> feedback =
        figure(
            table,
            "feedback",
            "Helped / not",
            98,
            row -> row.entry().timesHelped() + " / " + row.entry().timesFailed(),
            Comparator.comparingInt(row -> row.entry().timesHelped() - row.entry().timesFailed()));
    TableColumn<Row<MemoryRow>, ?> value =
        figure(
            table,
            "value",
            "Tokens",
            84,
            row -> Words.grouped(row.entry().cost()),
            Comparator.comparingLong(row -> row.entry().cost()));
    TableColumn<Row<MemoryRow>, MemoryRow> tier =
        table.column(
            "tier", "Relevance", 128, row -> row, _ -> Cells.of(new Badge(), MemoryColumns::tier));
    tier.setComparator(
        Comparator.comparing(MemoryRow::tier, Comparator.nullsLast(Comparator.naturalOrder())));
    tier.setMinWidth(128);
    tier.setMaxWidth(150);
    TableColumn<Row<MemoryRow>, ?> age =
        table.column("age", "Added", 96, row -> row.entry().createdAt(), _ -> Cells.ago(clock));
    age.setMinWidth(90);
    age.setMaxWidth(130);
    table.fit(name, List.of(value, age, tier, feedback));
    table.remember(settings, "memory");
  }

  /// Which entry it is.
  ///
  /// @param two whether its trigger is shown in a second line
  static TableColumn<Row<MemoryRow>, ?> name(RowTable<MemoryRow> table, boolean two) {
    TableColumn<Row<MemoryRow>, MemoryRow> column =
        table.column(
            "name", "Entry", 280, row -> row, _ -> Cells.of(new MemoryCell(two), MemoryCell::show));
    column.setComparator(Comparator.comparing(row -> row.entry().name()));
    return column;
  }

  static TableColumn<Row<MemoryRow>, ?> importance(RowTable<MemoryRow> table) {
    return figure(
        table,
        "importance",
        "Importance",
        92,
        row -> String.format(Locale.ROOT, "%.2f", row.importance()),
        Comparator.comparingDouble(MemoryRow::importance));
  }

  private static TableColumn<Row<MemoryRow>, ?> figure(
      RowTable<MemoryRow> table,
      String id,
      String title,
      double width,
      Function<MemoryRow, String> words,
      Comparator<MemoryRow> order) {
    TableColumn<Row<MemoryRow>, MemoryRow> column =
        table.column(
            id,
            title,
            width,
            row -> row,
            _ -> {
              Label label = new Label();
              label.getStyleClass().add("mono");
              return Cells.of(label, (it, row) -> it.setText(row == null ? "" : words.apply(row)));
            });
    column.setComparator(order);
    column.getStyleClass().add("align-right");
    column.setMinWidth(width);
    column.setMaxWidth(1.3 * width);
    return column;
  }

  private static void tier(Badge badge, MemoryRow row) {
    badge.show(row == null ? null : MemoryMarks.of(row.tier()));
    if (row != null && row.tier() == null) {
      badge.setText("–");
    }
  }
}
