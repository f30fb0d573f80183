package dev.ftl.data.project;

import dev.ftl.data.limit.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// Finds the folder that a repository belongs to from its common git directory alone, so that all
/// working trees find the same one: the main working tree, or the folder whose `.git` file points
/// to a bare repository.
///
/// Git notes that folder for submodules only. The others are looked for beside the git directory,
/// and beside and above the linked working trees; what is found nowhere there is noted by
/// [#remember].
final class MainWorktree {

  /// What git does not know, in `info` of the git directory: the path of the main working tree.
  private static final String NOTE = "ftl-worktree";

  private final Path common;

  MainWorktree(Path common) {
    this.common = common;
  }

  /// The folder, or `null` when none is found.
  Path find() throws IOException {
    Path known = known();
    if (known != null) {
      return known;
    }
    Path parent = common.getParent();
    return common.endsWith(".git") || belongsTo(parent) ? parent : search();
  }

  /// The working tree that uses the git directory, or `null` when none is found: like [#find], but
  /// a folder with nothing beside its `.git` is where a separate git directory is kept.
  Path user() throws IOException {
    if (!common.endsWith(".git")) {
      return find();
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(common.getParent())) {
      for (Path entry : entries) {
        if (!entry.equals(common)) {
          return common.getParent();
        }
      }
    }
    return null;
  }

  /// The folder that git or [#remember] has noted, or `null`.
  Path known() throws IOException {
    Path configured = noted(GitConfig.core(common, "worktree"));
    return configured != null ? configured : noted(SmallFile.read(note()));
  }

  /// Notes the main working tree, unless it is found without.
  void remember(Path main) throws IOException {
    if (!main.equals(find())) {
      PlainFiles.createFolder(note().getParent());
      PlainFiles.replace(note(), (main + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private Path note() {
    return common.resolve("info").resolve(NOTE);
  }

  private Path noted(String text) throws IOException {
    Path folder = text == null ? null : GitDirectory.resolve(common, text);
    return folder != null && belongsTo(folder) ? folder.toRealPath() : null;
  }

  private Path search() throws IOException {
    Path found = among(common.getParent());
    Path links = common.resolve("worktrees");
    if (found != null || !Files.isDirectory(links)) {
      return found;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(links)) {
      for (Path entry : entries) {
        String text = SmallFile.read(entry.resolve("gitdir"));
        Path dotGit = text == null ? null : GitDirectory.resolve(entry, text);
        Path near = dotGit == null ? null : near(dotGit.normalize().getParent());
        if (near != null) {
          return near;
        }
      }
    }
    return null;
  }

  /// A folder above a linked working tree, or one beside it, that the repository belongs to.
  private Path near(Path worktree) throws IOException {
    if (worktree == null || !Files.isDirectory(worktree)) {
      return null;
    }
    Path real = worktree.toRealPath();
    for (Path at = real.getParent(); at != null; at = at.getParent()) {
      if (belongsTo(at)) {
        return at;
      }
    }
    return real.getParent() == null ? null : among(real.getParent());
  }

  private Path among(Path parent) throws IOException {
    if (!Files.isReadable(parent)) {
      return null;
    }
    int looked = 0;
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent)) {
      for (Path folder : folders) {
        if (looked++ == Limits.GIT_FOLDERS) {
          return null;
        }
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && belongsTo(folder)) {
          return folder;
        }
      }
    }
    return null;
  }

  /// Whether a folder's `.git` file points to this very git directory.
  private boolean belongsTo(Path folder) {
    Path dotGit = folder.resolve(".git");
    try {
      GitDirectory git =
          Files.isRegularFile(dotGit, LinkOption.NOFOLLOW_LINKS)
              ? GitDirectory.behind(dotGit)
              : null;
      return git != null && !git.isLinked() && git.common().equals(common);
    } catch (IOException _) {
      // What this user may not read belongs to somebody else.
      return false;
    }
  }
}
