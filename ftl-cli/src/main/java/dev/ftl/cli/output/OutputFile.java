package dev.ftl.cli.output;

import dev.ftl.data.FtlException.Conflict;
import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.db.DatabaseFiles;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonWriter;
import dev.ftl.data.json.Texts;
import dev.ftl.data.project.PlainFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Answers that go into a file instead of to standard output.
public final class OutputFile {

  private OutputFile() {}

  /// Writes a document, indented. Whoever reads the file meanwhile sees the old one or the new one,
  /// and never a part. A link is not followed: it is the file of that name.
  ///
  /// @param force whether a file of that name is replaced
  /// @throws IoFailure when it cannot be written; then an old file is still there
  /// @throws Conflict when the file is a database, or exists and may not be replaced
  public static void write(Path file, Json document, boolean force) {
    String text = JsonWriter.pretty(document) + "\n";
    check(file, force);
    try {
      if (PlainFiles.isStream(file)) {
        Files.writeString(file, text, StandardOpenOption.WRITE);
      } else {
        PlainFiles.replace(file, text.getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new IoFailure("Cannot write " + file + ": " + reason(e, file), e);
    }
  }

  /// Refuses a file that may not be written. A slip in its name must not cost a database, whatever
  /// link leads to it, nor the log that belongs to one.
  ///
  /// @param force whether a file of that name may be replaced
  /// @throws IoFailure when it is a folder or a pipe
  /// @throws Conflict when it is a database, or exists and may not be replaced
  public static void check(Path file, boolean force) {
    if (Files.isDirectory(file)) {
      throw new IoFailure("Cannot write " + file + ": it is a folder", null);
    }
    // A link is never followed, wherever it leads.
    if (!Files.isSymbolicLink(file) && PlainFiles.isTrap(file)) {
      throw new IoFailure("Cannot write " + file + ": it is a pipe or a device", null);
    }
    boolean log = file.getFileName().toString().matches(".*\\.db-(wal|shm|journal)");
    if (log || Files.isRegularFile(file) && startsLikeDatabase(file)) {
      throw new Conflict(
          "The file " + file + " is a database and is not replaced", "ls -l " + word(file));
    }
    if (!force && Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !PlainFiles.isStream(file)) {
      throw new Conflict(
          "The file " + file + " exists; --force replaces it", "ls -l " + word(file));
    }
  }

  private static String word(Path file) {
    return Texts.shellWord(file.toString());
  }

  private static boolean startsLikeDatabase(Path file) {
    try {
      return DatabaseFiles.isDatabase(file);
    } catch (IOException e) {
      throw new IoFailure("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private static String reason(IOException e, Path file) {
    boolean noFolder = file.getParent() != null && !Files.isDirectory(file.getParent());
    return noFolder ? "there is no folder " + file.getParent() : e.getMessage();
  }
}
