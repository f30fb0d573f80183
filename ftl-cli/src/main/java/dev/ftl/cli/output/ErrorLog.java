package dev.ftl.cli.output;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.ftl.data.json.Texts;
import dev.ftl.data.json.Timestamps;
import dev.ftl.data.limit.Details;
import dev.ftl.data.limit.Limits;
import dev.ftl.data.project.NewFiles;
import dev.ftl.data.project.PlainFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// `ftl.log` beside the database: where stack traces go. It is renamed to `ftl.log.1` and so on
/// when it grows over a megabyte, and the third is dropped.
public final class ErrorLog {

  private final Path file;

  /// The log beside that database.
  public ErrorLog(Path database) {
    this.file = database.resolveSibling("ftl.log");
  }

  /// The log's file.
  public Path file() {
    return file;
  }

  /// Appends a failure and the call that met it, with control characters escaped: words and
  /// messages come from outside, and would otherwise add lines of their own.
  ///
  /// @return whether that worked: a log that cannot be written must not hide the failure
  public boolean write(List<String> words, Throwable failure) {
    try {
      if (!Files.isDirectory(file.getParent(), LinkOption.NOFOLLOW_LINKS)) {
        return false;
      }
      rotate();
      StringBuilder entry = new StringBuilder(Timestamps.format(Timestamps.now())).append(" ftl");
      for (String word : words) {
        entry.append(' ').append(line(word));
      }
      trace(failure, entry.append('\n'));
      create();
      try (FileChannel log = PlainFiles.open(file, WRITE, APPEND)) {
        ByteBuffer bytes = ByteBuffer.wrap(entry.toString().getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          log.write(bytes);
        }
      }
      return true;
    } catch (IOException | RuntimeException _) {
      return false;
    }
  }

  private static void trace(Throwable failure, StringBuilder entry) {
    String before = "";
    int depth = 0;
    for (Throwable at = failure; at != null && depth < Limits.LOG_CAUSES; at = at.getCause()) {
      entry.append(before).append(line(at.toString())).append('\n');
      for (StackTraceElement frame : at.getStackTrace()) {
        entry.append("\tat ").append(frame).append('\n');
      }
      for (Throwable suppressed : at.getSuppressed()) {
        entry.append("\tSuppressed: ").append(line(suppressed.toString())).append('\n');
      }
      before = "Caused by: ";
      depth++;
    }
  }

  private static String line(String text) {
    String shown = Texts.shown(Details.shortened(text, Limits.MESSAGE_CHARACTERS));
    return shown.replace("\n", "\\n").replace("\t", "\\t");
  }

  private void create() throws IOException {
    if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
      try {
        new NewFiles(file.getParent()).createFile(file);
      } catch (FileAlreadyExistsException _) {
        // Another process was faster.
      }
    }
  }

  private void rotate() throws IOException {
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.size(file) > Limits.LOG_BYTES) {
      for (int i = Limits.LOG_FILES - 1; i > 0; i--) {
        Path from = i == 1 ? file : file.resolveSibling("ftl.log." + (i - 1));
        if (Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
          Files.move(
              from, file.resolveSibling("ftl.log." + i), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
