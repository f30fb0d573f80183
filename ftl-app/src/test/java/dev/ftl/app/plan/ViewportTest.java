package dev.ftl.app.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ViewportTest {

  private static final Dimension2D SEEN = new Dimension2D(1000, 600);
  private static final Offset<Double> EXACTLY = within(1e-6);

  private static void assertSees(Viewport viewport, Rectangle2D box) {
    assertThat(viewport.scale() * box.getMinX() + viewport.x()).isBetween(0.0, SEEN.getWidth());
    assertThat(viewport.scale() * box.getMaxX() + viewport.x()).isBetween(0.0, SEEN.getWidth());
    assertThat(viewport.scale() * box.getMinY() + viewport.y()).isBetween(0.0, SEEN.getHeight());
    assertThat(viewport.scale() * box.getMaxY() + viewport.y()).isBetween(0.0, SEEN.getHeight());
  }

  @Test
  void fitsAllOfALargeDrawing() {
    Viewport viewport = Viewport.fitting(new Dimension2D(4000, 500), SEEN);

    assertSees(viewport, new Rectangle2D(0, 0, 4000, 500));
    assertThat(viewport.scale()).isLessThan(0.25);
  }

  @Test
  void showsASmallDrawingInItsSizeAndInTheMiddle() {
    Viewport viewport = Viewport.fitting(new Dimension2D(200, 100), SEEN);

    assertThat(viewport).isEqualTo(new Viewport(1, 400, 250));
  }

  @Test
  void beginsWhereWorkIsDoneWhenAllWereTooSmallToRead() {
    Rectangle2D box = new Rectangle2D(6000, 100, 200, 70);

    Viewport viewport = Viewport.fitting(new Dimension2D(9000, 400), SEEN, 0.4, box);

    assertThat(viewport.scale()).isEqualTo(0.4);
    assertThat(viewport.scale() * 6100 + viewport.x()).isEqualTo(500, EXACTLY);
    assertThat(viewport.y()).isEqualTo((600 - 160) / 2.0, EXACTLY);
  }

  @Test
  void wastesNoRoomBesideTheDrawing() {
    Rectangle2D first = new Rectangle2D(0, 0, 200, 70);

    Viewport viewport = Viewport.fitting(new Dimension2D(9000, 400), SEEN, 0.4, first);

    assertThat(viewport.x()).isBetween(0.0, 50.0);
  }

  @Test
  void zoomsAroundThePointer() {
    Viewport before = new Viewport(0.5, 30, -20);
    Point2D pointer = new Point2D(700, 200);

    Viewport after = before.zoomed(1.6, pointer);

    assertThat(after.scale()).isEqualTo(0.8, EXACTLY);
    assertThat(after.at(700, 200).distance(before.at(700, 200))).isEqualTo(0, EXACTLY);
  }

  @Test
  void zoomsNoFurtherThanItsLimits() {
    assertThat(Viewport.START.zoomed(1e9, Point2D.ZERO).scale()).isEqualTo(Viewport.LARGEST);
    assertThat(Viewport.START.zoomed(1e-9, Point2D.ZERO).scale()).isEqualTo(Viewport.SMALLEST);
  }

  @Test
  void movesOnlyAsFarAsItTakesToSeeABox() {
    Viewport viewport = new Viewport(1, 0, 0);

    assertThat(viewport.revealing(new Rectangle2D(300, 300, 200, 70), SEEN)).isEqualTo(viewport);
    assertSees(
        viewport.revealing(new Rectangle2D(3000, -800, 200, 70), SEEN),
        new Rectangle2D(3000, -800, 200, 70));
  }

  @Test
  void keepsSomeOfTheDrawingInSight() {
    Dimension2D drawing = new Dimension2D(800, 400);

    Viewport away = new Viewport(1, 99_999, -99_999).kept(drawing, SEEN);

    assertThat(away.sees(new Rectangle2D(0, 0, 800, 400), SEEN)).isTrue();
  }

  @Test
  void staysWithABoxThatMoves() {
    Viewport before = new Viewport(0.5, 10, 10);
    Rectangle2D was = new Rectangle2D(100, 100, 200, 70);
    Rectangle2D is = new Rectangle2D(400, 50, 200, 70);

    Viewport after = before.following(was, is);

    assertThat(0.5 * is.getMinX() + after.x()).isEqualTo(0.5 * was.getMinX() + before.x());
    assertThat(0.5 * is.getMinY() + after.y()).isEqualTo(0.5 * was.getMinY() + before.y());
  }
}
