package dev.ftl.data.project;

import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.limit.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What git tracks, which is what comes with a clone or a pull, read from the index without running
/// git.
public final class GitIndex {

  /// The version that shortens each name by what it has in common with the one before.
  private static final int SHORTENED = 4;

  private static final int VERSION_AT = 7;

  private final byte[] content;

  private GitIndex(byte[] content) {
    this.content = content;
  }

  /// Whether a repository around a database tracks it, or a log or journal that SQLite would play
  /// back into it. One whose index is too large to be read is taken to.
  public static boolean tracksDatabase(Path database) throws IOException {
    Path real = database.toRealPath();
    // All of them: a folder in between may look like a repository of its own.
    for (Path at = real.getParent(); at != null; at = at.getParent()) {
      Path index = indexOf(at);
      if (index != null && tracks(index, at.relativize(real).toString().replace('\\', '/'))) {
        return true;
      }
    }
    return false;
  }

  private static Path indexOf(Path folder) {
    try {
      GitRoot git = GitRoot.at(folder);
      return git == null ? null : git.ownDir().resolve("index");
    } catch (IoFailure _) {
      // It names a repository that is not its own.
      return null;
    }
  }

  private static boolean tracks(Path index, String database) throws IOException {
    if (!Files.isRegularFile(index)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(index)) {
      byte[] content = in.readNBytes(Limits.GIT_INDEX_BYTES + 1);
      GitIndex entries = new GitIndex(content);
      return content.length > Limits.GIT_INDEX_BYTES
          || entries.lists(database)
          || entries.lists(database + "-wal")
          || entries.lists(database + "-journal");
    }
  }

  /// Whether it lists a file. A shortened name holds only its end, so a file of that name in
  /// another folder is taken for it.
  private boolean lists(String name) {
    boolean shortened = content.length > VERSION_AT && content[VERSION_AT] == SHORTENED;
    ByteArrayOutputStream wanted = new ByteArrayOutputStream();
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    if (shortened) {
      wanted.writeBytes(name.substring(name.lastIndexOf('/') + 1).getBytes(StandardCharsets.UTF_8));
    } else {
      // A name stands behind its length, of which this is the lower half.
      wanted.write(bytes.length);
      wanted.writeBytes(bytes);
    }
    wanted.write(0);
    return contains(wanted.toByteArray());
  }

  private boolean contains(byte[] wanted) {
    for (int start = 0; start + wanted.length <= content.length; start++) {
      int same = 0;
      while (same < wanted.length && lower(content[start + same]) == lower(wanted[same])) {
        same++;
      }
      if (same == wanted.length) {
        return true;
      }
    }
    return false;
  }

  /// File systems that ignore case give out a file under any name.
  private static int lower(byte b) {
    return b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b;
  }
}
