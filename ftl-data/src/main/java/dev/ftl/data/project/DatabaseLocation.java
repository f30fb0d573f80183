package dev.ftl.data.project;

import dev.ftl.data.FtlException.BadLocation;
import dev.ftl.data.FtlException.IoFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Where a project's database is, or would be created, and why.
///
/// @param path absolute path of the database file, whether it exists or not
/// @param source which rule found it
/// @param reason the rule in words, for people
/// @param exists whether there is such a file
public record DatabaseLocation(Path path, Source source, String reason, boolean exists) {

  /// The rules, in the order in which they are tried.
  public enum Source {
    /// Named by the `--db` option.
    OPTION,
    /// Named by the variable `FTL_DB_PATH`.
    ENVIRONMENT,
    /// In the nearest `.ftl` folder, here or above.
    FOLDER,
    /// In the `.ftl` folder of the main working tree that a linked one belongs to, or of the folder
    /// whose `.git` file points to the bare repository.
    MAIN_WORKTREE,
    /// In the `.ftl` folder of the common git directory, as the repository has no main working
    /// tree.
    GIT_DIRECTORY,
    /// Nowhere yet; a write creates it at the root of the git working tree.
    GIT_ROOT,
    /// Nowhere yet and no git; a write creates it in the current folder.
    HERE
  }

  /// The variable that names a database.
  public static final String VARIABLE = "FTL_DB_PATH";

  /// The folder that holds a project's state.
  public static final String FOLDER = ".ftl";

  private static final String FILE = "ftl.db";

  /// Finds the database for a command that runs in a folder.
  ///
  /// @param option the value of `--db`, or `null`
  /// @param folder the current folder
  /// @param home the user's home folder: its own `.ftl` serves no project below it
  /// @param environment the process's variables
  /// @throws BadLocation when the option or the variable names something that is not a file
  /// @throws IoFailure when the project that is found belongs to another user, or leads into
  ///   another project by a link
  public static DatabaseLocation find(
      String option, Path folder, Path home, Map<String, String> environment) {
    if (option != null) {
      Path file = NamedDatabase.file("--db", option, folder);
      return at(file, Source.OPTION, "named by --db");
    }
    String variable = environment.getOrDefault(VARIABLE, "");
    if (!variable.isBlank()) {
      Path file = NamedDatabase.file(VARIABLE, variable, folder);
      return at(file, Source.ENVIRONMENT, "named by " + VARIABLE);
    }
    return search(real(folder), real(home), new Ownership(environment));
  }

  /// The same place as it is now: the file may have been created or removed.
  public DatabaseLocation now() {
    return at(path, source, reason);
  }

  /// The root of the project that a call from a folder means: the folder that holds `.ftl`, if the
  /// call comes from inside it, else the root of the git working tree, else the folder itself. From
  /// a linked working tree that is the linked one: its files are the ones that are worked on.
  ///
  /// @param folder the current folder
  public Path project(Path folder) {
    Path here = real(folder);
    Path holder = path.getParent().endsWith(FOLDER) ? path.getParent().getParent() : null;
    boolean inside = holder != null && here.startsWith(real(holder));
    if (inside && source != Source.MAIN_WORKTREE) {
      return holder;
    }
    try {
      GitRoot git = GitRoot.above(here);
      return git == null ? here : git.root();
    } catch (IOException | IoFailure _) {
      return here;
    }
  }

  /// What people call a database: its project, or else its file without the extension.
  public static String nameOf(Path database) {
    if (isProjects(database) && database.getNameCount() > 2) {
      return database.getParent().getParent().getFileName().toString();
    }
    return database.getFileName().toString().replaceFirst("\\.[^.]+$", "");
  }

  /// Whether a database is a project's own, in the place that is searched for.
  public static boolean isProjects(Path database) {
    return database.endsWith(Path.of(FOLDER, FILE));
  }

  private static DatabaseLocation search(Path folder, Path home, Ownership ownership) {
    Path at = folder;
    do {
      if (hasDatabase(at)) {
        ownership.check(at, at.resolve(FOLDER));
        return in(at, Source.FOLDER, "the nearest " + FOLDER + " folder with a database");
      }
      GitRoot git = GitRoot.at(at);
      if (git != null) {
        ownership.check(git.root(), git.gitDir());
        DatabaseLocation found = inGit(git);
        if (found.exists()) {
          Path state = found.path().getParent();
          ownership.check(state.getParent(), state);
        }
        return found;
      }
      at = at.getParent();
    } while (at != null && !at.equals(home) && !folder.equals(home));
    return in(folder, Source.HERE, "no " + FILE + " and no git: the current folder");
  }

  /// A folder without a database is passed over; one that this user may not look into is not.
  private static boolean hasDatabase(Path root) {
    Path folder = root.resolve(FOLDER);
    if (Files.isSymbolicLink(folder)) {
      throw leadsElsewhere(folder);
    }
    if (Files.isSymbolicLink(folder.resolve(FILE))) {
      throw leadsElsewhere(folder.resolve(FILE));
    }
    return Files.isDirectory(folder) && !Files.notExists(folder.resolve(FILE));
  }

  /// A repository may hold a link into any other project, or to where a file does not exist yet.
  private static IoFailure leadsElsewhere(Path link) {
    return new IoFailure(
        link + " is a link, which is not followed; name the database with --db, or remove the link",
        null);
  }

  private static DatabaseLocation inGit(GitRoot git) {
    Path main = git.main();
    if (main == null || !hasDatabase(main) && hasDatabase(git.gitDir())) {
      return in(
          git.gitDir(),
          Source.GIT_DIRECTORY,
          "the git directory that all working trees share: no main working tree was found");
    }
    if (main.equals(git.root())) {
      return in(main, Source.GIT_ROOT, "no database yet: the root of the git working tree");
    }
    return in(
        main,
        Source.MAIN_WORKTREE,
        "the folder of the repository that all its working trees share");
  }

  private static DatabaseLocation in(Path root, Source source, String reason) {
    return at(root.resolve(FOLDER).resolve(FILE), source, reason);
  }

  private static DatabaseLocation at(Path path, Source source, String reason) {
    Path absolute = path.toAbsolutePath().normalize();
    boolean exists = Files.exists(absolute) && !Files.isDirectory(absolute);
    return new DatabaseLocation(absolute, source, reason, exists);
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException _) {
      return path.toAbsolutePath().normalize();
    }
  }
}
