package dev.ftl.data.project;

import dev.ftl.data.FtlException.BadLocation;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Understands how users name a database: as the path of a file. A URL is refused, rather than
/// taken for a folder of that name.
///
/// A URL begins with `jdbc:`, or has `://` behind a scheme of two or more characters, before any
/// other slash. So drives (`C:\x`, `C://x`) and names with a colon (`a:b.db`) are paths, and a file
/// that looks like a URL can be named with `./` in front.
final class NamedDatabase {

  private static final String JDBC = "jdbc:";
  private static final String AUTHORITY = "://";

  private NamedDatabase() {}

  /// The file that a value names.
  ///
  /// @param source the option or variable that the value comes from
  /// @param folder what a relative path is relative to
  static Path file(String source, String value, Path folder) {
    String scheme = scheme(value);
    if (scheme != null) {
      throw new BadLocation(
          source
              + " names a database with the scheme \""
              + scheme
              + "\"; only the path of a SQLite file is supported",
          null);
    }
    if (value.isBlank()) {
      throw new BadLocation(source + " is empty; it takes the path of a file", null);
    }
    try {
      return folder.resolve(value);
    } catch (InvalidPathException e) {
      throw new BadLocation(source + " is not a path: " + e.getMessage(), null);
    }
  }

  /// The scheme of a URL without what follows, which may hold a password; `null` for a path.
  private static String scheme(String value) {
    int authority = value.indexOf(AUTHORITY);
    if (authority > 1 && value.indexOf('/') == authority + 1) {
      return value.substring(0, authority);
    }
    if (!value.regionMatches(true, 0, JDBC, 0, JDBC.length())) {
      return null;
    }
    int colon = value.indexOf(':', JDBC.length());
    return colon < 0 ? "jdbc" : value.substring(0, colon);
  }
}
