package dev.ftl.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Project;
import dev.ftl.cli.Ran;
import dev.ftl.cli.Rows;
import dev.ftl.data.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What `workspace create` reads of a project's files, and what it must not.
class WorkspaceFilesTest {

  @TempDir Path parent;
  private Project project;

  @BeforeEach
  void beginACampaign() throws IOException {
    project = new Project(Files.createDirectory(parent.resolve("project")));
    Rows.execute(project, "INSERT INTO campaign (objective) VALUES ('Export')");
    Files.writeString(parent.resolve("secret.txt"), "TOP SECRET\n");
  }

  @Test
  void showsTheFilesOfTheDelta() {
    project.write("app.py", "import os\n\n\ndef add(a, b):\n    return a + b\n");
    assertThat(contexts("\"delta\": [\"app.py\", \"./app.py\", \"app.py\"]"))
        .containsExactly(
            context("app.py", "1-5", "import os\n\n\ndef add(a, b):\n    return a + b\n")
                .with("exports", "add()")
                .with("imports", "import os"),
            context("./app.py", "1-5", "import os\n\n\ndef add(a, b):\n    return a + b\n")
                .with("exports", "add()")
                .with("imports", "import os"));
  }

  @Test
  void givesFoldersAndBinariesAContextWithoutContent() throws IOException {
    Files.createDirectory(project.folder().resolve("tests"));
    Files.write(project.folder().resolve("nul.dat"), new byte[] {'a', 0, 'b'});
    Files.write(project.folder().resolve("latin.txt"), new byte[] {'a', (byte) 0xE9, 'b'});
    project.write("late.dat", "a".repeat(9_000) + "\0");
    project.write("empty.txt", "");
    assertThat(
            contexts(
                "\"delta\": [\"tests\", \"nul.dat\", \"latin.txt\", \"late.dat\", \"empty.txt\"]"))
        .containsExactly(
            context("tests", "", ""),
            context("nul.dat", "", ""),
            context("latin.txt", "", ""),
            context("late.dat", "", ""),
            context("empty.txt", "", ""));
  }

  @Test
  void readsABigFileInPart() {
    project.write("big.txt", "é".repeat(800_000));
    JsonObject context = contexts("\"delta\": [\"big.txt\"]").getFirst();
    assertThat(context.text("lines")).isEqualTo("1-1");
    assertThat(context.text("content")).startsWith("éé").hasSizeLessThan(66_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.txt",
        "tests/../../secret.txt",
        "../none.txt",
        "link.txt",
        "linked/secret.txt",
        "linked/none.txt",
        "/etc/hostname",
        ".."
      })
  void refusesWhatLiesOutsideTheProject(String delta) throws IOException {
    Files.createSymbolicLink(project.folder().resolve("link.txt"), parent.resolve("secret.txt"));
    Files.createSymbolicLink(project.folder().resolve("linked"), parent);
    for (String type : List.of("BUILD", "SPEC", "VERIFY")) {
      JsonObject error =
          create(
                  "\"type\": \"%s\", \"delta\": [\"%s\"], \"creates\": [\"%s\"]"
                      .formatted(type, delta, delta))
              .error(65, "invalid_data");
      assertThat(error.array("details").texts())
          .containsExactly("Task 001: the delta \"" + delta + "\" lies outside the project");
    }
    assertThat(Rows.text(project, "SELECT COUNT(*) FROM workspace")).isEqualTo("0");
  }

  @Test
  void followsLinksInsideTheProject() throws IOException {
    project.write("src/a.txt", "a\n");
    Files.createSymbolicLink(project.folder().resolve("a.txt"), Path.of("src/a.txt"));
    assertThat(contexts("\"delta\": [\"a.txt\"]")).containsExactly(context("a.txt", "1-1", "a\n"));
  }

  @Test
  void needsTheFilesOfABuildTaskUnlessItCreatesThem() throws IOException {
    Files.createSymbolicLink(project.folder().resolve("dangling"), Path.of("nowhere"));
    JsonObject error =
        create("\"delta\": [\"none.py\", \"new.py\", \"dangling\"], \"creates\": [\"./new.py\"]")
            .error(65, "invalid_data");
    assertThat(error.array("details").texts())
        .containsExactly(
            "Task 001: the delta \"none.py\" does not exist; creates names the files that a task"
                + " makes",
            "Task 001: the delta \"dangling\" does not exist; creates names the files that a task"
                + " makes");
    assertThat(contexts("\"delta\": [\"new.py\"], \"creates\": [\"new.py\"]")).isEmpty();
  }

  @Test
  void needsNoFilesOfOtherTasks() {
    assertThat(contexts("\"type\": \"SPEC\", \"delta\": [\"test_a.py\"]")).isEmpty();
  }

  @Test
  void createsAllOrNone() {
    project.write("a.py", "a = 1\n");
    String plan =
        """
        {"objective": "o", "tasks": [
          {"seq": "001", "slug": "a", "delta": ["a.py"], "verify": "true"},
          {"seq": "002", "slug": "b", "delta": ["b.py"], "verify": "true"}]}
        """;
    String id = project.runWith(plan, "plan", "write", "--get", "/id").out().strip();
    project.run("workspace", "create", "--plan-id", id).error(65, "invalid_data");
    assertThat(project.run("workspace", "list").objects()).isEmpty();
    assertThat(project.run("event", "list", "--type", "WORKSPACE_CREATED").objects()).isEmpty();
    project.run("workspace", "create", "--plan-id", id, "--task", "001").answer();
  }

  @Test
  void returnsAWorkspaceWhoseFilesAreGone() throws IOException {
    Path file = project.write("a.py", "a = 1\n");
    String id = planId("\"delta\": [\"a.py\"]");
    Ran first = project.run("workspace", "create", "--plan-id", id);
    Files.delete(file);
    assertThat(project.run("workspace", "create", "--plan-id", id).object().get("existing"))
        .isEqualTo(first.object().get("created"));
  }

  @Test
  void showsTheTargetOfABuildTask() {
    StringBuilder text = new StringBuilder();
    for (int line = 1; line <= 100; line++) {
      text.append("x").append(line).append('\n');
    }
    project.write("a.txt", text.toString());
    project.write("b.txt", text.toString());
    String both = "\"delta\": [\"a.txt\", \"b.txt\"], \"target_lines\": ";
    assertThat(lines(both + "\"40-50\"")).containsExactly("1-15,35-60", "1-15,35-60");
    assertThat(lines(both + "{\"b.txt\": \"90-95\"}")).containsExactly("1-60", "1-15,85-100");
    assertThat(lines(both + "\"500-510\"")).containsExactly("1-60", "1-60");
    assertThat(lines(both + "\"\"")).containsExactly("1-60", "1-60");
    assertThat(lines(both + "null")).containsExactly("1-60", "1-60");
    assertThat(lines("\"type\": \"SPEC\", " + both + "\"40-50\"")).containsExactly("1-60", "1-60");
    assertThat(
            contexts("\"delta\": [\"a.txt\"], \"target_lines\": \"40-50\"")
                .getFirst()
                .text("content"))
        .contains("x15\n# ... lines 16-34 omitted ...\nx35\n")
        .endsWith("\nx60");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"50-40\"", "\"all\"", "\"1-2,5-6\"", "40", "[\"1-2\"]", "{\"a.txt\": 4}"})
  void refusesTargetsThatAreNoLines(String target) {
    project.write("a.txt", "a\n");
    JsonObject error =
        create("\"delta\": [\"a.txt\"], \"target_lines\": " + target).error(65, "invalid_data");
    assertThat(error.array("details").texts()).hasSize(1);
    assertThat(error.array("details").texts().getFirst()).startsWith("Task 001: target_lines ");
  }

  private List<String> lines(String fields) {
    return contexts(fields).stream().map(context -> context.text("lines")).toList();
  }

  private List<JsonObject> contexts(String fields) {
    Rows.execute(project, "DELETE FROM workspace");
    return create(fields)
        .object()
        .array("created")
        .objects()
        .getFirst()
        .array("code_contexts")
        .objects();
  }

  private Ran create(String fields) {
    return project.run("workspace", "create", "--plan-id", planId(fields), "--full");
  }

  private String planId(String fields) {
    String plan =
        "{\"objective\": \"o\", \"tasks\": [{\"seq\": \"001\", \"slug\": \"a\", \"verify\":"
            + " \"true\", "
            + fields
            + "}]}";
    return project.runWith(plan, "plan", "write", "--get", "/id").out().strip();
  }

  private static JsonObject context(String path, String lines, String content) {
    return JsonObject.of("path", path)
        .with("lines", lines)
        .with("content", content)
        .with("exports", "")
        .with("imports", "");
  }
}
