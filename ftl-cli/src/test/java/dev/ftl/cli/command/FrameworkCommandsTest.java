package dev.ftl.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Project;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameworkCommandsTest {

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void open() {
    project = new Project(folder);
  }

  @Test
  void detectsTheFrameworkOfAFolderWithoutADatabase() {
    project.write("api/app.py", "from fastapi import FastAPI\n");
    JsonObject found =
        JsonObject.of("framework", "fastapi")
            .with("confidence", 0.85)
            .with("complexity_weight", 2)
            .with("source", "imports")
            .with("python_files", 1)
            .with("importing", 1);
    assertThat(project.run("framework", "detect").object().toString()).isEqualTo(found.toString());
    assertThat(project.run("framework", "detect", "api").object().toString())
        .isEqualTo(found.toString());
    assertThat(project.run("framework", "detect", folder.toString()).object().toString())
        .isEqualTo(found.toString());
    project.run("framework", "detect", "none").error(66, "not_found");
    project.write("api/app.py", "import os\n");
    assertThat(project.run("framework", "detect").object().toString())
        .isEqualTo(
            "{\"framework\":\"none\",\"confidence\":0.0,\"complexity_weight\":0,"
                + "\"source\":\"none\",\"python_files\":1,\"importing\":0}");
    assertThat(Files.exists(folder.resolve(".ftl"))).isFalse();
  }

  @Test
  void knowsFiveFrameworksHeaviestFirst() {
    List<JsonObject> all = project.run("framework", "list").objects();
    assertThat(all)
        .extracting(known -> known.text("name") + known.number("weight"))
        .containsExactly("fasthtml3", "fastapi2", "litestar2", "django2", "flask1");
    assertThat(all)
        .allSatisfy(
            known -> {
              assertThat(known.object("idioms").array("required").size()).isBetween(3, 5);
              assertThat(known.object("idioms").array("forbidden").size()).isBetween(3, 5);
            });
  }

  @Test
  void takesNamesInAnyCaseAndUnknownOnes() {
    assertThat(project.run("framework", "weight", "FastHTML").object())
        .isEqualTo(JsonObject.of("framework", "fasthtml").with("weight", 3));
    assertThat(project.run("framework", "weight", "Bottle").object())
        .isEqualTo(JsonObject.of("framework", "Bottle").with("weight", 0));
    assertThat(project.run("framework", "idioms", "Bottle").object())
        .isEqualTo(JsonObject.of("required", JsonArray.EMPTY).with("forbidden", JsonArray.EMPTY));
    project.run("framework", "weight").error(64, "usage");
  }
}
