package dev.ftl.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Pictures of what a test shows, in `target/pictures`, for people to look at.
public final class Pictures {

  private static final Path FOLDER = Path.of("target", "pictures");

  private Pictures() {}

  /// Takes a picture of a scene as it is now. Called on the user interface's thread.
  public static BufferedImage take(Scene scene, String name) {
    WritableImage shot = scene.snapshot(null);
    int width = (int) shot.getWidth();
    int height = (int) shot.getHeight();
    int[] pixels = new int[width * height];
    shot.getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, pixels, 0, width);
    try {
      Files.createDirectories(FOLDER);
      ImageIO.write(image, "png", FOLDER.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return image;
  }
}
