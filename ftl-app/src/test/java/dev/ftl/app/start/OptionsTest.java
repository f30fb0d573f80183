package dev.ftl.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ftl.app.shell.ScreenId;
import dev.ftl.app.theme.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.geometry.Dimension2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  @Test
  void areTheUsualOnesUnlessGiven() {
    assertThat(Options.parse(List.of()))
        .isEqualTo(
            new Options(
                null, null, ScreenId.OVERVIEW, null, null, null, new Dimension2D(1280, 800)));
  }

  @Test
  void areTakenAsGiven() {
    String words =
        "--db a/ftl.db --usual u.db --screen plans --theme dark --interval 250 --snapshot p.png"
            + " --size 1920x1080";
    assertThat(Options.parse(List.of(words.split(" "))))
        .isEqualTo(
            new Options(
                Path.of("a/ftl.db"),
                Path.of("u.db"),
                ScreenId.PLANS,
                Theme.DARK,
                Duration.ofMillis(250),
                Path.of("p.png"),
                new Dimension2D(1920, 1080)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--db", "--screen nowhere", "--theme red", "--colour red", "--interval soon"})
  void areRefusedWhenNotUnderstood(String words) {
    assertThatThrownBy(() -> Options.parse(List.of(words.split(" "))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
