package dev.ftl.data.benchmark;

import dev.ftl.data.benchmark.statistics.RunSamples;
import dev.ftl.data.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Where a run was measured: what else may have changed its numbers. Parts are `null` where a
/// record does not tell.
///
/// @param cpu the processor's model
/// @param cores how many the process could use
/// @param jvm the Java runtime's name and version
/// @param os the system's name, version and architecture
public record Environment(String cpu, Integer cores, String jvm, String os) {

  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  /// This process's.
  public static Environment here() {
    return new Environment(
        processor(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.vm.name") + " " + Runtime.version(),
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + " "
            + System.getProperty("os.arch"));
  }

  /// The one that a record's metadata names, or `null`.
  static Environment of(JsonObject metadata) {
    JsonObject json = metadata.object("environment");
    Number cores = json.number("cores");
    Environment environment =
        new Environment(
            json.text("cpu"),
            cores == null ? null : cores.intValue(),
            json.text("jvm"),
            json.text("os"));
    return environment.equals(new Environment(null, null, null, null)) ? null : environment;
  }

  /// The environments that a run's records name, each once.
  static Set<Environment> allOf(RunSamples run) {
    Set<Environment> environments = new LinkedHashSet<>();
    run.metadata().values().stream()
        .flatMap(List::stream)
        .map(Environment::of)
        .filter(Objects::nonNull)
        .forEach(environments::add);
    return environments;
  }

  /// What differs, a clause per part; parts that one of them does not tell are no difference.
  List<String> differences(Environment other) {
    List<String> differences = new ArrayList<>();
    compare("cpu", cpu, other.cpu, differences);
    compare("cores", cores, other.cores, differences);
    compare("jvm", jvm, other.jvm, differences);
    compare("os", os, other.os, differences);
    return differences;
  }

  private static void compare(String part, Object here, Object there, List<String> differences) {
    if (here != null && there != null && !here.equals(there)) {
      differences.add(part + " " + here + " and " + there);
    }
  }

  /// Linux tells the model in a file and Windows in a variable; elsewhere the architecture must do.
  private static String processor() {
    String windows = System.getenv("PROCESSOR_IDENTIFIER");
    return Objects.requireNonNullElse(
        windows == null ? linuxCpu() : windows, System.getProperty("os.arch"));
  }

  private static String linuxCpu() {
    try (BufferedReader lines = Files.newBufferedReader(CPU_INFO)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("model name")) {
          return line.substring(line.indexOf(':') + 1).strip();
        }
      }
    } catch (IOException _) {
      // Not Linux.
    }
    return null;
  }
}
