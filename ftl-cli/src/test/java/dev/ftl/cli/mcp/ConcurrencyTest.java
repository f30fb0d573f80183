package dev.ftl.cli.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Project;
import dev.ftl.cli.Rows;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Requests beside each other: waits, their progress and cancellation, many calls at once, and the
/// leases that the server renews.
class ConcurrencyTest {

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void create() {
    project = new Project(folder);
    project.run("init").answer();
  }

  private static JsonObject waiting(String session) {
    return JsonObject.of("session", session).with("timeout", 600);
  }

  private static JsonObject result(String session, String mode) {
    return JsonObject.of("session", session).with("mode", mode).with("result", JsonObject.EMPTY);
  }

  @Test
  void aWaitReportsProgressAndHoldsNothingUp() {
    try (McpClient client = McpClient.initialized(project)) {
      Json id =
          client.request(
              "tools/call",
              JsonObject.of("name", "wait")
                  .with("arguments", waiting("s"))
                  .with("_meta", JsonObject.of("progressToken", "p")));
      for (String mode : List.of("structure", "pattern", "delta")) {
        client.call("result", result("s", mode));
      }
      JsonObject answer = McpClient.structured(client.response(id).object("result"));
      assertThat(answer.text("status")).isEqualTo("quorum_met");
      List<JsonObject> progress =
          client.passed().stream().map(message -> message.object("params")).toList();
      assertThat(client.passed())
          .isNotEmpty()
          .allMatch(message -> message.text("method").equals("notifications/progress"));
      assertThat(progress).allMatch(params -> params.text("progressToken").equals("p"));
      assertThat(progress).allSatisfy(params -> assertThat(params.number("total")).isEqualTo(3L));
      List<Double> values =
          progress.stream().map(params -> params.number("progress").doubleValue()).toList();
      assertThat(values).doesNotHaveDuplicates().isSorted();
      assertThat(progress.getLast().text("message"))
          .isEqualTo("3 of 3 modes: structure, pattern, delta");
    }
  }

  @Test
  void aCancelledWaitEndsWithoutAnswer() {
    try (McpClient client = McpClient.initialized(project)) {
      Json cancelled = client.callLater("wait", waiting("a"));
      Json kept = client.callLater("wait", waiting("b").with("required", 1));
      client.cancel(cancelled);
      client.cancel(Json.of("unknown"));
      for (String mode : List.of("structure", "pattern", "delta")) {
        client.call("result", result("a", mode));
      }
      client.call("result", result("b", "delta"));
      assertThat(client.response(kept).object("result").has("structuredContent")).isTrue();
      // The id is free again once the wait has ended.
      JsonObject again = waiting("a");
      assertThat(client.call("wait", again).text("status")).isEqualTo("quorum_met");
      assertThat(client.passed()).isEmpty();
    }
  }

  @Test
  void aHundredCallsAtOnceAreAllAnswered() {
    try (McpClient client = McpClient.initialized(project)) {
      List<Json> ids = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        ids.add(
            i % 4 == 0
                ? client.callLater("status", JsonObject.EMPTY)
                : client.callLater(
                    "benchmark",
                    JsonObject.of("action", "record")
                        .with("run_id", "r")
                        .with("metric", "m" + i)
                        .with("value", i)));
      }
      for (Json id : ids) {
        JsonObject result = client.response(id).object("result");
        assertThat(result.has("isError")).as(result.toString()).isFalse();
      }
    }
    assertThat(Rows.text(project, "SELECT count(*) FROM benchmark")).isEqualTo("75");
  }

  @Test
  void ofManyClaimsAtOnceEachTaskIsGivenOnce() {
    project.run("campaign", "create", "a").answer();
    StringBuilder tasks = new StringBuilder();
    for (int i = 1; i <= 20; i++) {
      tasks.append(
          "%s{\"seq\":\"%03d\",\"slug\":\"t-%d\",\"delta\":[],\"creates\":[\"f%d\"],\"verify\":\"true\"}"
              .formatted(i == 1 ? "" : ",", i, i, i));
    }
    project.runWith("{\"tasks\":[" + tasks + "]}", "campaign", "add-tasks").answer();
    try (McpClient client = McpClient.initialized(project)) {
      List<Json> ids = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        JsonObject claim = JsonObject.of("action", "claim").with("owner", "w" + i);
        ids.add(client.callLater("task", claim));
      }
      List<String> seqs = new ArrayList<>();
      for (Json id : ids) {
        JsonObject answer = McpClient.structured(client.response(id).object("result"));
        if (answer.has("seq")) {
          seqs.add(answer.text("seq"));
        }
      }
      assertThat(seqs).hasSize(20).doesNotHaveDuplicates();
    }
  }

  @Test
  void leasesAreRenewedUntilTheTaskIsGivenBackAndNoLonger() throws Exception {
    project.run("campaign", "create", "a").answer();
    project.runWith(Project.DIAMOND, "campaign", "add-tasks").answer();
    try (McpClient client = McpClient.initialized(project)) {
      JsonObject claim = JsonObject.of("action", "claim").with("owner", "--a b");
      Instant first =
          Instant.parse(client.call("task", claim.with("lease", 1)).text("lease_until"));
      Instant later = first;
      while (!later.isAfter(first.plusSeconds(1))) {
        Thread.sleep(50);
        later =
            Instant.parse(
                project.run("campaign", "tasks").objects().getFirst().text("lease_until"));
      }
      assertThat(project.run("campaign", "claim", "--owner", "b").nullWithWarning()).isNotNull();
      JsonObject release = JsonObject.of("action", "release").with("owner", "--a b");
      client.call("task", release.with("seq", "001"));
      assertThat(project.run("campaign", "claim", "--owner", "b").object().text("owner"))
          .isEqualTo("b");
    }
  }
}
