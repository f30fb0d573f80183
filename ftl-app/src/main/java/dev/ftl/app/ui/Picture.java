package dev.ftl.app.ui;

import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.project.PlainFiles;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// What was on the screen at one moment. Two pictures are equal when every point is.
///
/// @param width in points, each of them a pixel of the file
/// @param points line by line, as `0xAARRGGBB`
public record Picture(int width, int[] points) {

  /// A picture of a scene as it is now. Called on the user interface's thread, as the next one.
  public static Picture of(Scene scene) {
    return of(scene.snapshot(null));
  }

  /// A picture of a part of a scene.
  public static Picture of(Node node) {
    return of(node.snapshot(null, null));
  }

  private static Picture of(WritableImage image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] points = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), points, 0, width);
    return new Picture(width, points);
  }

  /// In points.
  public int height() {
    return points.length / width;
  }

  /// Writes it as a PNG file. Whoever reads the file meanwhile sees the old one or the new one.
  ///
  /// @throws IoFailure when it cannot be written; then an old file is still there
  public void write(Path file) {
    BufferedImage image = new BufferedImage(width, height(), BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height(), points, 0, width);
    try {
      // Not by itself: it prints the stack trace of a file that it cannot open.
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(image, "png", png);
      PlainFiles.replace(file, png.toByteArray());
    } catch (NoSuchFileException e) {
      throw new IoFailure("Cannot write " + file + ": there is no folder " + file.getParent(), e);
    } catch (IOException e) {
      throw new IoFailure("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Picture picture
        && width == picture.width
        && Arrays.equals(points, picture.points);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(points);
  }
}
