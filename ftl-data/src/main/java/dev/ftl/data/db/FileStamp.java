package dev.ftl.data.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/// What the file system says about a database and the files beside it, without opening any of them:
/// closing one would release the locks that SQLite holds on it. Two equal stamps, the first of
/// which was [#isSettled], prove that nothing was written in between.
///
/// @param database the database file
/// @param log its write-ahead log, `null` when there is none
/// @param index bytes of the shared memory file that goes with the log, -1 when there is none
/// @param journal bytes of the rollback journal, -1 when there is none
record FileStamp(Part database, Part log, long index, long journal) {

  /// Several writes within one tick of a file system's clock leave the same time.
  private static final long TICK_MILLIS = 50;

  private static final long COARSE_TICK_MILLIS = 2_100;

  /// The smallest shared memory file that another process works with.
  private static final long SMALLEST_INDEX = 32_768;

  /// One file.
  record Part(Object key, long size, FileTime modified) {

    private static Part of(Path file) {
      try {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        return new Part(found.fileKey(), found.size(), found.lastModifiedTime());
      } catch (IOException _) {
        return null;
      }
    }

    private boolean isSettled(long nowMillis) {
      boolean coarse = modified.toInstant().getNano() == 0;
      long tick = coarse ? COARSE_TICK_MILLIS : TICK_MILLIS;
      return Math.abs(nowMillis - modified.toMillis()) > tick;
    }
  }

  /// Takes the stamp of a database file, not of a link to one.
  static FileStamp of(Path file) {
    return new FileStamp(
        Part.of(file), Part.of(beside(file, "-wal")), size(file, "-shm"), size(file, "-journal"));
  }

  private static Path beside(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }

  private static long size(Path file, String suffix) {
    Part part = Part.of(beside(file, suffix));
    return part == null ? -1 : part.size();
  }

  /// Whether what was written last is old enough for the next write to leave another time.
  boolean isSettled() {
    long now = System.currentTimeMillis();
    return database != null && database.isSettled(now) && (!hasLog() || log.isSettled(now));
  }

  /// Whether the log holds anything.
  boolean hasLog() {
    return log != null && log.size() > 0;
  }

  /// Whether the files that other processes coordinate through are there, so that SQLite's own
  /// locks tell what is committed.
  boolean isShared() {
    return log != null && index >= SMALLEST_INDEX || journal > 0;
  }

  /// Whether the database's content is still what it was: its file, and its log if it had one.
  boolean hasSameContent(FileStamp other) {
    return database != null
        && database.equals(other.database)
        && (!hasLog() || log.equals(other.log));
  }
}
