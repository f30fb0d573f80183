package dev.ftl.data.project;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.ftl.data.FtlException.IoFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// A git working tree, read from its `.git` without running git.
///
/// @param root the working tree's top folder
/// @param ownDir what belongs to this working tree alone; the `.git` folder itself unless the tree
///   is linked
/// @param gitDir its `.git` folder, shared by all linked working trees
/// @param main the main working tree's top folder; the root itself unless the tree is linked
public record GitRoot(Path root, Path ownDir, Path gitDir, Path main) {

  private static final String POINTER = "gitdir:";

  /// The working tree that a folder is in, or `null` outside git.
  public static GitRoot above(Path folder) throws IOException {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return of(at);
      }
    }
    return null;
  }

  /// Reads the working tree whose top folder this is.
  static GitRoot of(Path root) {
    Path git = root.resolve(".git");
    if (Files.isDirectory(git)) {
      return new GitRoot(root, git, git, root);
    }
    try {
      Path own = pointer(root, git);
      Path shared = own.resolve("commondir");
      if (!Files.exists(shared)) {
        return new GitRoot(root, own, own, root);
      }
      Path common = own.resolve(Files.readString(shared).strip()).toRealPath();
      boolean bare = !common.endsWith(".git");
      return new GitRoot(root, own, common, bare ? root : common.getParent());
    } catch (IOException | InvalidPathException e) {
      throw new IoFailure("Cannot read " + git + ": " + e.getMessage(), e);
    }
  }

  /// A linked working tree and a submodule have a file where others have a folder.
  private static Path pointer(Path root, Path file) throws IOException {
    String text = Files.readString(file).strip();
    if (!text.startsWith(POINTER)) {
      throw new IOException("no \"" + POINTER + "\" line");
    }
    return root.resolve(text.substring(POINTER.length()).strip()).normalize();
  }

  boolean linked() {
    return !root.equals(main);
  }

  /// Keeps a pattern out of git for this clone alone, in `info/exclude`, once, however many
  /// processes want it at the same time. The file is only ever appended to: of two processes that
  /// rewrite it at once, one could lose the user's own lines.
  public void exclude(String pattern) throws IOException {
    Path file = gitDir.resolve("info").resolve("exclude");
    Files.createDirectories(file.getParent());
    // Only through this channel: closing any other one of this file would give up the lock.
    try (FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
        FileLock _ = channel.lock()) {
      ByteBuffer bytes = ByteBuffer.allocate((int) channel.size());
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
        // A channel may answer less than was asked for.
      }
      String lines = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
      if (lines.lines().noneMatch(pattern::equals)) {
        String separator = lines.isEmpty() || lines.endsWith("\n") ? "" : "\n";
        String line = separator + pattern + "\n";
        channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)), channel.size());
      }
    }
  }
}
