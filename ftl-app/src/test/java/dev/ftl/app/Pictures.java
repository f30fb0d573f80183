package dev.ftl.app;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/// Pictures of what a test shows, for people to look at. They are taken only with
/// `-Dpictures=FOLDER`, as they cost more time than the tests.
public final class Pictures {

  /// Where the pictures go; null unless they are wanted.
  public static final String FOLDER = System.getProperty("pictures");

  private Pictures() {}

  /// Takes a picture of a scene as it is now, with the menus that are open over it, if pictures are
  /// wanted. Called on the user interface's thread.
  public static void take(Scene scene, String name) {
    if (FOLDER == null) {
      return;
    }
    BufferedImage shot = image(scene.snapshot(null));
    BufferedImage image =
        new BufferedImage(shot.getWidth(), shot.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.drawImage(shot, 0, 0, null);
    for (Window window : Window.getWindows()) {
      if (window instanceof PopupWindow && window.isShowing()) {
        int x = (int) (window.getX() - scene.getWindow().getX() - scene.getX());
        int y = (int) (window.getY() - scene.getWindow().getY() - scene.getY());
        canvas.drawImage(image(popup(window.getScene())), x, y, null);
      }
    }
    canvas.dispose();
    try {
      Path folder = Files.createDirectories(Path.of(FOLDER));
      ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WritableImage popup(Scene scene) {
    SnapshotParameters seen = new SnapshotParameters();
    seen.setFill(Color.TRANSPARENT);
    return scene.getRoot().snapshot(seen, null);
  }

  private static BufferedImage image(WritableImage shot) {
    int width = (int) shot.getWidth();
    int height = (int) shot.getHeight();
    int[] pixels = new int[width * height];
    shot.getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, width, height, pixels, 0, width);
    return image;
  }
}
