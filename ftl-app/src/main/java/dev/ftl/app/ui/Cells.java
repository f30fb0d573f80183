package dev.ftl.app.ui;

import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

/// The cells that lists are made of.
public final class Cells {

  private Cells() {}

  /// A text; one that does not fit is cut, and whole in the tooltip.
  public static <R> TableCell<R, String> text() {
    return new TextCell<>();
  }

  /// A text in fixed width, for ids and paths.
  public static <R> TableCell<R, String> mono() {
    TableCell<R, String> cell = new TextCell<>();
    cell.getStyleClass().add("mono");
    return cell;
  }

  /// A number, in fixed width.
  static <R, V extends Number> TableCell<R, V> number() {
    TableCell<R, V> cell =
        new TableCell<>() {
          @Override
          protected void updateItem(V value, boolean empty) {
            super.updateItem(value, empty);
            setText(empty || value == null ? "" : value.toString());
          }
        };
    cell.getStyleClass().add("mono");
    return cell;
  }

  /// How long ago.
  public static <R> TableCell<R, Instant> ago(UiClock clock) {
    return of(new TimeLabel(clock), TimeLabel::ago);
  }

  /// A state.
  ///
  /// @param mark how the value is shown
  public static <R, V> TableCell<R, V> badge(Function<V, Mark> mark) {
    return of(new Badge(), (badge, value) -> badge.show(value == null ? null : mark.apply(value)));
  }

  /// A cell that shows its value by a control, made once.
  ///
  /// @param show makes the control show a value, which may be `null`
  public static <R, V, N extends Node> TableCell<R, V> of(N node, BiConsumer<N, V> show) {
    return new TableCell<>() {
      @Override
      protected void updateItem(V value, boolean empty) {
        super.updateItem(value, empty);
        setGraphic(empty ? null : node);
        if (!empty) {
          show.accept(node, value);
        }
      }
    };
  }

  private static final class TextCell<R> extends TableCell<R, String> {

    private static final int LONG = 30;

    private final Tooltip whole = new WholeText();

    TextCell() {
      setTextOverrun(OverrunStyle.ELLIPSIS);
    }

    @Override
    protected void updateItem(String text, boolean empty) {
      super.updateItem(text, empty);
      String line = empty ? "" : Words.firstLine(text);
      setText(line);
      boolean cut = line.length() > LONG;
      whole.setText(cut ? Shown.text(text) : "");
      setTooltip(cut ? whole : null);
    }
  }
}
