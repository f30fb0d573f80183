package dev.ftl.cli.plugin;

import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.project.PlainFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;

/// Writes files of a project, and none that a link in it leads to.
///
/// @param root the project's root
record ProjectFolder(Path root) {

  /// A file's content, or `null` when there is none.
  ///
  /// @throws IoFailure when it is a link or cannot be read
  byte[] read(String name) {
    Path file = checked(name);
    try {
      return Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? Files.readAllBytes(file) : null;
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  /// Gives a file this content, unless it has it.
  ///
  /// @return whether it was written
  /// @throws IoFailure when it is a link or cannot be written
  boolean write(String name, byte[] content, boolean executable) {
    Path file = checked(name);
    try {
      boolean same = Arrays.equals(content, read(name));
      if (!same) {
        Files.createDirectories(file.getParent());
        PlainFiles.replace(file, content);
      }
      boolean marked = executable && !Files.isExecutable(file) && file.toFile().setExecutable(true);
      return !same || marked;
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  /// The file, after checking that neither it nor a folder on the way is a link.
  private Path checked(String name) {
    Path at = root;
    for (Path part : Path.of(name)) {
      at = at.resolve(part);
      if (Files.isSymbolicLink(at)) {
        throw new IoFailure(at + " is a link, which is not followed", null);
      }
    }
    if (Files.exists(at) && !Files.isRegularFile(at)) {
      throw new IoFailure(at + " is not a regular file", null);
    }
    return at;
  }

  private static IoFailure failure(Path file, IOException e) {
    return new IoFailure("The file " + file + " cannot be read or written: " + e.getMessage(), e);
  }
}
