package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The dashboard as it is started from a shell, on a machine without a display.
class DashboardIT {

  @TempDir Path folder;
  private Launcher launcher;

  /// The first call builds the dashboard if it is not built, and says so.
  @BeforeAll
  static void build(@TempDir Path elsewhere) {
    Launcher.in(elsewhere).run("init");
    Ran first = Launcher.in(elsewhere).run("dashboard", "--snapshot", "first.png");
    assertThat(first.exitCode()).as(first.err()).isZero();
  }

  @BeforeEach
  void open() throws IOException {
    folder = folder.toRealPath();
    launcher = Launcher.in(folder).with("DISPLAY", null).with("WAYLAND_DISPLAY", null);
    launcher.run("init");
  }

  @ParameterizedTest
  @ValueSource(strings = {"overview", "plans"})
  void makesAPictureOfTheScreenThatIsNamed(String screen) throws IOException {
    JsonObject shown =
        launcher.run("dashboard", "--screen", screen, "--snapshot", "made.png").object();
    assertThat(shown)
        .isEqualTo(
            JsonObject.of("database", folder.resolve(".ftl/ftl.db"))
                .with("screen", screen)
                .with("snapshot", folder.resolve("made.png")));
    BufferedImage picture = ImageIO.read(folder.resolve("made.png").toFile());
    assertThat(picture.getWidth()).isEqualTo(1280);
    assertThat(picture.getHeight()).isEqualTo(800);
  }

  @Test
  void makesPicturesOfAnySizeInAnyThemeWhateverTheDisplayIs() throws IOException {
    BufferedImage light = picture("light");
    BufferedImage dark = picture("dark");
    assertThat(light.getRGB(1900, 5) & 0xff).isGreaterThan(200);
    assertThat(dark.getRGB(1900, 5) & 0xff).isLessThan(60);
  }

  private BufferedImage picture(String theme) throws IOException {
    launcher
        .with("DISPLAY", ":77")
        .run(
            "dashboard",
            "--theme",
            theme,
            "--size",
            "1920x1080",
            "--snapshot",
            "large.png",
            "--force")
        .answer();
    BufferedImage picture = ImageIO.read(folder.resolve("large.png").toFile());
    assertThat(picture.getWidth()).isEqualTo(1920);
    assertThat(picture.getHeight()).isEqualTo(1080);
    return picture;
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void saysThatThereIsNoDisplay() {
    JsonObject error = launcher.run("dashboard").error(69, "conflict");
    assertThat(error.text("error"))
        .isEqualTo("There is no display to open a window on: DISPLAY is not set");
    assertThat(error.text("hint")).isEqualTo("ftl dashboard --snapshot dashboard.png");
    assertThat(launcher.with("DISPLAY", ":77").run("dashboard").error(69, "conflict").text("error"))
        .isEqualTo("The display :77, which DISPLAY names, cannot be opened");
  }

  @Test
  void picturesNeedADatabaseThatCanBeRead() throws IOException {
    launcher.run("dashboard", "--snapshot", "a.png", "--db", "none.db").error(66, "no_database");
    Files.writeString(folder.resolve("text.db"), "this is no database, but a text");
    launcher.run("dashboard", "--snapshot", "a.png", "--db", "text.db").error(74, "database");
    assertThat(folder.resolve("a.png")).doesNotExist();
  }

  @Test
  void picturesReplaceAFileOnlyWhenTold() throws IOException {
    Path kept = Files.writeString(folder.resolve("kept.png"), "kept");
    launcher.run("dashboard", "--snapshot", "kept.png").error(69, "conflict");
    assertThat(kept).hasContent("kept");
  }

  @Test
  void picturesNeedAFolderThatCanBeWrittenTo() throws IOException {
    JsonObject error = launcher.run("dashboard", "--snapshot", "none/a.png").error(74, "io");
    assertThat(error.text("error")).endsWith("there is no folder " + folder.resolve("none"));
    Path full = Files.createDirectory(folder.resolve("full.png"));
    Files.writeString(full.resolve("kept"), "kept");
    launcher.run("dashboard", "--snapshot", "full.png").error(74, "io");
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(".ftl", "full.png");
    }
  }

  @Test
  void saysThatItIsMissing() throws IOException {
    Launcher alone = launcher.at(Checkout.copyBuilt(folder.resolve("copy")));
    assertThat(folder.resolve("copy/ftl-app")).doesNotExist();
    assertThat(alone.run("dashboard").error(69, "conflict").text("error"))
        .isEqualTo("The dashboard is not there: no folder " + folder.resolve("copy/ftl-app"));
  }
}
