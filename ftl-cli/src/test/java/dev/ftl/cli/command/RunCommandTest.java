package dev.ftl.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Project;
import dev.ftl.cli.Ran;
import dev.ftl.cli.Rows;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonReader;
import dev.ftl.data.json.JsonWriter;
import dev.ftl.data.json.MalformedJsonException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void create() {
    project = new Project(folder);
  }

  /// Runs the lines; the answers, after checking that there is nothing else.
  private List<JsonObject> run(String... lines) {
    return answers(project.runWith(String.join("\n", lines), "run"));
  }

  private static List<JsonObject> answers(Ran ran) {
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).matches(text -> text.isEmpty() || text.endsWith("\n"));
    return ran.out().lines().map(line -> (JsonObject) parse(line)).toList();
  }

  private static Json parse(String text) {
    try {
      return JsonReader.parse(text);
    } catch (MalformedJsonException e) {
      throw new AssertionError(text, e);
    }
  }

  private static Json answer(JsonObject line) {
    assertThat(line.names()).as(line.toString()).containsExactly("exit", "answer");
    return line.get("answer");
  }

  private static String json(JsonObject line) {
    return JsonWriter.compact(answer(line));
  }

  private static JsonObject error(JsonObject line, long exit, String code) {
    assertThat(line.names()).containsExactly("exit", "error");
    assertThat(line.number("exit")).isEqualTo(exit);
    JsonObject error = line.object("error");
    assertThat(error.text("code")).isEqualTo(code);
    assertThat(error.text("error")).isNotBlank();
    assertThat(error.text("hint")).startsWith("ftl ");
    assertThat(error.has("retryable")).isTrue();
    return error;
  }

  @Test
  void answersEachLineInOrder() {
    String plan = "{\"args\":[\"plan\",\"write\"],\"stdin\":" + compact(Project.DIAMOND) + "}";
    List<JsonObject> lines =
        run(
            "[\"init\"]",
            plan,
            "[\"plan\",\"read\",\"--id\",1]",
            "[\"campaign\",\"claim\",\"--owner\",\"a\"]",
            "{\"args\":[\"plan\",\"read\",\"--id\",\"99\"]}",
            "[\"event\",\"emit\",\"N\",\"--meta\",{\"n\":1}]");
    assertThat(lines).hasSize(6);
    assertThat(json(lines.get(1))).isEqualTo("{\"id\":1}");
    assertThat(((JsonObject) answer(lines.get(2))).text("objective")).isEqualTo("Export to CSV");
    assertThat(error(lines.get(3), 66, "not_found").text("error")).contains("campaign");
    assertThat(error(lines.get(4), 66, "not_found").text("error")).isEqualTo("Plan 99 not found");
    assertThat(((JsonObject) answer(lines.get(5))).object("metadata").number("n")).isEqualTo(1L);
  }

  private static String compact(String json) {
    return parse(json).toString();
  }

  @Test
  void standardInputIsTextOrAnyJsonValue() {
    String text =
        JsonWriter.compact(Json.of("Here is the plan:\n```json\n" + Project.DIAMOND + "\n```"));
    List<JsonObject> lines =
        run(
            "{\"args\":[\"plan\",\"write\"],\"stdin\":" + text + "}",
            "{\"stdin\":[{\"run_id\":\"a\",\"metric\":\"ms\",\"value\":1}],\"args\":[\"benchmark\",\"import\"]}",
            "{\"args\":[\"plan\",\"list\"],\"stdin\":null}",
            "{\"args\":[\"plan\",\"write\"],\"stdin\":7}",
            "{\"args\":[\"plan\",\"write\"]}");
    assertThat(json(lines.get(0))).isEqualTo("{\"id\":1}");
    assertThat(json(lines.get(1))).isEqualTo("{\"recorded\":1,\"known\":0}");
    assertThat(answer(lines.get(2))).isInstanceOf(JsonArray.class);
    error(lines.get(3), 65, "invalid_data");
    error(lines.get(4), 65, "invalid_data");
  }

  @Test
  void negativeAnswersKeepTheirExitCode() {
    List<JsonObject> lines =
        run(
            "[\"init\"]",
            "[\"orchestration\",\"wait-explorers\",\"--session\",\"s\",\"--timeout\",\"0\"]",
            "[\"orchestration\",\"validate-transition\",\"INIT\",\"BUILD\"]",
            "{\"args\":[\"decision\",\"parse\",\"-\"],\"stdin\":\"CLARIFY\"}");
    assertThat(lines.subList(1, 4))
        .extracting(line -> line.number("exit"))
        .containsExactly(2L, 1L, 2L);
    assertThat(((JsonObject) answer(lines.get(1))).text("status")).isEqualTo("quorum_failure");
  }

  @Test
  void textsAreStringsAndPartsAreValues() {
    List<JsonObject> lines =
        run(
            "[\"orchestration\",\"create-session\",\"--get\",\"/session_id\"]",
            "{\"args\":[\"plan\",\"write\",\"--get\",\"/id\"],\"stdin\":"
                + compact(Project.DIAMOND)
                + "}",
            "[\"plan\",\"read\",\"--id\",\"1\",\"--get\",\"/id\",\"--get\",\"/objective\"]",
            "[\"help\"]",
            "[]",
            "[\"benchmark\",\"list-runs\",\"--pretty\"]");
    assertThat(json(lines.get(0))).matches("\"[0-9a-f]{8}\"");
    assertThat(json(lines.get(1))).isEqualTo("1");
    assertThat(json(lines.get(2))).isEqualTo("[1,\"Export to CSV\"]");
    assertThat(((Json.Text) answer(lines.get(3))).value()).contains("Usage");
    assertThat(answer(lines.get(4))).isEqualTo(answer(lines.get(3)));
    assertThat(json(lines.get(5))).isEqualTo("[]");
  }

  @Test
  void brokenLinesAreAnswersAndEndNothing() {
    List<JsonObject> lines =
        run(
            "[\"where\"",
            "where",
            "\"where\"",
            "{}",
            "{\"args\":\"where\"}",
            "{\"args\":[\"where\"],\"input\":\"\"}",
            "[\"where\",null]",
            "[\"where\"] [\"where\"]",
            "[\"nowhere\"]",
            "[\"plan\",\"read\",\"--id\",\"x\"]",
            "[\"where\",\"a\\u0000b\"]",
            "",
            "  \t\r",
            "[\"where\"]\r");
    assertThat(lines).hasSize(12);
    for (int i : List.of(0, 1, 2, 3, 4, 5, 6, 7, 10)) {
      error(lines.get(i), 65, "invalid_data");
    }
    assertThat(lines.get(5).object("error").text("error")).contains("\"input\"", "args and stdin");
    error(lines.get(8), 64, "usage");
    error(lines.get(9), 64, "usage");
    assertThat(((JsonObject) answer(lines.get(11))).has("path")).isTrue();
  }

  @Test
  void bytesThatAreNoTextAndLinesThatAreTooLongAreRefused() {
    byte[] where = "[\"where\"]\n".getBytes(StandardCharsets.UTF_8);
    byte[] in = new byte[11 * 1024 * 1024 + 100];
    Arrays.fill(in, (byte) 'x');
    byte[] wrong = {'[', '"', (byte) 0xC3, (byte) 0x28, '"', ']', '\n'};
    System.arraycopy(wrong, 0, in, 0, wrong.length);
    in[in.length - 20] = '\n';
    System.arraycopy(where, 0, in, in.length - 19, where.length);
    List<JsonObject> lines = answers(project.runWith(in, "run"));
    error(lines.get(0), 65, "invalid_data");
    error(lines.get(1), 65, "too_large");
    assertThat(lines.get(2).number("exit")).isEqualTo(0L);
    error(lines.get(3), 65, "invalid_data");
    assertThat(lines).hasSize(4);
  }

  @Test
  void aByteOrderMarkAndAMissingLastNewlineAreNoFault() {
    assertThat(run("\uFEFF[\"where\"]", "[\"where\"]")).allMatch(line -> line.has("answer"));
    assertThat(run()).isEmpty();
    assertThat(run("\n\n")).isEmpty();
  }

  @Test
  void commandsThatTakeTheStreamsOverAreRefusedInWords() {
    JsonObject error = error(run("[\"run\"]").getFirst(), 64, "usage");
    assertThat(error.text("error")).contains("ftl run", "on its own");
    assertThat(json(run("[\"run\",\"--help\"]").getFirst())).contains("Usage: ftl run");
    project.runWith("[\"where\"]", "run", "--get", "/answer").error(64, "usage");
    project.runWith("[\"where\"]", "run", "more").error(64, "usage");
  }

  @Test
  void optionsOfTheRunHoldForCallsWithoutTheirOwn() {
    String emit = "[\"event\",\"emit\",\"A\"]";
    Ran ran =
        project.runWith(
            emit
                + "\n"
                + "[\"event\",\"emit\",\"B\",\"--db\",\"two.db\"]\n"
                + "[\"where\",\"--get\",\"/path\"]",
            "run",
            "--db",
            "one.db");
    List<JsonObject> lines = answers(ran);
    assertThat(json(lines.get(2))).contains("one.db");
    assertThat(types("one.db")).isEqualTo("[\"A\"]");
    assertThat(types("two.db")).isEqualTo("[\"B\"]");
    assertThat(folder.resolve(".ftl")).doesNotExist();
  }

  private String types(String database) {
    List<JsonObject> events = project.run("event", "list", "--db", database).objects();
    return JsonArray.ofAll(events.stream().map(event -> event.get("event_type")).toList())
        .toString();
  }

  @Test
  void warningsGoToStandardErrorAsEver() {
    Ran ran =
        project.runWith(
            "{\"args\":[\"exploration\",\"write-result\",\"--session\",\"own\",\"--mode\",\"delta\"],\"stdin\":{}}",
            "run");
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err()).startsWith("{\"warning\":\"Session own is new").endsWith("}\n");
    assertThat(ran.out()).startsWith("{\"exit\":0,\"answer\":{\"session_id\":\"own\"");
  }

  @Test
  void leavesNothingOpenAndNothingBehind() {
    run("[\"event\",\"emit\",\"A\"]", "[\"event\",\"list\"]", "[\"plan\",\"read\",\"--id\",\"1\"]");
    assertThat(folder.resolve(".ftl")).isDirectoryContaining("glob:**/ftl.db");
    assertThat(folder.resolve(".ftl/ftl.db-wal")).doesNotExist();
    assertThat(folder.resolve(".ftl/ftl.db-shm")).doesNotExist();
  }

  @Test
  void followsADatabaseThatIsCreatedReplacedOrChanged() throws IOException {
    Project other = new Project(Files.createDirectory(folder.resolve("other")));
    Rows.execute(
        other,
        "INSERT INTO event (event_type, timestamp, metadata) VALUES ('OTHER',"
            + " '2026-01-14T21:43:33.328599Z', '{}')");
    List<JsonObject> answers = new ArrayList<>();
    try (Lines lines = new Lines(project)) {
      answers.add(lines.ask("[\"event\",\"list\"]"));
      project.run("event", "emit", "FIRST").answer();
      answers.add(lines.ask("[\"event\",\"list\",\"--get\",\"/0/event_type\"]"));
      Path database = folder.resolve(".ftl/ftl.db");
      Files.deleteIfExists(folder.resolve(".ftl/ftl.db-wal"));
      Files.deleteIfExists(folder.resolve(".ftl/ftl.db-shm"));
      Files.move(
          other.folder().resolve(".ftl/ftl.db"), database, StandardCopyOption.REPLACE_EXISTING);
      answers.add(lines.ask("[\"event\",\"list\",\"--get\",\"/0/event_type\"]"));
      answers.add(lines.ask("[\"event\",\"emit\",\"LAST\",\"--get\",\"/id\"]"));
      Rows.execute(
          project, "CREATE TRIGGER evil AFTER INSERT ON event BEGIN DELETE FROM memory; END");
      answers.add(lines.ask("[\"event\",\"list\"]"));
    }
    error(answers.get(0), 66, "no_database");
    assertThat(json(answers.get(1))).isEqualTo("\"FIRST\"");
    assertThat(json(answers.get(2))).isEqualTo("\"OTHER\"");
    assertThat(json(answers.get(3))).isEqualTo("2");
    error(answers.get(4), 74, "database");
  }
}
