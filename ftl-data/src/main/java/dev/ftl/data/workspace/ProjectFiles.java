package dev.ftl.data.workspace;

import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.limit.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// The files of a project, and none beside it: a task's delta comes from a language model, and what
/// it names is copied into the database.
final class ProjectFiles {

  private final Path root;

  ProjectFiles(Path root) {
    try {
      this.root = root.toRealPath();
    } catch (IOException e) {
      throw new IoFailure("The project's folder " + root + " cannot be read", e);
    }
  }

  /// The file of that name, whether it exists or not; `null` when it lies outside the project, as
  /// an absolute path does, and one that leads out by `..` or a link.
  Path inside(String name) {
    try {
      Path path = root.resolve(name).normalize();
      boolean absolute = Path.of(name).isAbsolute();
      return !absolute && path.startsWith(root) && real(path).startsWith(root) ? path : null;
    } catch (InvalidPathException _) {
      return null;
    } catch (IOException e) {
      throw new IoFailure("The file " + name + " cannot be read: " + e.getMessage(), e);
    }
  }

  /// Where links lead to: for a path that does not exist, from the nearest folder that does.
  private static Path real(Path path) throws IOException {
    Path existing = path;
    while (!Files.exists(existing)) {
      existing = existing.getParent();
    }
    return existing.toRealPath();
  }

  /// The file's text; `null` for a folder, a binary, and whatever else has no text. Links are
  /// followed once, and then no more: a file that became a link since is not read.
  ///
  /// @throws IoFailure when it cannot be read, or is no longer inside the project
  String text(Path file) {
    try {
      Path real = file.toRealPath();
      if (!real.startsWith(root)) {
        throw new IoFailure("The file " + file + " leads out of the project", null);
      }
      if (!Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
        return null;
      }
      try (InputStream in = Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS)) {
        byte[] bytes = in.readNBytes(Limits.CODE_FILE_BYTES);
        boolean whole = bytes.length < Limits.CODE_FILE_BYTES || in.read() < 0;
        return decoded(bytes, whole);
      }
    } catch (IOException e) {
      throw new IoFailure("The file " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /// The bytes as UTF-8, or `null` when they are none, or hold a NUL. Of a file that is not read
  /// whole, the last character may be half there, and is left out.
  private static String decoded(byte[] bytes, boolean whole) {
    CharBuffer characters = CharBuffer.allocate(bytes.length);
    boolean malformed =
        StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(bytes), characters, whole)
            .isError();
    String text = characters.flip().toString();
    if (malformed || text.indexOf(0) >= 0) {
      return null;
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
