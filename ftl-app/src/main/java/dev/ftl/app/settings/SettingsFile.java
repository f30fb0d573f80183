package dev.ftl.app.settings;

import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonReader;
import dev.ftl.data.json.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// The JSON file that settings are kept in. Written in the background, whole and at once; of two
/// dashboards, each changes only what was changed in it.
public final class SettingsFile {

  private final Path path;
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("settings").factory());

  public SettingsFile(Path path) {
    this.path = path;
  }

  /// Where the user's settings are on this system, by its conventions.
  ///
  /// @param environment the process's variables
  /// @param home the user's home folder
  /// @param system the value of `os.name`
  public static Path usual(Map<String, String> environment, Path home, String system) {
    Path folder;
    if (system.startsWith("Windows")) {
      folder = Path.of(environment.getOrDefault("APPDATA", home.toString()));
    } else if (system.startsWith("Mac")) {
      folder = home.resolve("Library/Application Support");
    } else {
      String configured = environment.getOrDefault("XDG_CONFIG_HOME", "");
      folder = configured.isBlank() ? home.resolve(".config") : Path.of(configured);
    }
    return folder.resolve("ftl").resolve("dashboard.json");
  }

  JsonObject read() {
    try {
      return JsonReader.parse(Files.readString(path)) instanceof JsonObject object
          ? object
          : JsonObject.EMPTY;
    } catch (IOException _) {
      return JsonObject.EMPTY;
    }
  }

  void change(String name, Json value) {
    if (!writer.isShutdown()) {
      writer.execute(() -> write(read().with(name, value)));
    }
  }

  private void write(JsonObject values) {
    try {
      Files.createDirectories(path.getParent());
      Path fresh = Files.createTempFile(path.getParent(), "dashboard", ".json");
      try {
        Files.writeString(fresh, JsonWriter.pretty(values));
        Files.move(
            fresh, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException _) {
      // A home that cannot be written to is no reason to bother who only wants to watch.
    }
  }

  void flush() {
    writer.shutdown();
    try {
      writer.awaitTermination(2, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
