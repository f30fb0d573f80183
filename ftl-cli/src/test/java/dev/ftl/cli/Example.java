package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.ftl.cli.command.Groups;
import dev.ftl.cli.spec.Command;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The example of a command: lines for a shell that work when pasted into an empty folder, the last
/// of which is the command's own.
final class Example {

  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);

  /// Reports its progress: the dashboard's program may have to be built.
  private static final Set<String> TELLING = Set.of("dashboard");

  /// The commands that do not answer with JSON, but with a script for a shell, a text for an agent,
  /// or nothing without a client.
  private static final Set<String> TEXTS = Set.of("completion", "prime", "mcp");

  private Example() {}

  /// The commands with an example: all but the demo, which takes long, and which `DemoIT` plays.
  static Stream<String> commands() {
    return all().map(Command::path).filter(path -> !path.equals("demo"));
  }

  /// Runs the example in an empty folder, and holds the answer against the command's schema.
  ///
  /// @param calls an empty folder for the calls that are answered in this process
  /// @param last defines `ftl` for the last line; empty for this process as well
  static void assertRunsAndFitsSchema(String path, Path folder, Path calls, String last) {
    List<String> lines =
        all()
            .filter(command -> command.path().equals(path))
            .findFirst()
            .orElseThrow()
            .example()
            .lines()
            .toList();
    assertThat(lines.getLast()).contains("ftl " + path);
    String before = String.join("\n", lines.subList(0, lines.size() - 1));
    Ran example;
    try (CallsHere here = new CallsHere(calls)) {
      example =
          Launcher.in(folder)
              .shell("set -e\n" + here.definition() + before + "\n" + last + lines.getLast());
    }
    assertThat(example.exitCode()).as(example.err()).isZero();
    if (!TELLING.contains(path)) {
      assertThat(example.err()).isEmpty();
    }
    if (!TEXTS.contains(path) && !lines.getLast().contains("--get")) {
      assertFitsSchema(path, example.out().lines().toList().getLast());
    }
  }

  /// Holds an answer against the schema of its command.
  static void assertFitsSchema(String path, String answer) {
    String[] call = Stream.concat(Stream.of("schema"), words(path)).toArray(String[]::new);
    String schema = new Project(Path.of("")).run(call).out();
    assertThat(SCHEMAS.getSchema(schema).validate(answer, InputFormat.JSON)).isEmpty();
  }

  static Stream<String> words(String path) {
    return List.of(path.split(" ")).stream();
  }

  private static Stream<Command> all() {
    return new Groups().all().stream().flatMap(group -> group.commands().stream());
  }
}
