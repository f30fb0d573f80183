package dev.ftl.cli.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs Jazzer on all targets in one process of its own: for 60 seconds, start-up included, or for
/// ten minutes with `-Pthorough`. It is ordered first because it takes longest, and the other tests
/// run beside it.
@Order(1)
class FuzzIT {

  private static final int SECONDS = Integer.getInteger("ftl.fuzz.seconds", 60);
  private static final Path FOUND = Path.of("target/fuzz");

  /// What Jazzer looks for beside exceptions. Its hooks take most of the time, and FTL runs no
  /// code, query or template that an input could be part of.
  private static final List<String> UNUSED_HOOKS =
      List.of(
          "ClojureLangHooks",
          "Deserialization",
          "ExpressionLanguageInjection",
          "FilePathTraversal",
          "LdapInjection",
          "NamingContextLookup",
          "OsCommandInjection",
          "ReflectiveCall",
          "RegexInjection",
          "RegexRoadblocks",
          "ScriptEngineInjection",
          "ServerSideRequestForgery",
          "SqlInjection",
          "TemplateInjection",
          "UnsafeSanitizer",
          "XPathInjection",
          "XmlParserSsrfGuidance");

  @TempDir Path folder;

  @Test
  void whateverTheFuzzerThinksOfIsHandled() throws Exception {
    Path seeds = Files.createDirectory(folder.resolve("seeds"));
    for (Target target : Target.values()) {
      for (Path file : Corpus.files(target)) {
        Files.write(
            seeds.resolve(target + "-" + file.getFileName()),
            Fuzzer.input(target, Files.readAllBytes(file)));
      }
    }
    Path findings = Files.createDirectory(folder.resolve("findings"));
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(command(seeds, findings))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    process.getOutputStream().close();
    boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
    // Asked to end, it would report the input that it was at as one that ends the process.
    process.destroyForcibly();
    process.waitFor();

    try (Stream<Path> files = Files.list(findings)) {
      List<Path> inputs = files.filter(file -> !file.toString().endsWith(".java")).toList();
      if (!inputs.isEmpty()) {
        fail(report(inputs, Files.readString(log)));
      }
    }
    assertThat(log).content().as("the fuzzer runs").contains("INITED");
    assertThat(ended).as("the fuzzer runs to its end").isFalse();
  }

  private List<String> command(Path seeds, Path findings) throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String hooks =
        UNUSED_HOOKS.stream()
            .map("com.code_intelligence.jazzer.sanitizers."::concat)
            .collect(Collectors.joining(":"));
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "-XX:+UseSerialGC",
        // The second compiler costs more than it saves, even in ten minutes.
        "-XX:TieredStopAtLevel=1",
        "-XX:+EnableDynamicAgentLoading",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-Djava.io.tmpdir=" + Files.createDirectory(folder.resolve("temporary")),
        "-cp",
        classPath,
        "com.code_intelligence.jazzer.Jazzer",
        "--target_class=" + Fuzzer.class.getName(),
        "--instrumentation_includes=dev.ftl.**",
        "--instrumentation_excludes=" + Fuzzer.class.getPackageName() + ".**",
        "--custom_hook_includes=dev.ftl.**",
        "--disabled_hooks=" + hooks,
        "--reproducer_path=" + findings,
        "-artifact_prefix=" + findings + "/",
        "-dict=" + Corpus.DICTIONARY,
        "-max_len=4000",
        // In seconds, of a process that shares the machine.
        "-timeout=10",
        Files.createDirectory(folder.resolve("corpus")).toString(),
        seeds.toString());
  }

  /// Keeps the inputs where they outlive the test, without the byte that names the target.
  private static String report(List<Path> inputs, String log) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path input : inputs) {
      byte[] bytes = Files.readAllBytes(input);
      if (bytes.length > 0) {
        String target = Fuzzer.target(bytes).name().toLowerCase(Locale.ROOT);
        Path kept = FOUND.resolve(target).resolve(input.getFileName());
        Files.createDirectories(kept.getParent());
        Files.write(kept, Fuzzer.bytes(bytes));
        lines.add("Fails for " + kept + "; mend it, and keep the input in " + Corpus.FOLDER);
      }
    }
    int start = log.indexOf("== Java Exception");
    lines.add(start < 0 ? log : log.substring(start));
    return String.join("\n", lines);
  }
}
