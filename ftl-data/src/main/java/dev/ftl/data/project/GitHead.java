package dev.ftl.data.project;

import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.limit.Limits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// The commit that a folder's working tree stands on, read without running git: that would take
/// longer than the command that wants to know.
public final class GitHead {

  private static final String REFERENCE = "ref:";
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
      String commit = git == null ? null : new GitHead(git).resolve("HEAD", Limits.GIT_REFERENCES);
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
    Path relative = Path.of(name);
    boolean inside = !relative.isAbsolute() && !leadsUp(relative);
    for (Path folder : new Path[] {git.ownDir(), git.gitDir()}) {
      String text = inside ? SmallFile.read(folder.resolve(relative)) : null;
      if (text != null) {
        return text;
      }
    }
    return packed(name, git.gitDir().resolve("packed-refs"));
  }

  /// As no reference of git's does. Normalizing a long path takes quadratic time.
  private static boolean leadsUp(Path path) {
    for (Path part : path) {
      if (part.toString().equals("..")) {
        return true;
      }
    }
    return false;
  }

  private static String packed(String name, Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > Limits.GIT_PACKED_BYTES) {
      return null;
    }
    // Not by Files.lines, which fails for names that are no UTF-8.
    String end = " " + name;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.endsWith(end)) {
          return line.substring(0, line.length() - end.length());
        }
      }
      return null;
    }
  }

  private static String commit(String text) {
    return text.matches("[0-9a-f]{40,64}") ? text : null;
  }
}
