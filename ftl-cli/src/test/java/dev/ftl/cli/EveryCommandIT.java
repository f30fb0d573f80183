package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.ftl.cli.command.Groups;
import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.Group;
import dev.ftl.cli.spec.Param;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every command has help, an example that works when pasted into an empty folder, and a schema
/// that its answer fits. What an example does before its last line, which is the command's own, is
/// done in this process: each command is such a last line once.
class EveryCommandIT {

  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);

  /// Reports its progress: the dashboard's program may have to be built.
  private static final Set<String> TELLING = Set.of("dashboard");

  /// The commands whose answer is a script for a shell.
  private static final Set<String> SCRIPTS = Set.of("completion");

  @TempDir Path folder;
  @TempDir Path calls;

  /// All but the demo, which takes long, and which `DemoIT` plays.
  static Stream<String> commands() {
    return new Groups()
        .all().stream()
            .flatMap(group -> group.commands().stream())
            .map(Command::path)
            .filter(path -> !path.equals("demo"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void hasAnExampleThatRunsAndFitsItsSchema(String path) {
    Command command = named(path);
    List<String> lines = command.example().lines().toList();
    assertThat(lines.getLast()).contains("ftl " + path);

    Ran example;
    try (CallsHere here = new CallsHere(calls)) {
      example =
          Launcher.in(folder)
              .shell(
                  "set -e\n"
                      + here.definition()
                      + String.join("\n", lines.subList(0, lines.size() - 1))
                      + "\n"
                      + Launcher.DEFINITION
                      + lines.getLast());
    }
    assertThat(example.exitCode()).as(example.err()).isZero();
    if (!TELLING.contains(path)) {
      assertThat(example.err()).isEmpty();
    }
    if (SCRIPTS.contains(path)) {
      return;
    }
    String answer = example.out().lines().toList().getLast();
    if (!lines.getLast().contains("--get")) {
      assertFitsSchema(path, answer);
    }
  }

  /// Holds an answer against the schema of its command.
  static void assertFitsSchema(String path, String answer) {
    String[] call = Stream.concat(Stream.of("schema"), words(path)).toArray(String[]::new);
    String schema = new Project(Path.of("")).run(call).out();
    assertThat(SCHEMAS.getSchema(schema).validate(answer, InputFormat.JSON)).isEmpty();
  }

  @Test
  void hasHelpThatNamesItsParameters() {
    Project project = new Project(folder);
    for (Group group : new Groups().all()) {
      for (Command command : group.commands()) {
        String[] call =
            Stream.concat(words(command.path()), Stream.of("--help")).toArray(String[]::new);
        String help = project.run(call).out();
        assertThat(help).contains(command.about(), "Usage: ftl " + command.path(), "Example:");
        assertThat(command.about()).endsWith(".");
        for (Param<?> param : command.params()) {
          assertThat(help).contains(param.label(), param.about());
          assertThat(param.about()).isNotBlank();
        }
      }
      if (!group.name().isEmpty()) {
        assertThat(project.run(group.name(), "--help").out()).contains(group.verbs());
        assertThat(project.run("help").out()).contains(group.name(), group.about());
      }
    }
  }

  private static Command named(String path) {
    return new Groups()
        .all().stream()
            .flatMap(group -> group.commands().stream())
            .filter(command -> command.path().equals(path))
            .findFirst()
            .orElseThrow();
  }

  private static Stream<String> words(String path) {
    return List.of(path.split(" ")).stream();
  }
}
