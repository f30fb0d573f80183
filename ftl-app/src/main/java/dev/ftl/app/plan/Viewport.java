package dev.ftl.app.plan;

import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/// Which part of a drawing is seen, and how large. A point of the drawing is seen at `scale` times
/// its coordinates, plus `x` and `y`.
record Viewport(double scale, double x, double y) {

  /// The smallest and the largest scale there is.
  static final double SMALLEST = 0.05;

  static final double LARGEST = 2.5;

  private static final double MARGIN = 28;

  /// The drawing in its own size, at the top left.
  static final Viewport START = new Viewport(1, MARGIN, MARGIN);

  /// All of the drawing, in the middle of what is seen, and never larger than it is.
  static Viewport fitting(Dimension2D drawing, Dimension2D seen) {
    double wide = (seen.getWidth() - 2 * MARGIN) / Math.max(1, drawing.getWidth());
    double high = (seen.getHeight() - 2 * MARGIN) / Math.max(1, drawing.getHeight());
    double scale = within(Math.min(wide, high), SMALLEST, 1);
    return new Viewport(
        scale,
        (seen.getWidth() - scale * drawing.getWidth()) / 2,
        (seen.getHeight() - scale * drawing.getHeight()) / 2);
  }

  /// As [#fitting], but never smaller than that scale: where the drawing does not fit, that box is
  /// in the middle, and no room is wasted on what lies outside the drawing.
  static Viewport fitting(Dimension2D drawing, Dimension2D seen, double least, Rectangle2D middle) {
    Viewport whole = fitting(drawing, seen);
    if (whole.scale >= least) {
      return whole;
    }
    double centreX = (middle.getMinX() + middle.getMaxX()) / 2;
    double centreY = (middle.getMinY() + middle.getMaxY()) / 2;
    return new Viewport(
        least,
        placed(least * drawing.getWidth(), seen.getWidth(), least * centreX),
        placed(least * drawing.getHeight(), seen.getHeight(), least * centreY));
  }

  private static double placed(double length, double room, double middle) {
    if (length + 2 * MARGIN <= room) {
      return (room - length) / 2;
    }
    return within(room / 2 - middle, room - MARGIN - length, MARGIN);
  }

  /// Larger or smaller by that factor, with the point that is seen at the pivot staying there.
  Viewport zoomed(double factor, Point2D pivot) {
    double to = within(scale * factor, SMALLEST, LARGEST);
    return new Viewport(
        to,
        pivot.getX() - (pivot.getX() - x) * to / scale,
        pivot.getY() - (pivot.getY() - y) * to / scale);
  }

  /// Moved by so many pixels of what is seen.
  Viewport moved(double right, double down) {
    return new Viewport(scale, x + right, y + down);
  }

  /// Moved so that some of the drawing stays in sight.
  Viewport kept(Dimension2D drawing, Dimension2D seen) {
    return new Viewport(
        scale,
        within(x, MARGIN * 2 - scale * drawing.getWidth(), seen.getWidth() - MARGIN * 2),
        within(y, MARGIN * 2 - scale * drawing.getHeight(), seen.getHeight() - MARGIN * 2));
  }

  /// Moved no further than it takes to see all of a box.
  Viewport revealing(Rectangle2D box, Dimension2D seen) {
    return moved(
        into(scale * box.getMinX() + x, scale * box.getMaxX() + x, seen.getWidth()),
        into(scale * box.getMinY() + y, scale * box.getMaxY() + y, seen.getHeight()));
  }

  private static double into(double from, double to, double room) {
    if (from < MARGIN) {
      return MARGIN - from;
    }
    return to > room - MARGIN ? Math.max(room - MARGIN - to, MARGIN - from) : 0;
  }

  /// Moved and so that one box is seen where the other was, after the drawing changed.
  Viewport following(Rectangle2D before, Rectangle2D after) {
    return moved(
        scale * (before.getMinX() - after.getMinX()), scale * (before.getMinY() - after.getMinY()));
  }

  /// Whether any of a box is seen.
  boolean sees(Rectangle2D box, Dimension2D seen) {
    return scale * box.getMaxX() + x > 0
        && scale * box.getMinX() + x < seen.getWidth()
        && scale * box.getMaxY() + y > 0
        && scale * box.getMinY() + y < seen.getHeight();
  }

  /// The point of the drawing that is seen there.
  Point2D at(double seenX, double seenY) {
    return new Point2D((seenX - x) / scale, (seenY - y) / scale);
  }

  private static double within(double value, double least, double most) {
    return Math.max(least, Math.min(most, value));
  }
}
