package dev.ftl.data.db;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What SQLite keeps beside a database, and how a database is told from other files.
public final class DatabaseFiles {

  /// What every SQLite database begins with.
  private static final String SIGNATURE = "SQLite format 3";

  private DatabaseFiles() {}

  /// The log, the log's index and the journal of a database, whether they are there or not.
  static List<Path> beside(Path database) {
    String name = database.getFileName().toString();
    return List.of(
        database.resolveSibling(name + "-wal"),
        database.resolveSibling(name + "-shm"),
        database.resolveSibling(name + "-journal"));
  }

  /// Whether a file begins like a database. Read without locks, so that no files appear beside it.
  public static boolean isDatabase(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(SIGNATURE.length());
      return new String(start, StandardCharsets.ISO_8859_1).equals(SIGNATURE);
    }
  }
}
