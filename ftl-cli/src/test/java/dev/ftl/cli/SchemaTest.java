package dev.ftl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.ftl.cli.command.Groups;
import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.Param;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The schemas of answers and inputs name, type and explain every field.
class SchemaTest {

  /// Answers whose fields are not ours to name.
  private static final Set<String> OPEN = Set.of("schema");

  @TempDir Path folder;

  private static List<Command> commands() {
    return new Groups().commands();
  }

  @Test
  void everyFieldOfEveryAnswerIsTypedAndExplained() {
    JsonObject schemas = new Project(folder).run("schema").object();
    assertThat(schemas.names()).containsExactlyElementsOf(paths());
    List<String> wrong = new ArrayList<>();
    for (Command command : commands()) {
      JsonObject schema = schemas.object(command.path());
      check(command.path(), schema, wrong);
      boolean fields = named(schema.has("items") ? schema.object("items") : schema);
      boolean text = "string".equals(schema.text("type"));
      if (!fields && !text && !OPEN.contains(command.path())) {
        wrong.add(command.path() + " has an answer without fields");
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyInputIsExplainedAndItsExamplesFit() {
    JsonObject schemas = new Project(folder).run("schema", "--input").object();
    List<String> wrong = new ArrayList<>();
    for (Command command : commands()) {
      JsonObject schema = schemas.object(command.path());
      boolean reads =
          command.body() != null || command.params().stream().anyMatch(SchemaTest::isJson);
      assertThat(schemas.has(command.path()) || !reads).as(command.path()).isTrue();
      check(command.path(), schema, wrong);
      for (Json example : schema.array("examples").items()) {
        assertThat(
                JsonSchemaFactory.getInstance(VersionFlag.V202012)
                    .getSchema(JsonWriter.compact(schema))
                    .validate(JsonWriter.compact(example), InputFormat.JSON))
            .as(command.path())
            .isEmpty();
      }
      if (command.body() != null) {
        assertThat(schema.array("examples").items()).as(command.path()).isNotEmpty();
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void anExampleOfEveryResultIsTaken() {
    Project project = new Project(folder);
    String session = project.run("orchestration", "create-session").object().text("session_id");
    JsonObject schema = project.run("schema", "exploration", "write-result", "--input").object();
    for (JsonObject example : schema.array("examples").objects()) {
      project
          .runWith(
              JsonWriter.compact(example),
              "exploration",
              "write-result",
              "--session",
              session,
              "--mode",
              example.text("mode"))
          .answer();
    }
    assertThat(
            project
                .run("exploration", "session-status", "--session", session, "--get", "/total")
                .out())
        .isEqualTo("4\n");
  }

  @Test
  void showsInputsInHelpAndNullWhereThereIsNone() {
    Project project = new Project(folder);
    assertThat(project.run("exploration", "write-result", "--help").out())
        .contains("\"status\":\"error\",\"_error\":", "\"mode\":\"structure\"");
    assertThat(project.run("campaign", "merge-revised-plan", "--help").out())
        .contains("\"seq\":\"005\"");
    assertThat(project.run("schema", "plan", "list", "--input").answer()).isEqualTo(Json.NULL);
    assertThat(project.run("schema", "plan", "--input").object().names())
        .containsExactly("plan write");
    project.run("schema", "nothing", "--input").error(64, "usage");
  }

  @Test
  void everyParameterIsTypedAndExplained() {
    JsonObject schemas = new Project(folder).run("schema", "--parameters").object();
    List<String> wrong = new ArrayList<>();
    for (Command command : commands()) {
      JsonObject schema = schemas.object(command.path());
      check(command.path(), schema, wrong);
      assertThat(schema.object("properties").names().size()).isEqualTo(command.params().size());
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void typesOfParametersFollowFromTheirParsers() {
    Project project = new Project(folder);
    JsonObject list = project.run("schema", "plan", "list", "--parameters").object();
    assertThat(JsonWriter.compact(list.object("properties").object("status").get("enum")))
        .isEqualTo("[\"active\",\"executed\",\"superseded\"]");
    JsonObject limit = list.object("properties").object("limit");
    assertThat(limit.text("type")).isEqualTo("integer");
    assertThat(limit.number("default")).isEqualTo(50L);
    assertThat(limit.number("minimum")).isEqualTo(1L);
    JsonObject graph = project.run("schema", "plan", "graph", "--parameters").object();
    assertThat(graph.array("required").texts()).containsExactly("id");
    JsonObject events = project.run("schema", "event", "list", "--parameters").object();
    assertThat(events.object("properties").object("type").object("items").text("type"))
        .isEqualTo("string");
    project.run("schema", "plan", "list", "--input", "--parameters").error(64, "usage");
  }

  private static List<String> paths() {
    return commands().stream().map(Command::path).toList();
  }

  private static boolean isJson(Param<?> param) {
    return !param.isFlag() && param.parser().metavar().equals("JSON");
  }

  private static boolean named(JsonObject schema) {
    return !schema.object("properties").isEmpty()
        || schema.has("additionalProperties")
        || schema.has("anyOf");
  }

  /// Walks through all that a schema nests.
  private static void check(String place, JsonObject schema, List<String> wrong) {
    for (Map.Entry<String, Json> property : schema.object("properties").members().entrySet()) {
      JsonObject field = (JsonObject) property.getValue();
      String name = place + "." + property.getKey();
      if (!field.has("type") || field.text("description", "").isBlank()) {
        wrong.add(name + " is not typed or not explained");
      }
      check(name, field, wrong);
    }
    for (String nested : List.of("items", "additionalProperties")) {
      if (schema.get(nested) instanceof JsonObject inner) {
        if (!inner.has("type")) {
          wrong.add(place + "[] has no type");
        }
        check(place + "[]", inner, wrong);
      }
    }
    if (schema.get("anyOf") instanceof JsonArray kinds) {
      kinds.objects().forEach(kind -> check(place, kind, wrong));
    }
  }
}
