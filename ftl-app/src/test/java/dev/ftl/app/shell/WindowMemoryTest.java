package dev.ftl.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowMemoryTest {

  private static final Rectangle2D LEFT = new Rectangle2D(0, 0, 1920, 1080);
  private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 2560, 1440);

  @Test
  void comesBackToWhereItWas() {
    Rectangle2D place = new Rectangle2D(2000, 100, 1280, 800);
    assertThat(WindowMemory.within(place, List.of(LEFT, RIGHT))).isEqualTo(place);
  }

  @Test
  void isLeftToTheSystemWhenItsScreenIsGone() {
    assertThat(WindowMemory.within(new Rectangle2D(2000, 100, 1280, 800), List.of(LEFT))).isNull();
    assertThat(WindowMemory.within(new Rectangle2D(1900, 100, 1280, 800), List.of(LEFT))).isNull();
    assertThat(WindowMemory.within(new Rectangle2D(10, 1060, 1280, 800), List.of(LEFT))).isNull();
    assertThat(WindowMemory.within(new Rectangle2D(10, -300, 1280, 800), List.of(LEFT))).isNull();
  }

  @Test
  void isNoLargerThanItsScreen() {
    assertThat(WindowMemory.within(new Rectangle2D(0, 0, 2560, 1440), List.of(LEFT)))
        .isEqualTo(LEFT);
  }

  @Test
  void readsWhatItWroteAndNothingElse() {
    assertThat(WindowMemory.parse("10 20 1280 800")).isEqualTo(new Rectangle2D(10, 20, 1280, 800));
    for (String broken : List.of("", "10 20 1280", "10 20 x 800", "10 20 -5 800")) {
      assertThat(WindowMemory.parse(broken)).isNull();
    }
  }
}
