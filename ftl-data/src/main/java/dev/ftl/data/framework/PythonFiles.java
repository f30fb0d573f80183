package dev.ftl.data.framework;

import dev.ftl.data.limit.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/// A project's own Python files: not those of virtual environments and hidden folders, and none
/// behind a link. The shallowest come first, in alphabetical order, so that the same ones are read
/// each time. What cannot be read is passed over: detection is a guess from what can be seen.
final class PythonFiles {

  private static final Set<String> FOREIGN = Set.of("venv", "node_modules", "site-packages");
  private static final String VIRTUAL_ENVIRONMENT = "pyvenv.cfg";

  private PythonFiles() {}

  /// The first files below a folder, at most so many.
  static List<Path> below(Path folder, int most) {
    List<Path> files = new ArrayList<>();
    Deque<Path> open = new ArrayDeque<>(List.of(folder));
    for (int folders = 0; !open.isEmpty() && folders < Limits.FRAMEWORK_FOLDERS; folders++) {
      for (Path entry : entries(open.poll())) {
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          if (isOwn(entry)) {
            open.add(entry);
          }
        } else if (entry.toString().endsWith(".py")
            && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
          files.add(entry);
          if (files.size() == most) {
            return files;
          }
        }
      }
    }
    return files;
  }

  private static boolean isOwn(Path folder) {
    String name = folder.getFileName().toString();
    return !name.startsWith(".")
        && !FOREIGN.contains(name)
        && !Files.exists(folder.resolve(VIRTUAL_ENVIRONMENT));
  }

  /// What a folder holds, in alphabetical order.
  static List<Path> entries(Path folder) {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (IOException _) {
      return List.of();
    }
    entries.sort(null);
    return entries;
  }

  /// The beginning of a file as text, 256 KiB of it; empty when it cannot be read.
  ///
  /// @param options `NOFOLLOW_LINKS` for a file that may not be a link
  static String text(Path file, LinkOption... options) {
    try (InputStream in = Files.newInputStream(file, options)) {
      return new String(in.readNBytes(Limits.FRAMEWORK_FILE_BYTES), StandardCharsets.UTF_8);
    } catch (IOException _) {
      return "";
    }
  }
}
