package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.command.Groups;
import dev.ftl.cli.spec.CallContext;
import dev.ftl.cli.spec.Command;
import dev.ftl.data.json.JsonArray;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every command has: parts of answers, the page of all commands, and output that is safe on a
/// terminal.
class GlobalOptionsTest {

  private static final String ESCAPE = "\u001b]0;owned\u0007\u009b2J";

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void open() {
    project = new Project(folder);
  }

  @Test
  void severalPartsAreALineEach() {
    Ran ran =
        project.run(
            "event",
            "emit",
            "A",
            "--meta",
            "{\"n\":[1]}",
            "--get",
            "/event_type",
            "--get=/metadata",
            "--get",
            "/id");
    assertThat(ran).isEqualTo(new Ran(0, "A\n{\"n\":[1]}\n1\n", ""));
  }

  @Test
  void aPartThatIsMissingPrintsNone() {
    project.run("where", "--get", "/path", "--get", "/nope").error(64, "usage");
    assertThat(
            project
                .run("event", "emit", "A", "--get", "/id", "--get", "/metadata/x")
                .error(66, "not_found")
                .text("error"))
        .contains("/metadata/x");
  }

  @Test
  void helpHasEveryVerbWithItsUsageOnOnePage() {
    String page = project.run("help", "--all").out();
    for (Command command : new Groups().commands()) {
      assertThat(page.lines().filter(line -> line.startsWith("  " + command.path() + " ")))
          .hasSize(1);
      command.params().forEach(param -> assertThat(page).contains(param.usage()));
    }
    assertThat(page.length() / 4).isLessThan(4000);
    assertThat(project.run("help", "--any").error(64, "usage").text("error")).contains("--all");
  }

  @Test
  void escapeSequencesOfOthersReachNoTerminal() {
    Ran unknown = project.run("plan", ESCAPE);
    assertThat(unknown.error(64, "usage").text("error")).contains(ESCAPE);
    assertThat(unknown.err()).doesNotContain("\u001b", "\u0007", "\u009b");

    String record = "[{\"run_id\":\"r\",\"metric\":\"m\\u001b[2J\",\"value\":1}]";
    project.runWith(record, "benchmark", "import").answer();
    project.runWith(record.replace("\"r\"", "\"s\""), "benchmark", "import").answer();
    for (String format : new String[] {"table", "markdown"}) {
      String table =
          project
              .run("benchmark", "compare", "--run-a", "r", "--run-b", "s", "--format", format)
              .out();
      assertThat(table).contains("[2J").doesNotContain("\u001b");
    }

    assertThat(
            onTerminal(
                "event", "emit", "A", "--meta", "{\"t\":\"\\u009b2J\"}", "--get", "/metadata/t"))
        .isEqualTo("\\u009b2J\n");
    assertThat(onTerminal("event", "list")).contains("\\u009b2J").doesNotContain("\u009b");
    assertThat(project.run("event", "list", "--get", "/0/metadata/t").out())
        .isEqualTo("\u009b2J\n");
  }

  @Test
  void aThousandFaultsAreNotAllNamed() {
    String tasks = "{},".repeat(999) + "{}";
    JsonArray details =
        project
            .runWith("{\"objective\":\"o\",\"tasks\":[" + tasks + "]}", "plan", "write")
            .error(65, "invalid_data")
            .array("details");
    assertThat(details.size()).isEqualTo(21);
    assertThat(details.texts().getLast()).isEqualTo("… and 3,980 more");
  }

  private String onTerminal(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CallContext context = new CallContext(folder, folder, Map.of(), true, null);
    new Cli(context, new ByteArrayInputStream(new byte[0]), out, out).run(args);
    return out.toString(StandardCharsets.UTF_8);
  }
}
