package dev.ftl.data.project;

import dev.ftl.data.FtlException.IoFailure;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Creates the files and folders of a database so that nobody but their owner can read them, unless
/// the repository is shared on purpose: then with the permissions that git would give them, by
/// `core.sharedRepository`.
public final class NewFiles {

  private static final String VIEW = "posix";

  private static final FileAttribute<Set<PosixFilePermission>> OWNERS_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final FileAttribute<Set<PosixFilePermission>> OWNERS_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Path folder;
  private final boolean posix;

  /// @param folder the folder to create files in
  public NewFiles(Path folder) {
    this.folder = folder;
    this.posix = folder.getFileSystem().supportedFileAttributeViews().contains(VIEW);
  }

  /// Creates the folder and those above it that are missing.
  public void createFolder() throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (!posix) {
      Files.createDirectories(folder);
      return;
    }
    Files.createDirectories(folder, OWNERS_FOLDER);
    GitRoot git = repository();
    SharedMode shared = SharedMode.of(git);
    if (shared != null) {
      shareFolder(shared, git.gitDir());
    }
  }

  /// Creates an empty file in the folder.
  ///
  /// @throws FileAlreadyExistsException when it exists
  public void createFile(Path file) throws IOException {
    if (!posix) {
      Files.createFile(file);
      return;
    }
    Files.createFile(file, OWNERS_FILE);
    SharedMode shared = SharedMode.of(repository());
    if (shared != null) {
      Files.setPosixFilePermissions(file, shared.file());
    }
  }

  private GitRoot repository() throws IOException {
    try {
      return GitRoot.above(folder.toRealPath());
    } catch (IoFailure _) {
      // A repository that cannot be read shares nothing.
      return null;
    }
  }

  /// Also to the repository's group, which all files in the folder are to have.
  private void shareFolder(SharedMode shared, Path like) throws IOException {
    try {
      GroupPrincipal group = Files.readAttributes(like, PosixFileAttributes.class).group();
      Files.getFileAttributeView(folder, PosixFileAttributeView.class).setGroup(group);
    } catch (IOException _) {
      // Only members of a group may give a folder to it.
    }
    Files.setAttribute(folder, "unix:mode", shared.folder());
  }
}
