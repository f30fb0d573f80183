import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

/// Builds ftl when the launcher finds nothing built. The launcher runs this file as it is; it takes
/// the module's folder.
///
/// However many calls find nothing built, one builds, and the others wait for it: the lock is the
/// operating system's, which ends with the process that holds it.
final class Build {

  private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

  private final Path module;
  private final Path record;

  private Build(Path module) {
    this.module = module;
    this.record = module.resolve("target/ftl/jdk");
  }

  static void main(String[] args) throws InterruptedException {
    Instant called = Instant.now();
    try {
      System.exit(new Build(Path.of(args[0]).toRealPath()).once(called));
    } catch (IOException _) {
      System.exit(
          fail("ftl is not built, and its folder cannot be written", "mvn -Dquick package"));
    }
  }

  private int once(Instant called) throws IOException, InterruptedException {
    Path target = Files.createDirectories(module.resolve("target"));
    try (FileChannel file =
            FileChannel.open(
                target.resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = file.lock()) {
      return builtSince(called) ? 0 : build();
    }
  }

  private boolean builtSince(Instant called) throws IOException {
    return Files.exists(record)
        && Files.getLastModifiedTime(record).compareTo(FileTime.from(called)) > 0;
  }

  private int build() throws InterruptedException {
    say("ftl: building on first use; this takes a minute");
    ProcessBuilder maven =
        new ProcessBuilder(
            List.of(
                WINDOWS ? "mvn.cmd" : "mvn",
                "--batch-mode",
                "--no-transfer-progress",
                "--quiet",
                "--file",
                module.resolveSibling("pom.xml").toString(),
                "--projects",
                module.getFileName().toString(),
                "--also-make",
                "-Dquick",
                "package"));
    // Maven runs on this JDK, so that the one that trains the cache is the one that was found.
    maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
    try {
      if (maven.inheritIO().start().waitFor() != 0) {
        return fail("Building ftl failed; Maven's output is above", "mvn -Dquick package");
      }
    } catch (IOException _) {
      return fail(
          "ftl is not built, and building it needs Maven (mvn)",
          "install Maven, then call ftl again");
    }
    say("ftl: built");
    return 0;
  }

  private static int fail(String message, String hint) {
    say(
        "{\"error\":\"%s\",\"code\":\"internal\",\"hint\":\"%s\",\"retryable\":false}"
            .formatted(message, hint));
    return 70;
  }

  private static void say(String line) {
    System.err.println(line);
  }
}
