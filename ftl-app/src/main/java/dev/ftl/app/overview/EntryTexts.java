package dev.ftl.app.overview;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A title and its detail, in one line or below each other; when there is too little room in the
/// line, it is the detail that gives way.
final class EntryTexts extends Region {

  private static final double GAP = 10;

  /// How much of the free room below the title's words the detail takes.
  private static final double OVERLAP = 4;

  private final Label title;
  private final Label detail;

  private final boolean below;

  EntryTexts(Label title, Label detail, boolean below) {
    this.below = below;
    this.title = title;
    this.detail = detail;
    getChildren().addAll(title, detail);
    setMinWidth(0);
  }

  @Override
  protected double computePrefWidth(double height) {
    return title.prefWidth(-1) + GAP + detail.prefWidth(-1);
  }

  @Override
  protected void layoutChildren() {
    if (below) {
      layoutInArea(title, 0, 0, getWidth(), EntryRow.HEIGHT, 0, HPos.LEFT, VPos.CENTER);
      double rest = Math.max(0, getHeight() - EntryRow.HEIGHT + OVERLAP);
      detail.setVisible(!detail.getText().isEmpty());
      detail.resizeRelocate(0, EntryRow.HEIGHT - OVERLAP, getWidth(), rest);
      return;
    }
    double first = Math.min(getWidth(), Math.ceil(title.prefWidth(-1)));
    double rest = Math.max(0, getWidth() - first - GAP);
    place(title, 0, first);
    place(detail, first + GAP, rest);
    detail.setVisible(rest > 3 * GAP);
  }

  private void place(Label label, double x, double width) {
    layoutInArea(label, x, 0, width, getHeight(), 0, HPos.LEFT, VPos.CENTER);
  }
}
