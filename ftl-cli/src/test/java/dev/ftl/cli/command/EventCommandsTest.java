package dev.ftl.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.cli.Project;
import dev.ftl.data.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventCommandsTest {

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void emitSome() {
    project = new Project(folder);
    emit("STARTED", "{\"campaign_id\": 1}");
    emit("A_B", "{\"campaign_id\": 2}");
    emit("AXB", "{}");
    emit("ENDED", "{\"campaign_id\": 1, \"note\": \"done\"}");
  }

  @Test
  void emitsAnEvent() {
    JsonObject event = emit("REVIEW_2", "{\"by\": \"ana\"}");
    assertThat(event.names()).containsExactly("id", "event_type", "timestamp", "metadata");
    assertThat(event.number("id")).isEqualTo(5L);
    assertThat(event.object("metadata")).isEqualTo(JsonObject.of("by", "ana"));
    assertThat(project.run("event", "emit", "BARE").object().object("metadata"))
        .isEqualTo(JsonObject.EMPTY);
    project.run("event", "emit", "lower").error(64, "usage");
    project.run("event", "emit", "X", "--meta", "[1]").error(65, "invalid_data");
  }

  @Test
  void listsTheNewestFirstOrWhatFollowsAnId() {
    assertThat(list()).containsExactly("ENDED", "AXB", "A_B", "STARTED");
    assertThat(list("--limit", "2")).containsExactly("ENDED", "AXB");
    assertThat(list("--since", "2")).containsExactly("AXB", "ENDED");
    assertThat(list("--since", "4")).isEmpty();
  }

  @Test
  void listsSeveralTypes() {
    assertThat(list("--type", "A_B")).containsExactly("A_B");
    assertThat(list("--type", "STARTED,A_B, ENDED")).containsExactly("ENDED", "A_B", "STARTED");
    assertThat(list("--type", "STARTED,ENDED", "--since", "1")).containsExactly("ENDED");
    assertThat(list("--type", "STARTED,ENDED", "--limit", "1")).containsExactly("ENDED");
    assertThat(list("--type", "NOTHING,%")).isEmpty();
    for (String none : List.of("", ",", "A_B,")) {
      project.run("event", "list", "--type", none).error(64, "usage");
    }
  }

  @Test
  void listsTheEventsOfACampaign() {
    assertThat(list("--campaign-id", "1")).containsExactly("ENDED", "STARTED");
    assertThat(list("--campaign-id", "1", "--type", "ENDED,A_B")).containsExactly("ENDED");
    assertThat(list("--campaign-id", "1", "--since", "1")).containsExactly("ENDED");
    assertThat(list("--campaign-id", "7")).isEmpty();
    project.run("event", "list", "--campaign-id", "one").error(64, "usage");
  }

  private JsonObject emit(String type, String metadata) {
    return project.run("event", "emit", type, "--meta", metadata).object();
  }

  private List<String> list(String... options) {
    List<String> words = new ArrayList<>(List.of("event", "list"));
    words.addAll(List.of(options));
    return project.run(words.toArray(String[]::new)).objects().stream()
        .map(event -> event.text("event_type"))
        .toList();
  }
}
