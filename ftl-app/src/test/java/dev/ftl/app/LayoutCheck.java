package dev.ftl.app;

import dev.ftl.data.limit.Limits;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/// Finds what is laid out badly in a window: siblings that overlap, controls outside their parents,
/// and first columns whose text is cut to next to nothing. Called on the user interface's thread.
final class LayoutCheck {

  private static final double TOLERANCE = 1;
  private static final double LEAST_TEXT = 60;

  /// A label's text, and the marks around words that run from right to left.
  private static final int LONGEST = 2 * Limits.LABEL_CHARACTERS;

  private final List<String> faults = new ArrayList<>();

  private LayoutCheck() {}

  static List<String> of(Scene scene) {
    LayoutCheck check = new LayoutCheck();
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    check.visit(scene.getRoot());
    return check.faults;
  }

  private void visit(Parent parent) {
    if (!parent.isVisible()) {
      return;
    }
    List<Node> shown =
        parent.getChildrenUnmodifiable().stream()
            .filter(node -> node.isVisible() && node.isManaged() && hasArea(node))
            .toList();
    if (laysOutSideBySide(parent)) {
      overlaps(shown);
    }
    for (Node node : parent.getChildrenUnmodifiable()) {
      if (node.isVisible()) {
        texts(node);
      }
      if (node instanceof Control control && control.isVisible() && control.isManaged()) {
        inside(control, parent);
      }
      if (node instanceof TableView<?> table) {
        firstColumn(table);
      }
      if (node instanceof Parent child) {
        visit(child);
      }
    }
  }

  /// What is shown of an agent's text has passed [dev.ftl.app.ui.Shown].
  private void texts(Node node) {
    if (node instanceof Labeled labeled) {
      capped(node, labeled.getText());
    }
    if (node instanceof TextInputControl input) {
      capped(node, input.getText());
    }
    if (node instanceof Text text) {
      capped(node, text.getText());
    }
    if (node instanceof Control control && control.getTooltip() != null) {
      capped(node, control.getTooltip().getText());
    }
    capped(node, node.getAccessibleText());
  }

  private void capped(Node node, String text) {
    if (text == null) {
      return;
    }
    int marks = 0;
    int most = 0;
    for (int i = 0; i < text.length(); i++) {
      marks = Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK ? marks + 1 : 0;
      most = Math.max(most, marks);
    }
    if (most > Limits.LABEL_MARKS || text.length() > LONGEST) {
      faults.add(
          "A text is not capped (%d characters, %d marks): %s"
              .formatted(text.length(), most, name(node)));
    }
  }

  private static boolean hasArea(Node node) {
    Bounds bounds = node.getLayoutBounds();
    return bounds.getWidth() > 0 && bounds.getHeight() > 0;
  }

  private static boolean laysOutSideBySide(Parent parent) {
    return parent instanceof HBox
        || parent instanceof VBox
        || parent instanceof FlowPane
        || parent instanceof GridPane
        || parent instanceof BorderPane
        || parent.getStyleClass().stream().anyMatch(style -> style.startsWith("overview-"));
  }

  private void overlaps(List<Node> shown) {
    for (int i = 0; i < shown.size(); i++) {
      for (int j = i + 1; j < shown.size(); j++) {
        Bounds one = place(shown.get(i));
        Bounds other = place(shown.get(j));
        double wide =
            Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double high =
            Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        if (wide > TOLERANCE && high > TOLERANCE) {
          faults.add("%s overlaps %s".formatted(name(shown.get(i)), name(shown.get(j))));
        }
      }
    }
  }

  /// Without effects, which may lie over neighbours.
  private static Bounds place(Node node) {
    return node.localToParent(node.getLayoutBounds());
  }

  private void inside(Control control, Parent parent) {
    Bounds place = place(control);
    Bounds room = parent.getLayoutBounds();
    boolean scrolled = parent.getStyleClass().contains("sheet") || !hasArea(control);
    if (!scrolled
        && (place.getMinX() < room.getMinX() - TOLERANCE
            || place.getMinY() < room.getMinY() - TOLERANCE
            || place.getMaxX() > room.getMaxX() + TOLERANCE
            || place.getMaxY() > room.getMaxY() + TOLERANCE)) {
      faults.add(
          "%s is outside of %s: %s in %s"
              .formatted(name(control), name(parent), words(place), words(room)));
    }
  }

  private void firstColumn(TableView<?> table) {
    if (table.getVisibleLeafColumns().isEmpty()) {
      return;
    }
    Object first = table.getVisibleLeafColumn(0);
    for (Node node : table.lookupAll(".table-cell")) {
      if (node instanceof TableCell<?, ?> cell
          && cell.getTableColumn() == first
          && !cell.isEmpty()) {
        for (Node part : cell.lookupAll(".label, .table-cell")) {
          if (part instanceof Labeled labeled && isCut(labeled)) {
            faults.add("The first column's text is cut: %s".formatted(name(labeled)));
          }
        }
      }
    }
  }

  private static boolean isCut(Labeled labeled) {
    return labeled.lookup(".text") instanceof Text text
        && !text.getText().equals(labeled.getText())
        && text.getLayoutBounds().getWidth() < LEAST_TEXT - 12
        && labeled.getWidth() < LEAST_TEXT;
  }

  private static String words(Bounds bounds) {
    return "%.0f,%.0f–%.0f,%.0f"
        .formatted(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY());
  }

  private static String name(Node node) {
    String text =
        node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
    return node.getClass().getSimpleName()
        + (node.getId() == null ? "" : "#" + node.getId())
        + node.getStyleClass()
        + (text.isEmpty() ? "" : " “" + text.substring(0, Math.min(20, text.length())) + "”");
  }
}
