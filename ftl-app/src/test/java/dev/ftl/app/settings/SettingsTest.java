package dev.ftl.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  private enum Choice {
    ONE,
    OTHER
  }

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("deep").resolve("dashboard.json");
  }

  @Test
  void outlivesTheProgram() {
    Settings settings = Settings.in(new SettingsFile(file()));
    settings.set("text", "größer");
    settings.set("texts", List.of("a", "b"));
    settings.flush();

    Settings again = Settings.in(new SettingsFile(file()));

    assertThat(again.text("text", "")).isEqualTo("größer");
    assertThat(again.list("texts")).containsExactly("a", "b");
    assertThat(again.text("other", "default")).isEqualTo("default");
  }

  @Test
  void keepsWhatAnotherDashboardChangedMeanwhile() {
    Settings one = Settings.in(new SettingsFile(file()));
    Settings other = Settings.in(new SettingsFile(file()));
    other.set("theme", "DARK");
    other.flush();
    one.set("interval", "250");
    one.flush();

    Settings both = Settings.in(new SettingsFile(file()));

    assertThat(both.text("theme", "")).isEqualTo("DARK");
    assertThat(both.text("interval", "")).isEqualTo("250");
  }

  /// Another dashboard may start at any moment.
  @Test
  @Timeout(60)
  void isReadWholeWhileItIsWritten() throws Exception {
    Settings settings = Settings.in(new SettingsFile(file()));
    settings.set("first", "kept");
    settings.set("text", "x".repeat(200_000));
    while (!Files.exists(file())) {
      Thread.onSpinWait();
    }
    for (int i = 0; i < 60; i++) {
      settings.set("number", Integer.toString(i));
    }
    String number = "";
    while (!number.equals("59")) {
      Settings read = Settings.in(new SettingsFile(file()));
      assertThat(read.text("first", "")).isEqualTo("kept");
      number = read.text("number", "");
    }

    settings.flush();
    try (Stream<Path> left = Files.list(file().getParent())) {
      assertThat(left).containsExactly(file());
    }
  }

  @Test
  void startsAfreshFromABrokenFile() throws Exception {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "{\"text\": ");

    Settings settings = Settings.in(new SettingsFile(file()));
    settings.set("text", "new");
    settings.flush();

    assertThat(Settings.in(new SettingsFile(file())).text("text", "")).isEqualTo("new");
  }

  @Test
  void remembersProperties() {
    Settings settings = Settings.forgetful();
    SimpleStringProperty text = new SimpleStringProperty("at first");
    SimpleObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.ONE);
    settings.remember("text", text);
    settings.remember("choice", Choice.class, choice);
    assertThat(text.get()).isEqualTo("at first");
    text.set("later");
    choice.set(Choice.OTHER);

    SimpleStringProperty sameText = new SimpleStringProperty("at first");
    SimpleObjectProperty<Choice> sameChoice = new SimpleObjectProperty<>();
    settings.remember("text", sameText);
    settings.remember("choice", Choice.class, sameChoice);

    assertThat(sameText.get()).isEqualTo("later");
    assertThat(sameChoice.get()).isEqualTo(Choice.OTHER);
    choice.set(null);
    assertThat(settings.text("choice", "?")).isEmpty();
  }

  @Test
  void livesWhereTheSystemKeepsSettings() {
    Path home = Path.of("/home/ada");
    assertThat(SettingsFile.usual(Map.of(), home, "Linux"))
        .isEqualTo(Path.of("/home/ada/.config/ftl/dashboard.json"));
    assertThat(SettingsFile.usual(Map.of("XDG_CONFIG_HOME", "/conf"), home, "Linux"))
        .isEqualTo(Path.of("/conf/ftl/dashboard.json"));
    assertThat(SettingsFile.usual(Map.of(), home, "Mac OS X"))
        .isEqualTo(Path.of("/home/ada/Library/Application Support/ftl/dashboard.json"));
    assertThat(SettingsFile.usual(Map.of("APPDATA", "/roaming"), home, "Windows 11"))
        .isEqualTo(Path.of("/roaming/ftl/dashboard.json"));
  }
}
