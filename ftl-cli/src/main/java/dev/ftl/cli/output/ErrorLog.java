package dev.ftl.cli.output;

import dev.ftl.data.json.Timestamps;
import dev.ftl.data.project.NewFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// `ftl.log` beside the database: where stack traces go. It is renamed to `ftl.log.1` and so on
/// when it grows over a megabyte, and the third is dropped.
public final class ErrorLog {

  private static final long LARGEST = 1024 * 1024;
  private static final int FILES = 3;

  private final Path file;

  /// The log beside that database.
  public ErrorLog(Path database) {
    this.file = database.resolveSibling("ftl.log");
  }

  /// The log's file.
  public Path file() {
    return file;
  }

  /// Appends a failure and the call that met it. Answers whether that worked: a log that cannot be
  /// written must not hide the failure.
  public boolean write(List<String> words, Throwable failure) {
    try {
      if (!Files.isDirectory(file.getParent())) {
        return false;
      }
      rotate();
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace, true));
      String entry =
          Timestamps.format(Timestamps.now()) + " ftl " + String.join(" ", words) + "\n" + trace;
      create();
      Files.writeString(file, entry, StandardOpenOption.APPEND);
      return true;
    } catch (IOException | RuntimeException _) {
      return false;
    }
  }

  private void create() throws IOException {
    if (Files.notExists(file)) {
      try {
        new NewFiles(file.getParent()).createFile(file);
      } catch (FileAlreadyExistsException _) {
        // Another process was faster.
      }
    }
  }

  private void rotate() throws IOException {
    if (Files.exists(file) && Files.size(file) > LARGEST) {
      for (int i = FILES - 1; i > 0; i--) {
        Path from = i == 1 ? file : file.resolveSibling("ftl.log." + (i - 1));
        if (Files.exists(from)) {
          Files.move(
              from, file.resolveSibling("ftl.log." + i), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
