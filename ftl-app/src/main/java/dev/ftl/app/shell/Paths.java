package dev.ftl.app.shell;

import java.nio.file.Path;

/// Files in words.
final class Paths {

  private Paths() {}

  /// A path as people write it, with `~` for their home.
  static String shortened(Path path) {
    Path home = Path.of(System.getProperty("user.home"));
    return path.startsWith(home) && !path.equals(home)
        ? Path.of("~").resolve(home.relativize(path)).toString()
        : path.toString();
  }
}
