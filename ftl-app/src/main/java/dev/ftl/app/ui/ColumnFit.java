package dev.ftl.app.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javafx.scene.control.ConstrainedColumnResizeBase;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.ResizeFeatures;
import javafx.util.Callback;

/// Fits a table's columns into its width. The main column, whose text matters most, is the last to
/// give way: where there is no room for all columns, secondary ones are hidden one after the other,
/// and shown again when there is. The widths depend on the room and on the columns' preferred
/// widths alone, which only the user changes, and not on how large the window was before.
@SuppressWarnings("rawtypes") // as the property of the table is
final class ColumnFit extends ConstrainedColumnResizeBase
    implements Callback<ResizeFeatures, Boolean> {

  /// What a table needs beside its columns: its padding or its scroll bar.
  private static final double AROUND = 24;

  /// What the main column needs before others are hidden for it.
  private static final double MAIN = 170;

  private final TableView<?> table;
  private final TableColumn<?, ?> main;
  private final List<TableColumn<?, ?>> secondary;
  private final Set<TableColumn<?, ?>> unwanted = new HashSet<>();
  private final List<Runnable> chosen = new ArrayList<>();
  private boolean arranging;

  /// The fit of a table that has all its columns.
  ///
  /// @param secondary the columns that can be missed, the first to be hidden first
  ColumnFit(TableView<?> table, TableColumn<?, ?> main, List<TableColumn<?, ?>> secondary) {
    this.table = table;
    this.main = main;
    this.secondary = secondary;
    table.setColumnResizePolicy(this);
    table.widthProperty().addListener(_ -> arrange());
    for (TableColumn<?, ?> column : table.getColumns()) {
      column.visibleProperty().addListener((_, _, shown) -> follow(column, shown));
    }
  }

  private void follow(TableColumn<?, ?> column, boolean shown) {
    if (!arranging) {
      want(column, shown);
    }
  }

  /// Whether the user wants the column to be shown, if there is room for it.
  boolean wants(TableColumn<?, ?> column) {
    return !unwanted.contains(column);
  }

  /// Shows a column if there is room for it, or hides it.
  void want(TableColumn<?, ?> column, boolean wanted) {
    if (wanted ? unwanted.remove(column) : unwanted.add(column)) {
      arrange();
      chosen.forEach(Runnable::run);
    }
  }

  /// What happens when the user has chosen other columns or widths.
  void onChosen(Runnable action) {
    chosen.add(action);
  }

  private void arrange() {
    Set<TableColumn<?, ?>> hidden = new HashSet<>(unwanted);
    double room = table.getWidth() - AROUND;
    for (TableColumn<?, ?> column : secondary) {
      if (table.getWidth() > 0 && needed(hidden) > room) {
        hidden.add(column);
      }
    }
    arranging = true;
    try {
      for (TableColumn<?, ?> column : table.getColumns()) {
        if (column.isVisible() == hidden.contains(column)) {
          column.setVisible(!hidden.contains(column));
        }
      }
    } finally {
      arranging = false;
    }
  }

  private double needed(Set<TableColumn<?, ?>> hidden) {
    return table.getColumns().stream()
        .filter(column -> !hidden.contains(column))
        .mapToDouble(
            column ->
                column == main
                    ? Math.min(MAIN, column.getPrefWidth())
                    : Math.max(column.getMinWidth(), column.getPrefWidth()))
        .sum();
  }

  @Override
  public Boolean call(ResizeFeatures features) {
    List<TableColumn<?, ?>> columns = List.copyOf(table.getVisibleLeafColumns());
    double room = features.getContentWidth();
    if (columns.isEmpty() || room <= 0) {
      return false;
    }
    if (features.getColumn() != null) {
      return drag(columns, columns.indexOf(features.getColumn()), features.getDelta(), room);
    }
    set(columns, fit(columns, room), features);
    return true;
  }

  @SuppressWarnings("unchecked") // of the raw features
  private static void set(
      List<TableColumn<?, ?>> columns, double[] widths, ResizeFeatures features) {
    for (int i = 0; i < widths.length; i++) {
      features.setColumnWidth(columns.get(i), widths[i]);
    }
  }

  /// The columns behind the dragged one make room for it, or take it over; all of them keep the
  /// widths that they have then.
  private boolean drag(List<TableColumn<?, ?>> columns, int at, double delta, double room) {
    List<TableColumn<?, ?>> behind = columns.subList(at + 1, columns.size());
    if (at < 0 || behind.isEmpty()) {
      return false;
    }
    double before = columns.subList(0, at).stream().mapToDouble(TableColumn::getWidth).sum();
    double least = behind.stream().mapToDouble(TableColumn::getMinWidth).sum();
    double wanted =
        Math.min(
            clamped(columns.get(at), columns.get(at).getWidth() + delta), room - before - least);
    double change = wanted - columns.get(at).getWidth();
    if (Math.abs(change) < 0.5) {
      return false;
    }
    double[] widths = fit(behind, room - before - wanted);
    columns.subList(0, at).forEach(column -> column.setPrefWidth(column.getWidth()));
    columns.get(at).setPrefWidth(wanted);
    for (int i = 0; i < widths.length; i++) {
      behind.get(i).setPrefWidth(widths[i]);
    }
    chosen.forEach(Runnable::run);
    return true;
  }

  private static double clamped(TableColumn<?, ?> column, double width) {
    return Math.clamp(width, column.getMinWidth(), column.getMaxWidth());
  }

  private double[] fit(List<TableColumn<?, ?>> columns, double room) {
    double[] widths =
        columns.stream().mapToDouble(column -> clamped(column, column.getPrefWidth())).toArray();
    double spare = room - Arrays.stream(widths).sum();
    if (spare < 0) {
      spare = spread(columns, widths, spare, column -> column != main);
      spread(columns, widths, spare, column -> column == main);
    } else {
      spread(columns, widths, spare, _ -> true);
    }
    return widths;
  }

  /// Gives spare room to columns, or takes what is missing, in proportion to their widths and
  /// within their limits.
  ///
  /// @return what is left of it
  private static double spread(
      List<TableColumn<?, ?>> columns,
      double[] widths,
      double spare,
      Predicate<TableColumn<?, ?>> which) {
    double left = spare;
    for (int round = 0; round < columns.size() && Math.abs(left) >= 1; round++) {
      double whole = 0;
      boolean[] can = new boolean[widths.length];
      for (int i = 0; i < widths.length; i++) {
        double limit = left > 0 ? columns.get(i).getMaxWidth() : columns.get(i).getMinWidth();
        can[i] = which.test(columns.get(i)) && Math.abs(limit - widths[i]) >= 1;
        whole += can[i] ? widths[i] : 0;
      }
      double share = left;
      for (int i = 0; i < widths.length && whole > 0; i++) {
        if (can[i]) {
          double width = clamped(columns.get(i), widths[i] + share * widths[i] / whole);
          left -= width - widths[i];
          widths[i] = width;
        }
      }
    }
    return left;
  }
}
