package dev.ftl.cli.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Project;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes over the wire, in every revision, and what is done with messages that are wrong.
class ProtocolTest {

  private static final String VERSION = "io.modelcontextprotocol/protocolVersion";
  private static final String CAPABILITIES = "io.modelcontextprotocol/clientCapabilities";

  private static final JsonObject STATELESS =
      JsonObject.of(
          "_meta", JsonObject.of(VERSION, "2026-07-28").with(CAPABILITIES, JsonObject.EMPTY));

  @TempDir Path folder;

  private McpClient server() {
    return new McpClient(new Project(folder));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-25, 2025-11-25",
    "2025-06-18, 2025-06-18",
    "2026-07-28, 2025-11-25",
    "2024-11-05, 2025-11-25",
    "nonsense, 2025-11-25"
  })
  void aSessionHasTheRevisionThatTheClientAsksForOrTheNewest(String asked, String spoken) {
    try (McpClient client = server()) {
      JsonObject result = client.initialize(asked);
      assertThat(result.text("protocolVersion")).isEqualTo(spoken);
      assertThat(result.object("serverInfo").text("name")).isEqualTo("ftl");
      assertThat(result.object("serverInfo").text("version")).isNotBlank();
      assertThat(result.object("capabilities").names()).containsExactly("tools", "resources");
      assertThat(client.result("ping", JsonObject.EMPTY)).isEqualTo(JsonObject.EMPTY);
      JsonObject tools = client.result("tools/list", JsonObject.EMPTY);
      assertThat(tools.names()).containsExactly("tools");
      assertThat(tools.array("tools").size()).isEqualTo(8);
    }
  }

  @Test
  void withoutSessionsEachRequestStandsForItself() {
    try (McpClient client = server()) {
      JsonObject discovered = client.result("server/discover", STATELESS);
      assertThat(discovered.text("resultType")).isEqualTo("complete");
      assertThat(discovered.array("supportedVersions").texts())
          .containsExactly("2026-07-28", "2025-11-25", "2025-06-18");
      assertThat(discovered.object("capabilities").names()).contains("tools", "resources");
      assertThat(discovered.number("ttlMs").longValue()).isPositive();
      assertThat(discovered.text("cacheScope")).isEqualTo("private");
      assertThat(
              discovered.object("_meta").object("io.modelcontextprotocol/serverInfo").text("name"))
          .isEqualTo("ftl");

      JsonObject tools = client.result("tools/list", STATELESS);
      assertThat(tools.names()).contains("resultType", "ttlMs", "cacheScope", "_meta");
      JsonObject called =
          client.result(
              "tools/call",
              STATELESS
                  .with("name", "session")
                  .with("arguments", JsonObject.of("action", "create")));
      assertThat(called.text("resultType")).isEqualTo("complete");
      assertThat(McpClient.structured(called).text("session_id")).hasSize(8);
      assertThat(client.error("ping", STATELESS).number("code")).isEqualTo(-32601L);
      assertThat(client.error("initialized", STATELESS).number("code")).isEqualTo(-32601L);
    }
  }

  @Test
  void bothKindsOfClientsMayShareTheServer() {
    try (McpClient client = server()) {
      client.initialize("2025-06-18");
      assertThat(client.result("tools/list", JsonObject.EMPTY).has("resultType")).isFalse();
      assertThat(client.result("tools/list", STATELESS).has("resultType")).isTrue();
      assertThat(client.result("tools/list", JsonObject.EMPTY).has("resultType")).isFalse();
    }
  }

  @Test
  void anUnknownRevisionIsRefusedWithTheKnownOnes() {
    try (McpClient client = server()) {
      JsonObject meta = JsonObject.of(VERSION, "1900-01-01").with(CAPABILITIES, JsonObject.EMPTY);
      JsonObject error = client.error("tools/list", JsonObject.of("_meta", meta));
      assertThat(error.number("code")).isEqualTo(-32022L);
      assertThat(error.object("data").text("requested")).isEqualTo("1900-01-01");
      assertThat(error.object("data").array("supported").texts()).contains("2026-07-28");
    }
  }

  @Test
  void aRequestThatNeitherSessionNorMetadataExplainsIsRefused() {
    try (McpClient client = server()) {
      List<JsonObject> metas =
          List.of(
              JsonObject.EMPTY,
              JsonObject.of("progressToken", 1),
              JsonObject.of(VERSION, "2026-07-28"),
              JsonObject.of(CAPABILITIES, JsonObject.EMPTY),
              JsonObject.of(VERSION, 7).with(CAPABILITIES, JsonObject.EMPTY));
      for (JsonObject meta : metas) {
        JsonObject error = client.error("tools/list", JsonObject.of("_meta", meta));
        assertThat(error.number("code")).as(meta.toString()).isEqualTo(-32602L);
      }
      assertThat(client.result("ping", JsonObject.EMPTY).isEmpty()).isTrue();
      assertThat(client.error("initialize", JsonObject.EMPTY).number("code")).isEqualTo(-32602L);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nonsense|-32700|null",
        "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"ping\"|-32700|null",
        "{} {}|-32700|null",
        "[]|-32600|null",
        "[{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"ping\"}]|-32600|null",
        "7|-32600|null",
        "\"ping\"|-32600|null",
        "{\"id\":7,\"method\":\"ping\"}|-32600|7",
        "{\"jsonrpc\":\"1.0\",\"id\":\"7\",\"method\":\"ping\"}|-32600|\"7\"",
        "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}|-32600|null",
        "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"ping\"}|-32600|null",
        "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}|-32600|null",
        "{\"jsonrpc\":\"2.0\",\"id\":7}|-32600|7",
        "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":7}|-32600|7",
        "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"ping\",\"params\":[]}|-32602|7",
        "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"nothing/known\"}|-32601|7",
        "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"prompts/list\"}|-32601|7",
        "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/list\",\"params\":{\"cursor\":\"x\"}}|-32602|7",
        "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\"}|-32602|7",
        "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\",\"params\":{\"name\":\"nothing\"}}|-32602|7",
        "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\",\"params\":{\"name\":\"status\",\"arguments\":[]}}|-32602|7",
        "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"resources/read\"}|-32602|7",
        "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"resources/read\",\"params\":{\"uri\":\"ftl://x\"}}|-32002|7"
      })
  void wrongMessagesAreAnsweredWithTheirError(String line, long code, String id) {
    try (McpClient client = server()) {
      client.initialize("2025-11-25");
      client.sendLine(line);
      JsonObject response = client.next();
      assertThat(response.object("error").number("code")).isEqualTo(code);
      assertThat(response.object("error").text("message")).isNotBlank();
      assertThat(response.text("jsonrpc")).isEqualTo("2.0");
      assertThat(response.names()).contains("id");
      assertThat(response.get("id").toString()).isEqualTo(parsed(id).toString());
      assertThat(client.result("ping", JsonObject.EMPTY).isEmpty()).isTrue();
    }
  }

  private static Json parsed(String id) {
    return id.equals("null")
        ? Json.NULL
        : id.startsWith("\"") ? Json.of(id.replace("\"", "")) : Json.of(Long.valueOf(id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/nothing/known\"}",
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":9}}",
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\"}",
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\",\"params\":[]}",
        "{\"jsonrpc\":\"2.0\",\"method\":\"tools/list\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":5,\"result\":{}}",
        "{\"jsonrpc\":\"2.0\",\"id\":5,\"error\":{\"code\":1,\"message\":\"\"}}",
        "",
        "  "
      })
  void notificationsAndResponsesAreNotAnswered(String line) {
    try (McpClient client = server()) {
      client.sendLine(line);
      client.initialize("2025-11-25");
      client.sendLine(line);
      client.result("ping", JsonObject.EMPTY);
      assertThat(client.passed()).isEmpty();
      assertThat(client.end()).isEmpty();
    }
  }

  @Test
  void linesThatAreTooLongOrNoTextAreRefusedAndTheNextOneIsRead() {
    try (McpClient client = server()) {
      client.initialize("2025-11-25");
      byte[] line = new byte[11 * 1024 * 1024];
      Arrays.fill(line, (byte) ' ');
      line[line.length - 1] = '\n';
      client.sendBytes(line);
      assertThat(client.next().object("error").text("message")).contains("10 MiB");
      client.sendBytes(new byte[] {'"', (byte) 0xC3, (byte) 0x28, '"', '\n'});
      assertThat(client.next().object("error").number("code")).isEqualTo(-32700L);
      client.sendLine("[".repeat(100_000));
      assertThat(client.next().object("error").number("code")).isEqualTo(-32700L);
      assertThat(client.result("ping", JsonObject.EMPTY).isEmpty()).isTrue();
    }
  }

  @Test
  void answersComeOneMessagePerLineWhateverTheyHold() {
    try (McpClient client = server()) {
      client.initialize("2025-11-25");
      String text = "line\nline\r\n\u2028\u001b[31m\u00e9\ud83d\ude00";
      JsonObject added =
          client.call(
              "memory",
              JsonObject.of("action", "add")
                  .with("type", "failure")
                  .with(
                      "entry",
                      JsonObject.of("name", "odd")
                          .with("trigger", text + " trigger")
                          .with("cost", 500)));
      assertThat(added.text("status")).isEqualTo("added");
      JsonObject context = client.call("memory", JsonObject.of("action", "context"));
      assertThat(context.array("failures").objects().getFirst().text("trigger"))
          .isEqualTo(text + " trigger");
    }
  }

  @Test
  void theInitializeRequestOfAnIdInUseIsNoMatterButTheCallIs() {
    try (McpClient client = server()) {
      client.initialize("2025-11-25");
      String call =
          "{\"jsonrpc\":\"2.0\",\"id\":\"w\",\"method\":\"tools/call\",\"params\":{\"name\":\"wait\",\"arguments\":{\"session\":\"s\",\"timeout\":60}}}";
      client.sendLine(call);
      client.sendLine(call);
      JsonObject error = client.next().object("error");
      assertThat(error.number("code")).isEqualTo(-32600L);
      assertThat(error.text("message")).contains("\"w\"");
    }
  }

  @Test
  void resourcesAreListedAndRead() {
    Project project = new Project(folder);
    String plan = project.runWith(Project.DIAMOND, "plan", "write", "--get", "/id").out().strip();
    project.run("campaign", "create", "Export to CSV").answer();
    project.run("campaign", "add-tasks", "--plan-id", plan).answer();
    project.run("campaign", "claim", "--owner", "a", "--workspace").answer();
    try (McpClient client = server()) {
      client.initialize("2025-11-25");
      JsonArray resources = client.result("resources/list", JsonObject.EMPTY).array("resources");
      assertThat(resources.objects())
          .extracting(resource -> resource.text("uri"))
          .containsExactly("ftl://plan", "ftl://workspace", "ftl://exploration");
      JsonArray templates =
          client.result("resources/templates/list", JsonObject.EMPTY).array("resourceTemplates");
      assertThat(templates.objects())
          .extracting(template -> template.text("uriTemplate"))
          .containsExactly("ftl://plan/{id}", "ftl://workspace/{id}");
      for (String uri :
          List.of("ftl://plan", "ftl://plan/" + plan, "ftl://workspace", "ftl://workspace/1")) {
        JsonObject read =
            client
                .result("resources/read", JsonObject.of("uri", uri))
                .array("contents")
                .objects()
                .getFirst();
        assertThat(read.text("uri")).isEqualTo(uri);
        assertThat(read.text("mimeType")).isEqualTo("application/json");
        assertThat(read.text("text")).contains("spec-export");
      }
      JsonObject none = client.error("resources/read", JsonObject.of("uri", "ftl://exploration"));
      assertThat(none.number("code")).isEqualTo(-32002L);
      assertThat(none.object("data").text("uri")).isEqualTo("ftl://exploration");
      JsonObject gone = client.error("resources/read", STATELESS.with("uri", "ftl://plan/99"));
      assertThat(gone.number("code")).isEqualTo(-32602L);
      assertThat(gone.object("data").text("code")).isEqualTo("not_found");
      assertThat(
              client
                  .error("resources/read", JsonObject.of("uri", "ftl://plan/x"))
                  .object("data")
                  .text("code"))
          .isEqualTo("usage");
    }
  }

  @Test
  void whatWasReadBeforeInputEndedIsAnswered() {
    McpClient client = server();
    client.sendLine(
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-11-25\"}}");
    client.callLater("session", JsonObject.of("action", "create"));
    client.callLater("wait", JsonObject.of("session", "s").with("timeout", 600));
    client.sendBytes(
        "{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"tools/call\",\"params\":{\"name\":\"status\"}}"
            .getBytes(StandardCharsets.UTF_8));
    List<JsonObject> answers = client.end();
    assertThat(answers).allMatch(answer -> answer.has("result"));
    assertThat(answers)
        .extracting(answer -> answer.number("id"))
        .containsExactlyInAnyOrder(1L, 1L, 9L);
  }
}
