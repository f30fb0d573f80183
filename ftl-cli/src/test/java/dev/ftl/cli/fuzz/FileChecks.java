package dev.ftl.cli.fuzz;

import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.code.Outline;
import dev.ftl.data.code.PythonSource;
import dev.ftl.data.framework.Detection;
import dev.ftl.data.framework.FrameworkDetector;
import dev.ftl.data.framework.Frameworks;
import dev.ftl.data.project.DatabaseLocation;
import dev.ftl.data.project.GitHead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Files of a repository that somebody else made.
final class FileChecks {

  private static final String SECTION = "=== ";
  private static final String HOME = "home";

  private FileChecks() {}

  static void outline(String text) {
    int end = text.indexOf('\n');
    String source = text.substring(end + 1);
    Outline outline = Outline.of("a." + (end < 0 ? "py" : text.substring(0, end)), source);
    int length = 0;
    for (List<String> names : List.of(outline.exports(), outline.imports())) {
      for (String name : names) {
        Property.holds(!name.isBlank(), "names are not empty");
        Property.holds(name.lines().count() == 1, "names have one line");
        length += name.length();
      }
    }
    Property.holds(length <= 3 * source.length() + 100, "an outline is no longer than its source");
    new PythonSource(source).packages();
  }

  static void framework(String text) {
    int end = text.indexOf("\n===\n");
    inFolder(
        folder -> {
          Files.writeString(folder.resolve("README.md"), end < 0 ? text : text.substring(0, end));
          Files.writeString(folder.resolve("a.py"), end < 0 ? "" : text.substring(end + 5));
          Detection found = FrameworkDetector.detect(folder);
          Property.holds(
              found.framework().equals("none") == (found.confidence() == 0),
              "what is found is more or less certain");
          Property.holds(
              found.framework().equals("none") || Frameworks.named(found.framework()) != null,
              "only frameworks that are known are found");
        });
  }

  /// A project with a git directory of its own, and one whose `.git` is a file, both filled with
  /// what the text says.
  static void git(String text) {
    inFolder(
        folder -> {
          Path store = Files.createDirectories(folder.resolve("plain/.git"));
          Path linked = Files.createDirectories(store.resolve("worktrees/linked"));
          Files.createDirectories(store.resolve("refs/heads"));
          Files.createDirectories(store.resolve("objects"));
          Path tree = Files.createDirectories(folder.resolve("tree"));
          Files.createDirectories(folder.resolve(HOME));
          Files.writeString(tree.resolve(".git"), "gitdir: ../plain/.git/worktrees/linked\n");
          for (String section : ("\n" + text).split("\n" + SECTION)) {
            int end = section.indexOf('\n');
            String content = end < 0 ? "" : section.substring(end + 1);
            switch (end < 0 ? section : section.substring(0, end)) {
              case ".git" -> Files.writeString(tree.resolve(".git"), content);
              case "HEAD" -> {
                Files.writeString(store.resolve("HEAD"), content);
                Files.writeString(linked.resolve("HEAD"), content);
              }
              case "packed-refs" -> Files.writeString(store.resolve("packed-refs"), content);
              case "config" -> Files.writeString(store.resolve("config"), content);
              case "branch" -> Files.writeString(store.resolve("refs/heads/main"), content);
              case "commondir" -> Files.writeString(linked.resolve("commondir"), content);
              case "gitdir" -> Files.writeString(linked.resolve("gitdir"), content);
              default -> {
                // No file of git's.
              }
            }
          }
          for (Path project : List.of(tree, tree.resolveSibling("plain"), linked)) {
            where(project, folder);
          }
        });
  }

  private static void where(Path project, Path top) {
    String commit = GitHead.of(project);
    Property.holds(
        commit.isEmpty() || commit.matches("[0-9a-f]{7}"), "a commit is one, or is not known");
    try {
      DatabaseLocation found = DatabaseLocation.find(null, project, top.resolve(HOME), Map.of());
      Property.holds(found.path().startsWith(top), "no other project's database is found");
      Property.holds(found.project(project).startsWith(top), "the project is around the folder");
    } catch (IoFailure e) {
      Property.holds(!e.getMessage().isBlank(), "a refusal says why");
    }
  }

  /// Something that uses a folder.
  private interface Use {
    void of(Path folder) throws IOException;
  }

  private static void inFolder(Use use) {
    try {
      Path folder = Files.createTempDirectory("fuzz").toRealPath();
      try {
        use.of(folder);
      } finally {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
