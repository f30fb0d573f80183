package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.command.Groups;
import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.Group;
import dev.ftl.cli.spec.Param;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every command has help, an example that works when pasted into an empty folder, and a schema
/// that its answer fits.
class EveryCommandTest {

  @TempDir Path folder;
  @TempDir Path calls;

  /// All but the dashboard, which only the launcher can start.
  static Stream<String> commands() {
    return Example.commands().filter(path -> !path.equals("dashboard"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void hasAnExampleThatRunsAndFitsItsSchema(String path) {
    Example.assertRunsAndFitsSchema(path, folder, calls, "");
  }

  @Test
  void hasHelpThatNamesItsParameters() {
    Project project = new Project(folder);
    for (Group group : new Groups().all()) {
      for (Command command : group.commands()) {
        String[] call =
            Stream.concat(Example.words(command.path()), Stream.of("--help"))
                .toArray(String[]::new);
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
}
