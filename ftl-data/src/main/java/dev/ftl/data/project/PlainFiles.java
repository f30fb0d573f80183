package dev.ftl.data.project;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Writes files in folders that somebody else may have filled, such as a cloned repository: follows
/// no link, opens no pipe or device, and uses no name for a temporary file that could be guessed.
public final class PlainFiles {

  /// How the names of files begin that are not finished; a process that was killed leaves one
  /// behind.
  public static final String UNFINISHED = ".ftl-unfinished-";

  private PlainFiles() {}

  /// Whether something is there that is not a regular file; a link is not one. Looks once: a
  /// journal that another process deletes between two looks would be taken for something else.
  public static boolean isOther(Path file) {
    try {
      // Most often nothing is there, which takes no exception to find out.
      BasicFileAttributes there =
          file.getFileSystem()
              .provider()
              .readAttributesIfExists(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return there != null && !there.isRegularFile();
    } catch (IOException _) {
      return false;
    }
  }

  /// Whether a path leads to a pipe or a device that the system itself offers, such as `/dev/stdin`
  /// or a shell's `/dev/fd/63`.
  public static boolean isStream(Path file) {
    return isOfTheSystem(file) && Files.exists(file) && !Files.isRegularFile(file);
  }

  /// Whether a path leads to any other pipe, socket or device. Opening one may take forever.
  public static boolean isTrap(Path file) {
    try {
      return !isOfTheSystem(file)
          && Files.readAttributes(file, BasicFileAttributes.class).isOther();
    } catch (IOException _) {
      return false;
    }
  }

  private static boolean isOfTheSystem(Path file) {
    return file.startsWith("/dev") || file.startsWith("/proc");
  }

  /// Opens a regular file.
  ///
  /// @throws IOException also when it is a link or anything else but a regular file
  public static FileChannel open(Path file, OpenOption... options) throws IOException {
    if (isOther(file)) {
      throw new IOException(file + " is not a regular file");
    }
    Set<OpenOption> all = new HashSet<>(List.of(options));
    all.add(LinkOption.NOFOLLOW_LINKS);
    return FileChannel.open(file, all);
  }

  /// Creates a folder unless it is there.
  ///
  /// @throws IOException also when it is a link
  static void createFolder(Path folder) throws IOException {
    if (Files.isSymbolicLink(folder)) {
      throw new IOException(folder + " is a link");
    }
    Files.createDirectories(folder);
  }

  /// A name for a file that is not finished, which nobody can guess.
  public static Path unfinishedIn(Path folder) {
    return folder.resolve(UNFINISHED + UUID.randomUUID());
  }

  /// Gives a file this content in one step: whoever reads it meanwhile reads the old content or the
  /// new one. A link of that name is replaced, not followed.
  public static void replace(Path file, byte[] content) throws IOException {
    Path unfinished = unfinishedIn(file.toAbsolutePath().getParent());
    try {
      Files.write(unfinished, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
