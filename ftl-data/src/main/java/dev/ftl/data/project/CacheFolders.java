package dev.ftl.data.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// Where files may be that the program makes once and uses again: beside the program, where its
/// build puts them, else in the user's cache.
public final class CacheFolders {

  /// The variable that names the only folder to use.
  private static final String VARIABLE = "FTL_CACHE_DIR";

  /// The system property that names the program's folder.
  private static final String HOME = "ftl.home";

  private CacheFolders() {}

  /// Those of this process, best first.
  public static List<Path> ofProcess() {
    return of(System.getenv(), System.getProperties());
  }

  static List<Path> of(Map<String, String> environment, Properties properties) {
    String named = environment.getOrDefault(VARIABLE, "");
    if (!named.isBlank()) {
      return List.of(Path.of(named).toAbsolutePath());
    }
    List<Path> folders = new ArrayList<>();
    Path programs = programs(properties);
    if (programs != null) {
      folders.add(programs);
    }
    folders.add(users(environment, properties));
    return folders;
  }

  /// The folder of the program itself, or `null` when it was started without one.
  public static Path program() {
    return programs(System.getProperties());
  }

  private static Path programs(Properties properties) {
    String home = properties.getProperty(HOME);
    return home == null ? null : Path.of(home, "native");
  }

  /// By the conventions of each system.
  private static Path users(Map<String, String> environment, Properties properties) {
    String system = properties.getProperty("os.name", "");
    Path home = Path.of(properties.getProperty("user.home", ""));
    String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
    String local = environment.getOrDefault("LOCALAPPDATA", "");
    if (system.startsWith("Windows") && !local.isBlank()) {
      return Path.of(local, "ftl", "cache");
    }
    if (system.startsWith("Mac")) {
      return home.resolve("Library/Caches/ftl");
    }
    return xdg.startsWith("/") ? Path.of(xdg, "ftl") : home.resolve(".cache/ftl");
  }
}
