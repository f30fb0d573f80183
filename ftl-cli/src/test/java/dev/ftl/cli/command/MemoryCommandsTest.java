package dev.ftl.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Project;
import dev.ftl.cli.Ran;
import dev.ftl.cli.Rows;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Timestamps;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `ftl memory`, from outside.
class MemoryCommandsTest {

  private static final String TRIGGER = "csv.Error: need to escape, but no escapechar set";

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void create() {
    project = new Project(folder);
  }

  private static String failure(String name, String trigger, long cost) {
    return JsonObject.of("name", name)
        .with("trigger", trigger)
        .with("fix", "set quotechar")
        .with("cost", cost)
        .with("source", JsonArray.of("001-a"))
        .toString();
  }

  private Ran add(String name) {
    return project.run(
        "memory", "add-failure", "--json", failure(name, "Trigger of " + name, 3000));
  }

  private void pattern(String name) {
    project
        .run(
            "memory",
            "add-pattern",
            "--json",
            JsonObject.of("name", name)
                .with("trigger", "Applies to " + name)
                .with("insight", "do it like this")
                .with("saved", 700)
                .toString())
        .object();
  }

  private long number(String name, String field) {
    return project.run("memory", "show", name).object().number(field).longValue();
  }

  @Test
  void answersWhatBecameOfAnEntry() {
    assertThat(add("a").object()).isEqualTo(JsonObject.of("status", "added"));
    assertThat(add("a").object()).isEqualTo(JsonObject.of("status", "merged:a"));
    assertThat(
            project
                .runWith(
                    "```json\n" + failure("b", "too short", 3000) + "\n```",
                    "memory",
                    "add-failure",
                    "--json",
                    "-")
                .object(1))
        .isEqualTo(
            JsonObject.of("status", "rejected:trigger_too_short:9")
                .with("reason", "The trigger has 9 characters; it needs 10"));
    pattern("p");
    assertThat(
            project
                .run(
                    "memory",
                    "add-pattern",
                    "--json",
                    "{\"name\": \"p\", \"trigger\": \"another one of them\", \"insight\": \"long"
                        + " enough\"}")
                .object())
        .isEqualTo(JsonObject.of("status", "duplicate:p"));
    JsonObject shown = project.run("memory", "show", "p").object();
    assertThat(shown.names()).contains("insight", "saved").doesNotContain("fix", "cost", "match");
    assertThat(project.run("memory", "list").objects())
        .extracting(entry -> entry.text("name"))
        .containsExactly("a", "p");
    assertThat(project.run("memory", "list", "--type", "pattern").objects()).hasSize(1);
    assertThat(project.run("status").object().object("memory"))
        .isEqualTo(JsonObject.of("failures", 1).with("patterns", 1));
  }

  @Test
  void keepsUnknownFieldsInTheEventAndSaysSo() {
    Ran ran =
        project.run(
            "memory",
            "add-failure",
            "--json",
            "{\"name\": \"a\", \"trigger\": \"a trigger of some length\", \"cost\": 100,"
                + " \"severity\": 3}");
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err())
        .isEqualTo("{\"warning\":\"Only the event keeps these fields: severity\"}\n");
    assertThat(
            project
                .run("event", "list", "--type", "MEMORY_ADDED", "--get", "/0/metadata/other")
                .out())
        .isEqualTo("{\"severity\":3}\n");
  }

  @Test
  void readingChangesNothingButTheCountsOfContext() {
    add("a");
    pattern("p");
    String dump = dump();
    for (String call :
        List.of(
            "list",
            "show a",
            "stats",
            "verify-loop",
            "related a",
            "get-solutions a",
            "effect",
            "prune --dry-run --min-importance 1000",
            "context --no-track",
            "context --no-track --objective Trigger --threshold 0")) {
      project
          .run(
              Stream.concat(Stream.of("memory"), Stream.of(call.split(" "))).toArray(String[]::new))
          .answer();
      assertThat(dump()).as(call).isEqualTo(dump);
    }
    project.run("memory", "context").object();
    assertThat(number("a", "access_count")).isEqualTo(1);
    assertThat(project.run("memory", "show", "a").object().text("last_accessed")).endsWith("Z");
  }

  private String dump() {
    return Rows.text(
        project,
        "SELECT (SELECT json_group_array(json_array(id, name, access_count, last_accessed,"
            + " importance, HEX(embedding), related_typed)) FROM memory) || (SELECT COUNT(*) FROM"
            + " event)");
  }

  @Test
  void ranksByRelevanceValueHelpAndAge() {
    String old =
        "{\"failures\": [{\"name\": \"old\", \"trigger\": \"Export to CSV\", \"cost\": 1023,"
            + " \"created_at\": \"%s\"}]}";
    String created = Timestamps.format(Instant.now().minus(Duration.ofDays(30)));
    project.runWith(old.formatted(created), "memory", "import").object();
    project.run("memory", "feedback", "old", "--helped").object();
    JsonObject context =
        project
            .run("memory", "context", "--objective", "Export to CSV", "--include-tiers")
            .object();
    JsonObject entry = context.array("failures").objects().getFirst();
    // 1 × log2(1024) × 2 ÷ 3 × 0.5
    assertThat(entry.number("_score").doubleValue()).isBetween(3.33, 3.34);
    assertThat(entry.number("_relevance").doubleValue()).isEqualTo(1);
    assertThat(entry.text("_tier")).isEqualTo("critical");
    assertThat(context.object("tiers").number("critical").intValue()).isEqualTo(1);
    assertThat(
            project
                .run("memory", "context", "--objective", "zzz qqq")
                .object()
                .array("failures")
                .items())
        .isEmpty();
    assertThat(
            project
                .run("memory", "context", "--objective", "zzz qqq", "--min-results", "1")
                .object()
                .array("failures")
                .items())
        .hasSize(1);
    assertThat(
            project
                .run("memory", "context", "--type", "pattern")
                .object()
                .array("failures")
                .items())
        .isEmpty();
    assertThat(
            project.run("memory", "context", "--type", "BUILD").object().array("failures").items())
        .hasSize(1);
  }

  @Test
  void countsFeedbackAlsoInBase64() {
    add("a");
    pattern("p");
    assertThat(project.run("memory", "feedback", "a", "--failed").object().text("status"))
        .isEqualTo("updated");
    String used = "[{\"name\": \"a\", \"type\": \"failure\"}]";
    String given =
        "[{\"name\": \"a\", \"type\": \"failure\"}, {\"name\": \"p\", \"type\": \"pattern\"}]";
    JsonObject counted = JsonObject.of("helped", 1).with("not_helped", 1);
    assertThat(
            project
                .run("memory", "feedback-batch", "--utilized", used, "--injected", given)
                .object())
        .isEqualTo(counted);
    assertThat(
            project
                .run(
                    "memory",
                    "feedback-batch",
                    "--utilized-b64",
                    base64(used),
                    "--injected-b64",
                    base64(given))
                .object())
        .isEqualTo(counted);
    assertThat(number("a", "times_helped")).isEqualTo(2);
    assertThat(number("a", "times_failed")).isEqualTo(1);
    assertThat(number("p", "times_failed")).isEqualTo(2);
    project.run("memory", "feedback-batch", "--injected-b64", "???").error(64, "usage");
    project.run("memory", "feedback-batch", "--injected", "[\"a\"]").error(65, "invalid_data");
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void relatesEntriesAndPrunesThemWithTheirEdges() {
    add("alpha");
    add("beta decay");
    pattern("cure");
    assertThat(
            project
                .run(
                    "memory",
                    "add-relationship",
                    "alpha",
                    "beta decay",
                    "--rel-type",
                    "prerequisite")
                .object()
                .text("status"))
        .isEqualTo("added");
    assertThat(project.run("memory", "related", "beta decay").objects())
        .extracting(entry -> entry.text("name") + " " + entry.text("via"))
        .containsExactly("alpha depends_on");
    project.run("memory", "add-cross-relationship", "alpha", "cure").object();
    assertThat(project.run("memory", "get-solutions", "alpha").objects())
        .extracting(entry -> entry.text("name"))
        .containsExactly("cure");
    project.run("memory", "add-relationship", "alpha", "alpha").error(65, "invalid_data");
    project
        .run("memory", "add-relationship", "alpha", "x", "--rel-type", "likes")
        .error(64, "usage");

    JsonObject dry = project.run("memory", "prune", "--max-failures", "1", "--dry-run").object();
    JsonObject pruned = project.run("memory", "prune", "--max-failures", "1").object();
    assertThat(pruned.without("dry_run", "pruned")).isEqualTo(dry.without("dry_run", "pruned"));
    assertThat(pruned.number("pruned_edges").intValue()).isEqualTo(2);
    assertThat(Rows.text(project, "SELECT COUNT(*) FROM memory_edge")).isEqualTo("0");
    assertThat(Rows.text(project, "SELECT related_typed FROM memory WHERE type = 'failure'"))
        .isEqualTo("{}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a/b\\c",
        "🧨 fire",
        "שגיאה במסד",
        "x'; DROP TABLE memory; --",
        "../../etc/passwd",
        "a\u202Eb",
        "two\nlines",
        "%_*?"
      })
  void takesAnyName(String name) {
    project.run("memory", "add-failure", "--json", failure(name, TRIGGER, 500)).object();
    assertThat(project.run("memory", "show", name).object().text("name")).isEqualTo(name);
    project.run("memory", "feedback", name, "--helped").object();
    project.run("memory", "forget", name, "--type", "failure").object();
    project.run("memory", "show", name).error(66, "not_found");
  }

  @Test
  void takesATriggerOfAMegabyteAndGivesAgentsItsBeginning() {
    String trigger = "Error é " + "long ".repeat(200_000);
    project.runWith(failure("long", trigger, 500), "memory", "add-failure", "--json", "-").object();
    project
        .runWith(failure("twin", trigger + "x", 500), "memory", "add-failure", "--json", "-")
        .object();
    assertThat(project.run("memory", "show", "long").object().text("trigger")).isEqualTo(trigger);
    assertThat(
            project
                .run("memory", "context")
                .object()
                .array("failures")
                .objects()
                .getFirst()
                .text("trigger"))
        .hasSize(4001);
  }

  @Test
  void aNameOfBothTypesNeedsAType() {
    add("both of them");
    pattern("both of them");
    project.run("memory", "feedback", "both of them", "--helped").error(69, "conflict");
    project.run("memory", "feedback", "both of them", "--helped", "--type", "pattern").object();
  }

  @Test
  void readsRowsOfAPythonFtl() {
    project.run("init").object();
    Rows.execute(
        project,
        "INSERT INTO memory (id, name, type, \"trigger\", resolution, cost, source, created_at,"
            + " last_accessed, access_count, times_helped, times_failed, related_typed,"
            + " cross_relationships) VALUES (1, 'naive', 'failure', 'No module named flask',"
            + " 'install', 9000, '\"abc\"', '2026-01-14T21:43:33.328599', '', 5, 4, 1, 'junk',"
            + " NULL), (2, NULL, 'failure', NULL, NULL, NULL, NULL, 'not a date', NULL, NULL, NULL,"
            + " NULL, NULL, '[1]'), (3, 'odd', 'discovery', 'x', 'y', 1, '[]', '', '', 0, 0, 0,"
            + " '{}', '{}')");
    Rows.execute(
        project,
        "INSERT INTO memory_edge (from_id, to_id, rel_type, weight) VALUES (1, 1, 'co_occurs',"
            + " 0.8), (1, 99, 'causes', NULL), (NULL, 1, NULL, NULL)");
    assertThat(project.run("memory", "list").objects()).hasSize(2);
    JsonObject naive = project.run("memory", "show", "naive").object();
    assertThat(naive.array("source").texts()).containsExactly("abc");
    assertThat(naive.text("created_at")).endsWith("Z");
    assertThat(project.run("memory", "related", "naive").objects()).isEmpty();
    project.run("memory", "stats").object();
    project.run("memory", "context").object();
    project.run("memory", "feedback", "naive", "--helped").object();
    assertThat(number("naive", "times_helped")).isEqualTo(5);
    assertThat(number("naive", "access_count")).isEqualTo(6);
    project.run("memory", "prune", "--min-importance", "0").object();
    assertThat(project.run("memory", "list").objects()).hasSize(2);
  }

  @Test
  void leavesMemoriesOutOfWorkspacesAndMeasuresTheEffect() {
    project.run("memory", "add-failure", "--json", failure("f", "Export to CSV", 3000)).object();
    project.runWith(Project.DIAMOND, "plan", "write").object();
    project.run("campaign", "create", "Export to CSV").object();
    project.runWith(Project.DIAMOND, "campaign", "add-tasks").object();
    JsonObject held =
        project
            .run("workspace", "create", "--plan-id", "1", "--task", "1", "--holdout", "1")
            .object()
            .array("created")
            .objects()
            .getFirst()
            .object("prior_knowledge");
    assertThat(held.array("failures").items()).isEmpty();
    assertThat(held.array("held_out"))
        .isEqualTo(JsonArray.of(JsonObject.of("name", "f").with("type", "failure")));
    JsonObject given =
        project
            .run("workspace", "create", "--plan-id", "1", "--task", "2", "--holdout", "0")
            .object()
            .array("created")
            .objects()
            .getFirst()
            .object("prior_knowledge");
    assertThat(given.array("failures").items()).hasSize(1);
    project.run("workspace", "block", "1", "--reason", "unknown").object();
    project.run("workspace", "complete", "2", "--delivered", "done").object();

    JsonObject effect = project.run("memory", "effect").object();
    JsonObject entry = effect.array("entries").objects().getFirst();
    assertThat(entry.object("injected").number("count").intValue()).isEqualTo(1);
    assertThat(entry.object("held_out").number("blocked").intValue()).isEqualTo(1);
    assertThat(entry.text("verdict")).isEqualTo("inconclusive");
    assertThat(
            project
                .run("memory", "effect", "--since", "2999-01-01")
                .object()
                .array("entries")
                .items())
        .isEmpty();
    assertThat(Rows.text(project, "SELECT LENGTH(objective_embedding) FROM campaign"))
        .isEqualTo("1536");
    // The retry keeps what was drawn for the first try.
    project.run("campaign", "update-task", "001", "pending").answer();
    JsonObject again =
        project
            .run("workspace", "create", "--plan-id", "1", "--task", "1", "--holdout", "0.000001")
            .object()
            .array("created")
            .objects()
            .getFirst()
            .object("prior_knowledge");
    assertThat(again.array("held_out").items()).hasSize(1);
  }

  private Ran holdingOut(String probability, String... args) {
    return project.runWith(Map.of("FTL_MEMORY_HOLDOUT", probability), new byte[0], args);
  }

  @Test
  void refusesAnEnvironmentThatNamesNoProbability() {
    project.runWith(Project.DIAMOND, "plan", "write").object();
    project.run("campaign", "create", "Export to CSV").object();
    project.runWith(Project.DIAMOND, "campaign", "add-tasks").object();
    for (String holdout : List.of("2", "-1", "often", "NaN")) {
      assertThat(
              holdingOut(holdout, "workspace", "create", "--plan-id", "1")
                  .error(64, "usage")
                  .text("error"))
          .contains("FTL_MEMORY_HOLDOUT", holdout);
    }
    assertThat(
            holdingOut("0.5", "workspace", "create", "--plan-id", "1", "--task", "1")
                .object()
                .array("created")
                .objects()
                .getFirst()
                .object("prior_knowledge")
                .names())
        .contains("held_out");
  }
}
