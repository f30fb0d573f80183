package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// A project that somebody else filled, beside another project that nothing may touch.
///
/// @param top the folder of both
/// @param session the id of the project's session
record HostileScene(Path top, String session) {

  /// The plan whose tasks change [#FILES].
  static final String PLAN_OF_FILES = "2";

  private static final String NAME = "pro\u001b[31m'ject;";

  private static final String FILES =
      """
      cd project
      mkdir -p .git/objects .git/refs src folder
      echo 'ref: refs/heads/main' > .git/HEAD
      printf 'Built with flask.\\n' > README.md
      printf 'import flask\\n' > a.py
      printf 'export const a = 1\\n' > src/a.ts
      printf 'package a\\nimport (\\n"x"\\n' > src/a.go
      head -c 100000 /dev/zero | tr '\\0' ' ' > src/A.java
      ln -s ../victim/keys link
      ln -s ../victim/new dangling
      ln -s ../victim away
      ln -s /dev/zero zero
      mkfifo pipe
      mkdir -p ../home ../victim/.git/objects ../victim/.git/refs
      echo mine > ../victim/keys
      echo 'ref: refs/heads/main' > ../victim/.git/HEAD
      """;

  private static final String PLAN =
      """
      {"objective": "Files", "tasks": [
        {"seq": "001", "slug": "code", "delta": ["src/a.ts", "src/a.go", "src/A.java", "a.py"], "verify": "true"},
        {"seq": "002", "slug": "links", "delta": ["link"], "verify": "true"},
        {"seq": "003", "slug": "pipes", "delta": ["pipe"], "verify": "true", "target_lines": "5-1"},
        {"seq": "004", "slug": "devices", "delta": ["zero", "folder"], "verify": "true"}]}
      """;

  /// What else is done to a project's folder.
  private static final List<String> CHANGES =
      List.of(
          "rm -rf .ftl",
          "rm -rf .git; mkfifo .git",
          "rm -rf .git; ln -s /dev/zero .git",
          "rm -rf .git; printf 'gitdir: ../victim/.git' > .git",
          "rm -rf .git; printf 'gitdir: \\033[31m\\n' > .git",
          "printf '../../victim/.git' > .git/commondir",
          "rm .git/HEAD; mkfifo .git/HEAD .git/packed-refs",
          "ln -sf /dev/zero .git/HEAD; ln -s /dev/zero .git/packed-refs",
          "rm -rf .git/info; ln -s ../../victim .git/info",
          "mkdir -p .git/info; ln -sf ../../../victim/keys .git/info/exclude",
          "rm -rf .git/info; mkdir .git/info; mkfifo .git/info/exclude",
          "mv .ftl ../moved; ln -s ../moved .ftl",
          "rm -rf .ftl; ln -s ../victim/.ftl .ftl",
          "rm -rf .ftl; echo x > .ftl",
          "ln -sf ../../victim/.ftl/ftl.db .ftl/ftl.db",
          "ln -sf ../../victim/new.db .ftl/ftl.db",
          "rm .ftl/ftl.db; mkfifo .ftl/ftl.db",
          "rm .ftl/ftl.db; mkdir .ftl/ftl.db",
          "ln -sf /dev/zero .ftl/ftl.db",
          "ln -s ../../victim/keys .ftl/ftl.log",
          "mkfifo .ftl/ftl.log",
          "mkdir .ftl/ftl.log .ftl/ftl.log.1",
          "rm -f .ftl/ftl.db-*; mkfifo .ftl/ftl.db-wal .ftl/ftl.db-shm",
          "ln -sf ../../victim/keys .ftl/ftl.db-wal",
          "rm -f .ftl/ftl.db-journal; mkdir .ftl/ftl.db-journal",
          "rm README.md; mkfifo README.md",
          "ln -sf /dev/zero README.md",
          "rm -rf src; ln -s . src; ln -s / root");

  /// Makes the scene that others are copies of.
  static HostileScene base(Path top) throws IOException {
    Project victim = new Project(Files.createDirectories(top.resolve("victim")));
    victim.run("campaign", "create", "Mine").object();
    Project project = new Project(Files.createDirectories(top.resolve("project")));
    sh(top, FILES);
    HostileScene scene = new HostileScene(top, BadCalls.seed(project));
    project.runWith(PLAN, "plan", "write").object();
    return scene;
  }

  /// A copy with a folder, a database or both made hostile by chance.
  HostileScene copy(Path to, RandomGenerator random) throws IOException {
    sh(top, "cp -a . \"$0\"", to.toString());
    HostileScene copy = new HostileScene(to, session);
    Path project = Files.move(to.resolve("project"), copy.project());
    if (random.nextBoolean()) {
      HostileDatabase.change(project.resolve(".ftl/ftl.db"), random);
    }
    if (random.nextBoolean()) {
      sh(project, HostileText.pick(CHANGES, random));
    }
    return copy;
  }

  /// With its links and pipes, which JUnit would warn of.
  void delete() throws IOException {
    sh(top.getParent(), "rm -rf \"$0\"", top.toString());
  }

  Path project() {
    return top.resolve(NAME);
  }

  /// What every file beside the project's `.ftl` is.
  Map<Path, String> files() {
    Map<Path, String> files = new TreeMap<>();
    Path own = project().resolve(".ftl");
    try (Stream<Path> all = Files.walk(top)) {
      boolean link = Files.isSymbolicLink(own);
      for (Path file : all.filter(file -> link || !file.startsWith(own)).toList()) {
        files.put(file, kind(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static String kind(Path file) throws IOException {
    if (Files.isSymbolicLink(file)) {
      return "link to " + Files.readSymbolicLink(file);
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Files.isDirectory(file) ? "folder" : "special";
    }
    try {
      byte[] hash = MessageDigest.getInstance("MD5").digest(Files.readAllBytes(file));
      return Files.getPosixFilePermissions(file) + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static void sh(Path folder, String script, String... args) throws IOException {
    String[] command =
        Stream.concat(Stream.of("sh", "-c", script), Stream.of(args)).toArray(String[]::new);
    try {
      Process process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
      assertThat(process.waitFor()).as(script).isZero();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
