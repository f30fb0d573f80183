package dev.ftl.cli.output;

import dev.ftl.data.FtlException.Conflict;
import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Answers that go into a file instead of to standard output.
public final class OutputFile {

  /// What every SQLite database begins with.
  private static final String DATABASE = "SQLite format 3";

  private OutputFile() {}

  /// Writes a document, indented. Whoever reads the file meanwhile sees the old one or the new one,
  /// and never a part.
  ///
  /// @throws IoFailure when it cannot be written; then an old file is still there
  /// @throws Conflict when the file is a database
  public static void write(Path file, Json document) {
    String text = JsonWriter.pretty(document) + "\n";
    try {
      if (Files.isDirectory(file)) {
        throw new IoFailure("Cannot write " + file + ": it is a folder", null);
      }
      refuseDatabase(file);
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        // A device or a pipe is written to; a file in its place would be another thing.
        Files.writeString(file, text, StandardOpenOption.WRITE);
      } else {
        replace(Files.exists(file) ? file.toRealPath() : file, text);
      }
    } catch (IOException e) {
      throw new IoFailure("Cannot write " + file + ": " + reason(e, file), e);
    }
  }

  /// A slip in the file's name must not cost a database, whatever link leads to it, nor the log
  /// that belongs to it.
  private static void refuseDatabase(Path file) throws IOException {
    boolean log = file.getFileName().toString().matches(".*\\.db-(wal|shm|journal)");
    if (log || Files.isRegularFile(file) && startsLikeDatabase(file)) {
      throw new Conflict(
          "The file " + file + " is a database, and is not replaced", "ftl campaign export -");
    }
  }

  private static boolean startsLikeDatabase(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(DATABASE.length());
      return new String(start, StandardCharsets.US_ASCII).equals(DATABASE);
    }
  }

  private static void replace(Path file, String text) throws IOException {
    Path unfinished =
        file.resolveSibling("." + file.getFileName() + "." + ProcessHandle.current().pid());
    try {
      Files.writeString(unfinished, text);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static String reason(IOException e, Path file) {
    boolean noFolder = file.getParent() != null && !Files.isDirectory(file.getParent());
    return noFolder ? "there is no folder " + file.getParent() : e.getMessage();
  }
}
