package dev.ftl.data.project;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.limit.Limits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// A git working tree, or a bare repository, read from its files without running git.
///
/// @param root the working tree's top folder; of a bare repository its git directory
/// @param ownDir what belongs to this working tree alone; the git directory itself unless the tree
///   is linked
/// @param gitDir the common git directory, shared by all working trees of the repository
/// @param main the folder that the repository belongs to: the main working tree's top folder, or
///   the one whose `.git` file points to a bare repository; `null` when there is neither
public record GitRoot(Path root, Path ownDir, Path gitDir, Path main) {

  private static final String DOT_GIT = ".git";

  /// The working tree or bare repository that a folder is in, or `null` outside git.
  ///
  /// @param folder a real path
  public static GitRoot above(Path folder) throws IOException {
    for (Path at = folder; at != null; at = at.getParent()) {
      GitRoot git = at(at);
      if (git != null) {
        return git;
      }
    }
    return null;
  }

  /// The working tree or bare repository whose top folder this is, or `null`. A `.git` that points
  /// nowhere makes none.
  ///
  /// @param folder a real path
  /// @throws IoFailure when its `.git` cannot be read
  static GitRoot at(Path folder) {
    Path dotGit = folder.resolve(DOT_GIT);
    if (Files.isDirectory(dotGit, LinkOption.NOFOLLOW_LINKS)) {
      return new GitRoot(folder, dotGit, dotGit, folder);
    }
    try {
      boolean hasPointer = Files.exists(dotGit);
      GitDirectory git = hasPointer ? GitDirectory.behind(dotGit) : GitDirectory.at(folder);
      return git == null ? null : of(folder, git, hasPointer);
    } catch (IOException e) {
      throw new IoFailure("Cannot read " + dotGit + ": " + e.getMessage(), e);
    }
  }

  private static GitRoot of(Path folder, GitDirectory git, boolean hasPointer) throws IOException {
    MainWorktree worktree = new MainWorktree(git.common());
    if (git.isLinked() && !git.isNamedBack(hasPointer ? folder : null)) {
      throw notNamedBack(folder, git);
    }
    boolean isLink = Files.isSymbolicLink(folder.resolve(DOT_GIT));
    if (isLink && !folder.equals(worktree.find())) {
      throw notNamedBack(folder, git);
    }
    boolean isMain = hasPointer && !git.isLinked();
    Path main = isMain ? worktree.known() : worktree.find();
    if (isMain && !folder.equals(main)) {
      // Git itself does not always note to whom a separate git directory belongs.
      Path other = main == null ? worktree.user() : main;
      if (other != null && !folder.equals(other)) {
        throw notNamedBack(folder, git);
      }
    }
    return new GitRoot(folder, git.own(), git.common(), isMain && main == null ? folder : main);
  }

  /// Anybody can write a file that names another's repository.
  private static IoFailure notNamedBack(Path folder, GitDirectory git) {
    return new IoFailure(
        "%s names the repository %s, which does not name it back; if they belong together, run git worktree repair there, or name the database with --db"
            .formatted(folder.resolve(DOT_GIT), git.common()),
        null);
  }

  /// Notes which folder the repository belongs to, where its other working trees would not find
  /// that out.
  public void rememberMain() throws IOException {
    if (root.equals(main) && !gitDir.startsWith(root)) {
      new MainWorktree(gitDir).remember(root);
    }
  }

  /// Keeps a pattern out of git for this clone alone, in `info/exclude`, once, however many
  /// processes want it at the same time. The file is only ever appended to: of two processes that
  /// rewrite it at once, one could lose the user's own lines.
  public void exclude(String pattern) throws IOException {
    Path file = gitDir.resolve("info").resolve("exclude");
    PlainFiles.createFolder(file.getParent());
    // Only through this channel: closing any other one of this file would give up the lock.
    try (FileChannel channel = PlainFiles.open(file, CREATE, READ, WRITE);
        FileLock _ = channel.lock()) {
      if (channel.size() > Limits.GIT_FILE_BYTES) {
        throw new IOException(file + " is too large");
      }
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
