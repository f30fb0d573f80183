package dev.ftl.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.RobotTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Words in every colour that has a meaning can be read on every ground that they are written on:
/// the contrast is what WCAG 2.2 asks for at level AA.
class ContrastTest extends RobotTest {

  private static final double AA = 4.5;

  private static final List<String> WORDS =
      List.of("fg-default", "fg-muted", "accent-fg", "success-fg", "warning-fg", "danger-fg");

  /// From the lowest up: screens and cards, then what lies on them when they are selected, have the
  /// keyboard, are under the mouse or warn.
  private static final List<List<String>> GROUNDS =
      List.of(
          List.of("bg-default"),
          List.of("bg-subtle"),
          List.of("bg-default", "neutral-subtle"),
          List.of("bg-default", "accent-subtle"),
          List.of("bg-subtle", "neutral-subtle"),
          List.of("bg-subtle", "accent-subtle"),
          List.of("bg-default", "danger-subtle"),
          List.of("bg-default", "warning-subtle"));

  private final Region paint = new Region();

  @Override
  public void start(Stage stage) {
    Scene scene = new Scene(new StackPane(paint));
    Stylesheets.dress(scene);
    stage.setScene(scene);
    stage.show();
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void wordsCanBeReadOnEveryGround(Theme theme) {
    Map<String, Color> colors = colors(theme);
    for (List<String> layers : GROUNDS) {
      Color ground = layers.stream().map(colors::get).reduce(Color.WHITE, ContrastTest::on);
      for (String words : WORDS) {
        assertThat(contrast(on(ground, colors.get(words)), ground))
            .as("%s on %s in %s", words, layers, theme)
            .isGreaterThanOrEqualTo(AA);
      }
    }
  }

  /// Every token's colour in a theme, each looked up once.
  private Map<String, Color> colors(Theme theme) {
    Map<String, Color> colors = new HashMap<>();
    interact(
        () -> {
          Theme.choice().set(theme);
          Stream.concat(GROUNDS.stream().flatMap(List::stream), WORDS.stream())
              .distinct()
              .forEach(
                  token -> {
                    paint.setStyle("-fx-background-color: -color-" + token);
                    paint.applyCss();
                    Paint fill = paint.getBackground().getFills().getFirst().getFill();
                    colors.put(token, (Color) fill);
                  });
        });
    return colors;
  }

  /// What is seen where a colour, which may be translucent, lies on another.
  private static Color on(Color below, Color above) {
    Color opaque = Color.color(above.getRed(), above.getGreen(), above.getBlue());
    return below.interpolate(opaque, above.getOpacity());
  }

  private static double contrast(Color one, Color other) {
    double[] luminances = DoubleStream.of(luminance(one), luminance(other)).sorted().toArray();
    return (luminances[1] + 0.05) / (luminances[0] + 0.05);
  }

  /// WCAG's relative luminance, from 0 to 1.
  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
