package dev.ftl.app.shell;

import dev.ftl.app.settings.Settings;
import java.util.List;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

/// Puts a window where it was when it was last seen, and keeps that in the settings.
public final class WindowMemory {

  private static final String PLACE = "window";
  private static final String MAXIMIZED = "window.maximized";
  private static final Duration SETTLED = Duration.millis(400);

  /// How much of a window must be on a screen for somebody to take hold of it.
  private static final double GRIP = 80;

  private final Stage stage;
  private final Settings settings;

  private WindowMemory(Stage stage, Settings settings) {
    this.stage = stage;
    this.settings = settings;
  }

  /// Restores a window that is not shown yet, and remembers it from then on.
  public static void of(Stage stage, Settings settings) {
    WindowMemory memory = new WindowMemory(stage, settings);
    memory.restore();
    memory.follow();
  }

  private void restore() {
    List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    Rectangle2D place = within(parse(settings.text(PLACE, "")), screens);
    if (place != null) {
      stage.setX(place.getMinX());
      stage.setY(place.getMinY());
      stage.setWidth(place.getWidth());
      stage.setHeight(place.getHeight());
    }
    stage.setMaximized(Boolean.parseBoolean(settings.text(MAXIMIZED, "false")));
  }

  /// Waits until nobody drags it any more.
  private void follow() {
    PauseTransition settled = new PauseTransition(SETTLED);
    settled.setOnFinished(_ -> keep());
    stage.xProperty().addListener(_ -> settled.playFromStart());
    stage.yProperty().addListener(_ -> settled.playFromStart());
    stage.widthProperty().addListener(_ -> settled.playFromStart());
    stage.heightProperty().addListener(_ -> settled.playFromStart());
    stage.maximizedProperty().addListener(_ -> settled.playFromStart());
    stage.addEventHandler(
        WindowEvent.WINDOW_HIDING,
        _ -> {
          settled.stop();
          keep();
        });
  }

  private void keep() {
    settings.set(MAXIMIZED, Boolean.toString(stage.isMaximized()));
    boolean free = !stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen();
    if (free && !Double.isNaN(stage.getX()) && stage.getWidth() > 0) {
      settings.set(
          PLACE,
          String.format(
              Locale.ROOT,
              "%.0f %.0f %.0f %.0f",
              stage.getX(),
              stage.getY(),
              stage.getWidth(),
              stage.getHeight()));
    }
  }

  /// Reads `x y width height`; `null` when it is anything else.
  static Rectangle2D parse(String text) {
    String[] parts = text.split(" ");
    try {
      return parts.length == 4
          ? new Rectangle2D(
              Double.parseDouble(parts[0]),
              Double.parseDouble(parts[1]),
              Double.parseDouble(parts[2]),
              Double.parseDouble(parts[3]))
          : null;
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  /// The place, no larger than the screen that it is on; `null` when its upper edge is on none that
  /// there is now, or too little of it to be dragged back.
  static Rectangle2D within(Rectangle2D place, List<Rectangle2D> screens) {
    if (place == null) {
      return null;
    }
    for (Rectangle2D screen : screens) {
      double seen =
          Math.min(place.getMaxX(), screen.getMaxX()) - Math.max(place.getMinX(), screen.getMinX());
      boolean edge =
          place.getMinY() >= screen.getMinY() && place.getMinY() <= screen.getMaxY() - GRIP;
      if (seen >= GRIP && edge) {
        return new Rectangle2D(
            place.getMinX(),
            place.getMinY(),
            Math.min(place.getWidth(), screen.getWidth()),
            Math.min(place.getHeight(), screen.getHeight()));
      }
    }
    return null;
  }
}
