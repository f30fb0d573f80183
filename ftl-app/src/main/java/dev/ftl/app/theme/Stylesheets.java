package dev.ftl.app.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.text.Font;

/// Fonts and stylesheets, the same on every system.
public final class Stylesheets {

  private static final String FONTS = "/com/formdev/flatlaf/fonts/";

  private static final List<String> FILES =
      List.of(
          "inter/Inter-Regular.otf",
          "inter/Inter-SemiBold.otf",
          "inter/Inter-Bold.otf",
          "jetbrains_mono/JetBrainsMono-Regular.ttf",
          "jetbrains_mono/JetBrainsMono-Bold.ttf");

  /// What the screens share, what is around and over them, and then the sheets of each screen.
  private static final List<String> SHEETS =
      List.of(
          "ftl.css",
          "lists.css",
          "json.css",
          "shell.css",
          "overlays.css",
          "notifications.css",
          "overview.css",
          "sessions.css",
          "plans.css",
          "tasks.css",
          "graph.css",
          "workspaces.css",
          "benchmarks.css",
          "charts.css",
          "memory.css",
          "activity.css");

  private static final List<Integer> ICONS = List.of(16, 32, 48, 128, 256);

  private Stylesheets() {}

  /// Loads the fonts, once per process.
  public static void loadFonts() {
    for (String file : FILES) {
      try (InputStream in = Stylesheets.class.getResourceAsStream(FONTS + file)) {
        Font.loadFont(Objects.requireNonNull(in, file), 13);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// The window's icon in all sizes; the window takes the one that fits.
  public static List<Image> icons() {
    return ICONS.stream()
        .map(
            size ->
                new Image(Stylesheets.class.getResource("icon-" + size + ".png").toExternalForm()))
        .toList();
  }

  /// Gives a scene the dashboard's looks.
  public static void dress(Scene scene) {
    SHEETS.forEach(sheet -> add(scene, sheet));
    if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
      add(scene, "opaque.css");
    }
  }

  private static void add(Scene scene, String sheet) {
    scene.getStylesheets().add(Stylesheets.class.getResource(sheet).toExternalForm());
  }
}
