package dev.ftl.data.project;

import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.json.Texts;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;

/// Whose a project is. Like git (see `safe.directory` in `git help config`), ftl uses no project
/// that it found by searching and that belongs to somebody else: anybody can create `/tmp/.ftl`,
/// and what its database holds would be read by agents in every folder below.
///
/// Trusted are this user, root, the user behind `sudo`, and whoever shares a repository with a
/// group of this user on purpose. A database that is named by `--db` or `FTL_DB_PATH` is not
/// checked.
final class Ownership {

  /// The variable with the projects that are trusted whoever owns them, separated as in `PATH`; `*`
  /// stands for all.
  static final String VARIABLE = "FTL_SAFE_DIRECTORIES";

  private static final String OWNER = "unix:uid";
  private static final String MODE = "unix:mode";
  private static final int OTHERS_WRITE = 02;

  /// Belongs to whoever runs this process. Other systems than Linux have no such folder.
  private static final Path SELF = Path.of("/proc/self");

  private final Map<String, String> environment;

  Ownership(Map<String, String> environment) {
    this.environment = environment;
  }

  /// Refuses a project whose folder is somebody else's.
  ///
  /// @param project the folder that holds `.ftl` or `.git`
  /// @param folder `.ftl` or the git directory
  /// @throws IoFailure when it may not be used
  void check(Path project, Path folder) {
    Integer owner = owner(folder);
    if (owner == null || owner == 0) {
      return;
    }
    Integer user = owner(SELF);
    boolean own =
        user == null ? isOwnByName(folder) : owner.equals(user) || user == 0 && isBehindSudo(owner);
    if (!own && !isListed(project) && !(isSharedWithUser(folder, user))) {
      throw new IoFailure(
          "The folder %s belongs to another user and is not used. If you trust it, set %s=%s, or name its database with --db"
              .formatted(folder, VARIABLE, Texts.shellWord(project.toString())),
          null);
    }
  }

  private static Integer owner(Path file) {
    try {
      return (Integer) Files.getAttribute(file, OWNER, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException _) {
      return null;
    }
  }

  private static boolean isOwnByName(Path folder) {
    try {
      return Files.getOwner(folder).getName().equals(System.getProperty("user.name"));
    } catch (IOException | UnsupportedOperationException _) {
      return false;
    }
  }

  private boolean isBehindSudo(int owner) {
    return Integer.toString(owner).equals(environment.get("SUDO_UID"));
  }

  private boolean isListed(Path project) {
    for (String listed : environment.getOrDefault(VARIABLE, "").split(File.pathSeparator)) {
      if (listed.equals("*") || !listed.isEmpty() && Path.of(listed).equals(project)) {
        return true;
      }
    }
    return false;
  }

  /// Who may write a folder that not everybody may write is in its group. Root may write all.
  private static boolean isSharedWithUser(Path folder, Integer user) {
    try {
      int mode = (Integer) Files.getAttribute(folder, MODE, LinkOption.NOFOLLOW_LINKS);
      return user != null
          && user != 0
          && (mode & OTHERS_WRITE) == 0
          && Files.isWritable(folder)
          && SharedMode.of(GitRoot.above(folder)) != null;
    } catch (IOException | IoFailure | UnsupportedOperationException _) {
      return false;
    }
  }
}
