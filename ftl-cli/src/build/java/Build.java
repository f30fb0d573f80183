import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// Builds ftl when the launcher finds nothing built. The launcher runs this file as it is; it takes
/// the module's folder and, relative to it, the files that a built program has.
///
/// However many calls find nothing built, one builds, and the others wait for it: the lock is the
/// operating system's, which ends with the process that holds it.
final class Build {

  private static final String QUIET =
      "--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED";

  private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

  private final Path module;
  private final List<Path> parts;

  private Build(Path module, List<String> parts) {
    this.module = module;
    this.parts = parts.stream().map(module::resolve).toList();
  }

  static void main(String[] args) throws InterruptedException {
    try {
      Path module = Path.of(args[0]).toRealPath();
      System.exit(new Build(module, List.of(args).subList(1, args.length)).once());
    } catch (IOException _) {
      System.exit(
          fail("ftl is not built, and its folder cannot be written", "mvn -Dquick package"));
    }
  }

  private int once() throws IOException, InterruptedException {
    Path target = Files.createDirectories(module.resolve("target"));
    try (FileChannel file =
            FileChannel.open(
                target.resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = file.lock()) {
      boolean builtMeanwhile = parts.stream().allMatch(Files::exists);
      return builtMeanwhile ? 0 : build();
    }
  }

  private int build() throws InterruptedException {
    say("ftl: building on first use; this takes a minute");
    try {
      if (maven().waitFor() != 0) {
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

  /// Starts the Maven on the PATH, or the wrapper, which downloads one.
  private Process maven() throws IOException {
    try {
      return start(WINDOWS ? "mvn.cmd" : "mvn");
    } catch (IOException _) {
      return start(module.resolveSibling(WINDOWS ? "mvnw.cmd" : "mvnw").toString());
    }
  }

  private Process start(String maven) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                maven,
                "--batch-mode",
                "--no-transfer-progress",
                "--quiet",
                "-Dstyle.color=never",
                "--file",
                module.resolveSibling("pom.xml").toString(),
                "--projects",
                module.getFileName().toString(),
                "--also-make",
                "-Dquick",
                "package"));
    // Maven runs on this JDK, so that the one that trains the cache is the one that was found.
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    // What Maven's own libraries make such a JDK warn of is nobody's business here.
    builder.environment().merge("MAVEN_OPTS", QUIET, (theirs, ours) -> theirs + " " + ours);
    return builder.inheritIO().start();
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
