package dev.ftl.app.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// Fonts and stylesheets, the same on every system.
public final class Looks {

  private static final String FONTS = "/com/formdev/flatlaf/fonts/";

  private static final List<String> FILES =
      List.of(
          "inter/Inter-Regular.otf",
          "inter/Inter-SemiBold.otf",
          "inter/Inter-Bold.otf",
          "jetbrains_mono/JetBrainsMono-Regular.ttf",
          "jetbrains_mono/JetBrainsMono-Bold.ttf");

  private Looks() {}

  /// Loads the fonts, once per process.
  public static void loadFonts() {
    for (String file : FILES) {
      try (InputStream in = Looks.class.getResourceAsStream(FONTS + file)) {
        Font.loadFont(Objects.requireNonNull(in, file), 13);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// Gives a scene the dashboard's looks.
  public static void dress(Scene scene) {
    scene.getStylesheets().add(Looks.class.getResource("ftl.css").toExternalForm());
  }
}
