package dev.ftl.data.project;

import dev.ftl.data.limit.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads git's own small files. Whoever names a device, a pipe or an endless file there gets no
/// answer, instead of a process that waits for ever or runs out of memory.
final class SmallFile {

  private SmallFile() {}

  /// The file's text without surrounding white space, or `null` when there is no regular file of at
  /// most 1 MiB.
  static String read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return null;
    }
    // Files of the kernel have no size, and some of them keep their readers waiting.
    if (Files.size(file) == 0) {
      return "";
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(Limits.GIT_FILE_BYTES + 1);
      return bytes.length > Limits.GIT_FILE_BYTES
          ? null
          : new String(bytes, StandardCharsets.UTF_8).strip();
    }
  }
}
