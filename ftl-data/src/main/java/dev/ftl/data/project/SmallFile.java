package dev.ftl.data.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads git's own small files. Whoever names a device, a pipe or an endless file there gets no
/// answer, instead of a process that waits for ever or runs out of memory.
final class SmallFile {

  /// Git itself accepts no larger `.git` file.
  private static final int LIMIT = 1 << 20;

  private SmallFile() {}

  /// The file's text without surrounding white space, or `null` when there is no regular file of at
  /// most 1 MiB.
  static String read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return null;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LIMIT + 1);
      return bytes.length > LIMIT ? null : new String(bytes, StandardCharsets.UTF_8).strip();
    }
  }
}
