package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The dashboard as it is started from a shell, on a machine without a display.
class DashboardIT {

  @TempDir Path folder;
  private Launcher launcher;

  @BeforeEach
  void open() throws IOException {
    folder = folder.toRealPath();
    launcher = Launcher.in(folder).with("DISPLAY", null).with("WAYLAND_DISPLAY", null);
    launcher.run("init");
  }

  @Test
  void hasAnExampleThatRuns(@TempDir Path fresh, @TempDir Path calls) {
    Example.assertRunsAndFitsSchema("dashboard", fresh, calls, Launcher.DEFINITION);
  }

  /// Whatever the display is. The first call builds the dashboard if it is not built, and says so.
  @Test
  void makesPicturesOfTheScreenSizeAndThemeThatAreNamed() throws IOException {
    BufferedImage light = picture("light", "plans", "--size", "1920x1080");
    assertThat(light.getWidth()).isEqualTo(1920);
    assertThat(light.getHeight()).isEqualTo(1080);
    assertThat(light.getRGB(1900, 5) & 0xff).isGreaterThan(200);
    BufferedImage dark = picture("dark", "overview");
    assertThat(dark.getWidth()).isEqualTo(1280);
    assertThat(dark.getHeight()).isEqualTo(800);
    assertThat(dark.getRGB(1260, 5) & 0xff).isLessThan(60);
  }

  private BufferedImage picture(String theme, String screen, String... size) throws IOException {
    List<String> call = new ArrayList<>(List.of("dashboard", "--theme", theme, "--screen", screen));
    call.addAll(List.of("--snapshot", "made.png", "--force"));
    call.addAll(List.of(size));
    Ran ran = launcher.with("DISPLAY", ":77").run(call.toArray(String[]::new));
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(new Ran(0, ran.out(), "").object())
        .isEqualTo(
            JsonObject.of("database", folder.resolve(".ftl/ftl.db"))
                .with("screen", screen)
                .with("snapshot", folder.resolve("made.png")));
    return ImageIO.read(folder.resolve("made.png").toFile());
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
