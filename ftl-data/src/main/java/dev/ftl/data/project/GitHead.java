package dev.ftl.data.project;

import dev.ftl.data.FtlException.IoFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The commit that a folder's working tree stands on, read without running git: that would take
/// longer than the command that wants to know.
public final class GitHead {

  private static final String REFERENCE = "ref:";
  private static final int LONGEST_CHAIN = 5;
  private static final int SHORT = 7;

  private final GitRoot git;

  private GitHead(GitRoot git) {
    this.git = git;
  }

  /// The first 7 hex digits of the commit. Empty outside git, before the first commit, and in a
  /// repository whose references are kept in a way that this program does not know.
  public static String of(Path folder) {
    try {
      GitRoot git = GitRoot.above(folder.toRealPath());
      String commit = git == null ? null : new GitHead(git).resolve("HEAD", LONGEST_CHAIN);
      return commit == null ? "" : commit.substring(0, SHORT);
    } catch (IOException | InvalidPathException | IoFailure _) {
      return "";
    }
  }

  /// The commit that a reference leads to, or `null`.
  private String resolve(String name, int steps) throws IOException {
    String text = read(name);
    if (text == null || steps == 0) {
      return null;
    }
    return text.startsWith(REFERENCE)
        ? resolve(text.substring(REFERENCE.length()).strip(), steps - 1)
        : commit(text);
  }

  /// A reference's own text: from the linked working tree, else from the folder that all share,
  /// else from the file that many references are packed into.
  private String read(String name) throws IOException {
    for (Path folder : new Path[] {git.ownDir(), git.gitDir()}) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        return Files.readString(file).strip();
      }
    }
    Path packed = git.gitDir().resolve("packed-refs");
    if (!Files.exists(packed)) {
      return null;
    }
    try (Stream<String> lines = Files.lines(packed)) {
      return lines
          .filter(line -> line.endsWith(" " + name))
          .map(line -> line.substring(0, line.indexOf(' ')))
          .findFirst()
          .orElse(null);
    }
  }

  private static String commit(String text) {
    return text.matches("[0-9a-f]{40,64}") ? text : null;
  }
}
