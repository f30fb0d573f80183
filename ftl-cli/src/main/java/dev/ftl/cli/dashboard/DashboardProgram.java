package dev.ftl.cli.dashboard;

import dev.ftl.data.ExitCode;
import dev.ftl.data.FtlException;
import dev.ftl.data.FtlException.Conflict;
import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonReader;
import dev.ftl.data.json.MalformedJsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// The dashboard's program: the module beside this one, run as a process of its own, so that no
/// other command waits for JavaFX or for its build.
///
/// @param cli this module's folder
/// @param app the dashboard's
/// @param progress takes lines that tell people how building it comes along
public record DashboardProgram(Path cli, Path app, Consumer<String> progress) {

  private static final String HOME = "target/ftl-app";
  private static final String JAR = HOME + "/lib/ftl-app.jar";

  /// The last file that a build writes.
  private static final String CACHE = HOME + "/ftl-app.aot";

  /// The exit codes of a JVM that Ctrl-C or the session's end has ended. That closes a window, too.
  private static final Set<Integer> ENDED = Set.of(130, 143);

  /// The program that belongs to a launcher of ftl.
  ///
  /// @param launcher the launcher's path, or `null`
  /// @throws Conflict when there is no launcher, or no dashboard beside it
  public static DashboardProgram behind(String launcher, Consumer<String> progress) {
    if (launcher == null) {
      throw new Conflict(
          "The dashboard is a program of its own, which ftl's launcher finds",
          "ftl-cli/bin/ftl dashboard");
    }
    try {
      Path cli = Path.of(launcher).toRealPath().getParent().getParent();
      Path app = cli.resolveSibling("ftl-app");
      if (!Files.isDirectory(app)) {
        throw new Conflict("The dashboard is not there: no folder " + app, "ftl help");
      }
      return new DashboardProgram(cli, app, progress);
    } catch (IOException e) {
      throw new IoFailure("Cannot find what belongs to " + launcher + ": " + e.getMessage(), e);
    }
  }

  /// Runs it, after building it if need be, and returns when it has ended well. It ends with this
  /// process.
  ///
  /// @param options pairs of a name and a value
  /// @throws Conflict when it cannot open a window, or cannot be built
  /// @throws FtlException as the program itself failed, e.g. when it cannot write a picture
  public void run(List<String> options) {
    if (!Files.exists(app.resolve(JAR)) || !Files.exists(app.resolve(CACHE))) {
      build();
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                java(),
                "@" + app.resolve("jvm.args"),
                "-XX:AOTCache=" + app.resolve(CACHE),
                "-Dftl.home=" + app.resolve(HOME),
                "--module-path",
                app.resolve(HOME).resolve("javafx").toString(),
                "-jar",
                app.resolve(JAR).toString()));
    command.addAll(options);
    StringBuilder said = new StringBuilder();
    int exitCode = new Child(new ProcessBuilder(command)).run(said::append, progress);
    if (exitCode != 0 && !ENDED.contains(exitCode)) {
      throw failure(exitCode, report(said.toString()));
    }
  }

  /// Runs the build that the launcher runs for the command line.
  private void build() {
    List<String> command =
        List.of(
            java(),
            cli.resolve("src/build/java/Build.java").toString(),
            app.toString(),
            JAR,
            CACHE);
    List<String> errors = new ArrayList<>();
    // What Maven says goes to standard error, where only the answer may not be.
    int exitCode =
        new Child(new ProcessBuilder(command).redirectErrorStream(true))
            .run(
                line -> {
                  if (line.startsWith("{\"error\"")) {
                    errors.add(line);
                  } else {
                    progress.accept(line);
                  }
                },
                progress);
    if (exitCode != 0) {
      JsonObject report = report(String.join("", errors));
      throw new Conflict(
          report.text("error", "The dashboard could not be built"),
          report.text("hint", "mvn -Dquick package"));
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static JsonObject report(String said) {
    try {
      return JsonReader.parse(said) instanceof JsonObject report ? report : JsonObject.EMPTY;
    } catch (MalformedJsonException _) {
      return JsonObject.EMPTY;
    }
  }

  /// The program's own words for what went wrong. A failure without a known code is a bug.
  private static RuntimeException failure(int exitCode, JsonObject report) {
    String error = report.text("error", "The dashboard ended with exit code " + exitCode);
    FtlException known = ExitCode.failure(report.text("code", ""), error, report.text("hint"));
    return known == null
        ? new IllegalStateException(error, new RuntimeException(report.text("trace")))
        : known;
  }
}
