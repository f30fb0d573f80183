package dev.ftl.cli.hook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/// Where a write to a path ends up: behind links, those to files that do not exist yet included.
final class EditedFile {

  private static final int MOST_LINKS = 40;

  private EditedFile() {}

  /// The path behind all links, `..` taken as the operating system takes it.
  ///
  /// @throws IOException when a link cannot be read, or there are too many
  static Path real(Path path) throws IOException {
    Path at = path.getRoot();
    Deque<Path> left = new ArrayDeque<>();
    path.forEach(left::add);
    int links = 0;
    while (!left.isEmpty()) {
      Path name = left.pop();
      if (name.toString().equals("..")) {
        at = at.getParent() == null ? at : at.getParent();
        continue;
      }
      Path next = name.toString().isEmpty() || name.toString().equals(".") ? at : at.resolve(name);
      if (!Files.isSymbolicLink(next)) {
        at = next;
        continue;
      }
      if (++links > MOST_LINKS) {
        throw new IOException("Too many links in " + path);
      }
      Path target = Files.readSymbolicLink(next);
      for (int i = target.getNameCount() - 1; i >= 0; i--) {
        left.push(target.getName(i));
      }
      at = target.isAbsolute() ? target.getRoot() : at;
    }
    return at;
  }
}
