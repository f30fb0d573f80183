package dev.ftl.data.db;

import dev.ftl.data.project.PlainFiles;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashSet;
import java.util.Set;

/// A database file that gets its name when it is whole. Until then nobody but its owner may read
/// it, and closing deletes it.
///
/// @param path where it is until then
record UnfinishedFile(Path path) implements AutoCloseable {

  private static final Set<PosixFilePermission> GROUP =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.GROUP_EXECUTE);

  /// Creates an empty one.
  static UnfinishedFile in(Path folder) throws IOException {
    Path path = Files.createFile(PlainFiles.unfinishedIn(folder));
    PosixFileAttributeView view = posix(path);
    if (view != null) {
      view.setPermissions(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
    }
    return new UnfinishedFile(path);
  }

  /// Permits what another file permits, and nothing more: not to another group either.
  void permitLike(Path other) throws IOException {
    PosixFileAttributeView theirs = posix(other);
    PosixFileAttributeView own = posix(path);
    if (theirs == null || own == null) {
      return;
    }
    PosixFileAttributes wanted = theirs.readAttributes();
    Set<PosixFilePermission> permissions = new HashSet<>(wanted.permissions());
    permissions.add(PosixFilePermission.OWNER_READ);
    permissions.add(PosixFilePermission.OWNER_WRITE);
    try {
      own.setGroup(wanted.group());
    } catch (IOException _) {
      permissions.removeAll(GROUP);
    }
    own.setPermissions(permissions);
  }

  /// Gives it its name, which no file may have.
  ///
  /// @throws FileAlreadyExistsException when one has it
  void publish(Path target) throws IOException {
    try {
      // A link is made or refused in one step; a move would replace what appears before it.
      Files.createLink(target, path);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (IOException | UnsupportedOperationException _) {
      Files.move(path, target);
    }
  }

  private static PosixFileAttributeView posix(Path file) {
    return Files.getFileAttributeView(file, PosixFileAttributeView.class);
  }

  @Override
  public void close() {
    path.toFile().delete();
    DatabaseFiles.beside(path).forEach(part -> part.toFile().delete());
  }
}
