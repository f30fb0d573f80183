package dev.ftl.cli.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.ftl.cli.Project;
import dev.ftl.cli.command.Groups;
import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.Param;
import dev.ftl.cli.spec.ValueType.Kind;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonBody;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolsTest {

  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void create() {
    project = new Project(folder);
  }

  private static JsonObject args(String action, Object... namesAndValues) {
    JsonObject args = action.isEmpty() ? JsonObject.EMPTY : JsonObject.of("action", action);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      args = args.with((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return args;
  }

  private List<JsonObject> tools() {
    try (McpClient client = McpClient.initialized(project)) {
      return client.result("tools/list", JsonObject.EMPTY).array("tools").objects();
    }
  }

  @Test
  void theListIsShort() {
    List<JsonObject> tools = tools();
    assertThat(tools).hasSizeLessThanOrEqualTo(8);
    assertThat(JsonWriter.compact(JsonArray.ofAll(tools)).length() / 4).isLessThan(2500);
    for (JsonObject tool : tools) {
      assertThat(tool.text("description")).isNotBlank();
      assertThat(tool.object("inputSchema").text("type")).isEqualTo("object");
      assertThat(tool.object("outputSchema").text("type")).isEqualTo("object");
    }
  }

  @Test
  void eachPropertyIsTakenByAnActionAndFitsItsCommand() {
    List<String> wrong = new ArrayList<>();
    for (JsonObject tool : tools()) {
      String name = tool.text("name");
      JsonObject properties = tool.object("inputSchema").object("properties");
      Set<String> taken = new HashSet<>();
      for (ToolAction action : ToolActions.of(name)) {
        if (!action.name().isEmpty()) {
          taken.add("action");
        }
        Command command = command(action.command());
        for (Argument argument : action.arguments()) {
          taken.add(argument.property());
          String fault = fault(argument, command, properties.object(argument.property()));
          if (fault != null) {
            wrong.add(name + " " + action.name() + " " + argument.property() + ": " + fault);
          }
        }
      }
      assertThat(properties.names()).as(name).containsExactlyInAnyOrderElementsOf(taken);
      List<String> actions =
          ToolActions.of(name).stream()
              .map(ToolAction::name)
              .filter(action -> !action.isEmpty())
              .toList();
      assertThat(properties.object("action").array("enum").texts()).isEqualTo(actions);
      actions.forEach(action -> assertThat(tool.text("description")).contains(action));
    }
    assertThat(wrong).isEmpty();
  }

  private static Command command(String path) {
    String known = path.replace("{type}", "failure");
    return new Groups()
        .commands().stream()
            .filter(command -> command.path().equals(known))
            .findFirst()
            .orElseThrow();
  }

  private static String fault(Argument argument, Command command, JsonObject schema) {
    if (argument.kind() == Argument.Kind.BODY) {
      boolean reads = command.body() != null || command.params().stream().anyMatch(Param::orStdin);
      return reads ? null : "the command reads nothing";
    }
    if (command.path().startsWith("memory add-") && argument.property().equals("type")) {
      return null;
    }
    Param<?> param =
        command.params().stream()
            .filter(known -> known.name().equals(argument.target()))
            .findFirst()
            .orElse(null);
    if (param == null) {
      return "the command has no " + argument.target();
    }
    if (param.isFlag() != (argument.kind() == Argument.Kind.FLAG)) {
      return "a flag is one on both sides";
    }
    List<String> words = param.isFlag() ? List.of() : param.parser().words();
    JsonObject one = schema.has("items") ? schema.object("items") : schema;
    if (!words.isEmpty() && !words.containsAll(one.array("enum").texts())) {
      return "the words are " + words;
    }
    return words.isEmpty() && !type(param).contains(schema.text("type"))
        ? "the type is " + type(param)
        : null;
  }

  private static Set<String> type(Param<?> param) {
    if (param.isFlag()) {
      return Set.of("boolean");
    }
    Kind kind = param.parser().type().kind();
    return switch (kind) {
      case LIST, ARRAY -> Set.of("array");
      case OBJECT -> Set.of("object");
      case INTEGER -> Set.of("integer");
      case NUMBER -> Set.of("number");
      case STRING -> Set.of("string");
    };
  }

  @Test
  void answersAreTheCommandsAnswers() {
    try (McpClient client = McpClient.initialized(project)) {
      String session = client.call("session", args("create")).text("session_id");
      assertThat(
              client
                  .call("result", args("", "session", session, "mode", "delta", "result", args("")))
                  .text("status"))
          .isEqualTo("written");
      assertThat(client.call("session", args("status", "session", session)))
          .isEqualTo(project.run("exploration", "session-status", "--session", session).object());
      JsonObject plan = client.call("plan", args("write", "plan", parsed(Project.DIAMOND)));
      assertThat(plan.number("id")).isEqualTo(1L);
      assertThat(client.call("plan", args("write", "plan", "So:\n" + Project.DIAMOND)))
          .isEqualTo(plan);
      assertThat(client.call("plan", args("read", "plan_id", 1)))
          .isEqualTo(client.call("plan", args("active")));
      assertThat(client.call("status", JsonObject.EMPTY)).isEqualTo(project.run("status").object());
      assertThat(
              client.call("memory", args("query", "topic", "csv", "limit", 3, "type", "failure")))
          .isEqualTo(JsonObject.of("answer", JsonArray.EMPTY));
    }
  }

  private static Json parsed(String json) {
    return JsonBody.object(json, "plan");
  }

  @Test
  void textsThatLookLikeOptionsAreTexts() {
    try (McpClient client = McpClient.initialized(project)) {
      for (String odd : List.of("-", "--help", "--", "-x", "@file", "a=b", "$(x)")) {
        JsonObject created =
            client.call("plan", args("start", "objective", odd, "close_active", true));
        assertThat(created.text("objective")).isEqualTo(odd);
        JsonObject finished = client.call("plan", args("finish", "summary", odd));
        assertThat(JsonWriter.compact(finished)).contains(JsonWriter.compact(Json.of(odd)));
      }
    }
  }

  @Test
  void failuresAreErrorDocuments() {
    try (McpClient client = McpClient.initialized(project)) {
      expect(client.failure("task", args("claim", "owner", "a")), "no_database");
      assertThat(project.folder().resolve(".ftl")).doesNotExist();
      client.call("session", args("create"));
      expect(client.failure("task", args("claim", "owner", "a")), "not_found");
      expect(client.failure("task", args("claim")), "usage");
      expect(client.failure("task", args("claim", "owner", "")), "usage");
      expect(client.failure("task", args("")), "usage");
      expect(client.failure("task", args("steal")), "usage");
      expect(client.failure("task", args("claim", "owner", args(""))), "usage");
      expect(client.failure("task", args("claim", "owner", "a", "workspace", "yes")), "usage");
      expect(client.failure("task", args("claim", "owner", "a", "lease", 1.5)), "usage");
      expect(client.failure("task", args("claim", "owner", "a", "reason", "b")), "usage");
      expect(client.failure("status", args("all")), "usage");
      expect(client.failure("memory", args("add", "entry", args(""))), "usage");
      expect(client.failure("memory", args("add", "type", "x y", "entry", args(""))), "usage");
      JsonObject plan = client.failure("plan", args("write", "plan", args("")));
      expect(plan, "invalid_data");
      expect(client.failure("plan", args("write")), "invalid_data");
      expect(client.failure("plan", args("read", "plan_id", 7)), "not_found");
      client.call("plan", args("start", "objective", "a", "framework", null));
      expect(client.failure("plan", args("start", "objective", "b")), "conflict");
    }
  }

  private static void expect(JsonObject error, String code) {
    assertThat(error.text("code")).as(error.toString()).isEqualTo(code);
    assertThat(error.text("error")).isNotBlank();
    assertThat(error.text("hint")).isNotBlank();
    assertThat(error.has("retryable")).isTrue();
  }

  @Test
  void aClaimOfNothingSaysWhy() {
    project.run("campaign", "create", "a").answer();
    try (McpClient client = McpClient.initialized(project)) {
      JsonObject result =
          client.result(
              "tools/call",
              JsonObject.of("name", "task").with("arguments", args("claim", "owner", "a")));
      assertThat(McpClient.structured(result)).isEqualTo(JsonObject.of("answer", null));
      assertThat(result.array("content").objects().getLast().text("text")).contains("warning");
    }
  }

  @Test
  void structuredContentFitsTheOutputSchema() {
    Map<String, JsonObject> schemas = new HashMap<>();
    tools().forEach(tool -> schemas.put(tool.text("name"), tool.object("outputSchema")));
    String metric = "startup";
    project.runWith(Project.DIAMOND, "plan", "write").answer();
    try (McpClient client = McpClient.initialized(project)) {
      List<Map.Entry<String, JsonObject>> calls =
          List.of(
              Map.entry("plan", args("start", "objective", "a")),
              Map.entry("plan", args("add_tasks", "plan_id", 1)),
              Map.entry("plan", args("decide", "text", Project.DIAMOND)),
              Map.entry("plan", args("active")),
              Map.entry("session", args("create")),
              Map.entry("session", args("status", "session", "s")),
              Map.entry(
                  "result", args("", "session", "s", "mode", "delta", "result", "no json {}")),
              Map.entry("session", args("aggregate", "session", "s", "save", true)),
              Map.entry("wait", args("", "session", "s", "timeout", 0)),
              Map.entry("task", args("prepare", "plan_id", 1)),
              Map.entry("task", args("claim", "owner", "a", "workspace", true)),
              Map.entry("task", args("renew", "seq", "001", "owner", "a")),
              Map.entry("task", args("show", "seq", 1)),
              Map.entry("task", args("list")),
              Map.entry("task", args("progress")),
              Map.entry("task", args("block", "seq", 1, "reason", "stuck", "owner", "a")),
              Map.entry("plan", args("replan_input")),
              Map.entry("task", args("complete", "seq", 1, "delivered", "b", "owner", "a")),
              Map.entry("memory", args("context")),
              Map.entry("memory", args("learn", "no_verify", true)),
              Map.entry("memory", args("feedback", "injected", JsonArray.EMPTY)),
              Map.entry("benchmark", args("record", "run_id", "a", "metric", metric, "value", 1.5)),
              Map.entry("benchmark", args("record", "run_id", "b", "metric", metric, "value", 2)),
              Map.entry(
                  "benchmark",
                  args(
                      "compare",
                      "run_a",
                      "a",
                      "run_b",
                      "b",
                      "fail_on",
                      JsonArray.of("regressed", "nothing"))),
              Map.entry("status", args("")),
              Map.entry("plan", args("finish", "summary", "done", "patterns", JsonArray.EMPTY)));
      for (Map.Entry<String, JsonObject> call : calls) {
        JsonObject answer = client.call(call.getKey(), call.getValue());
        assertThat(
                SCHEMAS
                    .getSchema(JsonWriter.compact(schemas.get(call.getKey())))
                    .validate(JsonWriter.compact(answer), InputFormat.JSON))
            .as(call + ": " + answer)
            .isEmpty();
      }
    }
  }

  @Test
  void theDatabaseIsFoundOnceAtTheStart() throws Exception {
    Files.createDirectory(folder.resolve(".git"));
    Path below = Files.createDirectory(folder.resolve("src"));
    try (McpClient client = McpClient.initialized(new Project(below))) {
      Files.createDirectories(below.resolve(".ftl"));
      new Project(below).run("init", "--db", ".ftl/ftl.db").answer();
      client.call("session", args("create"));
    }
    assertThat(folder.resolve(".ftl/ftl.db")).exists();
    try (McpClient client = McpClient.initialized(project, "--db", "other.db")) {
      client.call("plan", args("start", "objective", "a"));
    }
    assertThat(project.run("campaign", "active", "--db", "other.db").object().text("objective"))
        .isEqualTo("a");
  }
}
