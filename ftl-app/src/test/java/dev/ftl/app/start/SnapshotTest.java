package dev.ftl.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.RobotTest;
import dev.ftl.app.shell.ScreenId;
import dev.ftl.app.theme.Theme;
import dev.ftl.data.json.Names;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import javafx.geometry.Dimension2D;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Takes pictures of all screens in both themes, into `target/screens`. The README's are renewed by
///
/// ```
/// mvn test -pl ftl-app -am -Dtest=SnapshotTest -Dsurefire.failIfNoSpecifiedTests=false -Dpictures=../assets
/// ```
class SnapshotTest extends RobotTest {

  private static final Path PICTURES =
      Path.of(System.getProperty("pictures", Path.of("target", "screens").toString()));
  private static final String HOME = "user.home";
  private static final String USUAL_HOME = System.getProperty(HOME);

  @TempDir static Path home;
  private static Path database;

  /// Everybody's pictures show the same path.
  @BeforeAll
  static void makeProject() throws IOException, SQLException {
    System.setProperty(HOME, home.toString());
    database = ShownProject.in(Files.createDirectory(home.resolve("sqlite-utils")));
    Files.createDirectories(PICTURES);
  }

  @AfterAll
  static void returnHome() {
    System.setProperty(HOME, USUAL_HOME);
  }

  @Override
  public void start(Stage stage) {}

  @ParameterizedTest
  @EnumSource
  void showsEveryScreenInBothThemes(ScreenId place) throws IOException {
    int[] light = taken(place, Theme.LIGHT);
    int[] dark = taken(place, Theme.DARK);

    assertThat(brightness(light)).isGreaterThan(200);
    assertThat(brightness(dark)).isLessThan(60);
    // One colour more than a few, or nothing was drawn.
    assertThat(Arrays.stream(light).distinct().count()).isGreaterThan(50);
    assertThat(Arrays.stream(dark).distinct().count()).isGreaterThan(50);
  }

  private static int[] taken(ScreenId place, Theme theme) throws IOException {
    Path file = PICTURES.resolve(Names.of(place) + "-" + Names.of(theme) + ".png");
    Snapshot.take(
        new Options(database, null, place, theme, null, file, new Dimension2D(1280, 800)));
    BufferedImage image = ImageIO.read(file.toFile());
    assertThat(image.getWidth()).isEqualTo(1280);
    assertThat(image.getHeight()).isEqualTo(800);
    return image.getRGB(0, 0, 1280, 800, null, 0, 1280);
  }

  /// From 0 to 255, the green of the most common point.
  private static int brightness(int[] points) {
    int[] sorted = points.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2] >> 8 & 0xff;
  }
}
