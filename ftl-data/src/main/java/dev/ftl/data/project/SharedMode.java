package dev.ftl.data.project;

import java.io.IOException;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// The permissions of a repository that several users share, from `core.sharedRepository` as `git
/// help config` explains it.
///
/// @param bits of files, as octal numbers write them
record SharedMode(int bits) {

  private static final int GROUP = 0660;
  private static final int EVERYBODY = 0664;
  private static final int OWNER = 0600;
  private static final int READ = 0444;
  private static final int SET_GROUP = 02000;

  /// The permissions, or `null` when the repository is not shared.
  ///
  /// @param git the repository, or `null`
  static SharedMode of(GitRoot git) throws IOException {
    String value = git == null ? null : GitConfig.core(git.gitDir(), "sharedrepository");
    return switch (value == null ? "" : value.toLowerCase(Locale.ROOT)) {
      case "group", "true", "yes", "on", "1" -> new SharedMode(GROUP);
      case "all", "world", "everybody", "2" -> new SharedMode(EVERYBODY);
      case "", "umask", "false", "no", "off", "0" -> null;
      default -> octal(value);
    };
  }

  /// Git refuses modes that keep the owner out, and so does this.
  private static SharedMode octal(String value) {
    try {
      int bits = Integer.parseInt(value, 8);
      return (bits & OWNER) == OWNER ? new SharedMode(bits & 0666) : null;
    } catch (NumberFormatException _) {
      return null;
    }
  }

  /// The permissions of a file.
  Set<PosixFilePermission> file() {
    PosixFilePermission[] all = PosixFilePermission.values();
    Set<PosixFilePermission> set = EnumSet.noneOf(PosixFilePermission.class);
    for (int i = 0; i < all.length; i++) {
      // They are declared in the order of the bits, from the owner's to the others'.
      if ((bits >> all.length - 1 - i & 1) == 1) {
        set.add(all[i]);
      }
    }
    return set;
  }

  /// The mode of a folder: who may read it may also enter it, and what is created in it has its
  /// group.
  int folder() {
    return SET_GROUP | bits | (bits & READ) >> 2;
  }
}
