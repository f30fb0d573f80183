package dev.ftl.data.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// A git directory, where git keeps what it knows of a working tree.
///
/// @param own what belongs to one working tree alone
/// @param common what all working trees of the repository share; the same as `own` unless the
///   working tree is a linked one
record GitDirectory(Path own, Path common) {

  private static final String POINTER = "gitdir:";

  /// The git directory that a `.git` file or link leads to, or `null` when it leads to none.
  ///
  /// @throws IOException when the file cannot be read
  static GitDirectory behind(Path dotGit) throws IOException {
    if (Files.isDirectory(dotGit)) {
      return at(dotGit);
    }
    String text = SmallFile.read(dotGit);
    if (text == null || !text.startsWith(POINTER)) {
      return null;
    }
    Path target = resolve(dotGit.getParent(), text.substring(POINTER.length()).strip());
    return target == null ? null : at(target);
  }

  /// The git directory that a folder is, or `null` when it is none.
  static GitDirectory at(Path folder) throws IOException {
    String shared = SmallFile.read(folder.resolve("commondir"));
    Path common = shared == null ? folder : resolve(folder, shared);
    return common != null && Files.isDirectory(common) && isRepository(common.toRealPath())
        ? new GitDirectory(folder.toRealPath(), common.toRealPath())
        : null;
  }

  /// By what git itself looks for; a folder named `.git` is taken for one without.
  private static boolean isRepository(Path folder) {
    return folder.endsWith(".git")
        || Files.exists(folder.resolve("HEAD"))
            && Files.isDirectory(folder.resolve("objects"))
            && Files.isDirectory(folder.resolve("refs"));
  }

  /// A path as git writes it, relative to a folder or absolute, or `null` for no path at all.
  static Path resolve(Path folder, String path) {
    try {
      return path.isEmpty() ? null : folder.resolve(path);
    } catch (InvalidPathException _) {
      return null;
    }
  }

  /// Whether the repository knows this linked working tree: its own part must be one of those that
  /// the common directory has, and name the folder, or one that was moved away since.
  ///
  /// @param folder the working tree's top folder, or `null` for a call from the git directory
  boolean isNamedBack(Path folder) throws IOException {
    if (!common.resolve("worktrees").equals(own.getParent())) {
      return false;
    }
    String text = folder == null ? null : SmallFile.read(own.resolve("gitdir"));
    Path named = text == null ? null : resolve(own, text);
    if (named == null) {
      return folder == null;
    }
    return Files.notExists(named) || Files.isSameFile(named, folder.resolve(".git"));
  }

  /// Whether the working tree is a linked one, made by `git worktree add`.
  boolean isLinked() {
    return !own.equals(common);
  }
}
