package dev.ftl.data.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  @Test
  void saysWhatThePythonFtlSaid() {
    JsonArray tasks =
        JsonArray.of(
            JsonObject.of("seq", "001").with("type", "SPEC"),
            JsonObject.of("seq", "002"),
            JsonObject.of("seq", "003").with("type", "BUILD"));
    JsonObject delta = JsonObject.of("candidates", JsonArray.of(JsonObject.of("path", "main.py")));
    assertThat(
            Fingerprint.of(campaign("Add rate limiting to the flask api", "flask", tasks), delta))
        .isEqualTo(
            new Fingerprint(
                "flask",
                3,
                List.of("BUILD", "SPEC"),
                List.of("main.py"),
                "01856b18",
                "Add rate limiting to the flask api"));
  }

  @Test
  void copesWithACampaignThatSaysNothing() {
    assertThat(Fingerprint.of(campaign(null, null, JsonArray.EMPTY), JsonObject.EMPTY))
        .isEqualTo(new Fingerprint("none", 0, List.of(), List.of(), "d41d8cd9", ""));
  }

  @Test
  void takesAtMostTwentyFilesOnceEachInOrder() {
    List<JsonObject> candidates =
        IntStream.range(0, 50)
            .mapToObj(i -> JsonObject.of("path", "file-%02d.py".formatted(49 - i / 2)))
            .toList();
    assertThat(Fingerprint.deltaFiles(JsonObject.of("candidates", candidates)))
        .hasSize(20)
        .startsWith("file-25.py", "file-26.py");
  }

  @Test
  void readsCandidatesInTheirOlderForms() {
    JsonArray several = JsonArray.of("b.py", JsonObject.of("file", "a.py"), 3, JsonObject.EMPTY);
    assertThat(Fingerprint.deltaFiles(JsonObject.of("candidates", several)))
        .containsExactly("a.py", "b.py");
    assertThat(Fingerprint.deltaFiles(JsonObject.of("candidates", JsonObject.of("path", "one.py"))))
        .containsExactly("one.py");
  }

  @Test
  void cutsThePreviewBetweenCharacters() {
    String emoji = "😀";
    assertThat(Fingerprint.preview(emoji.repeat(100))).isEqualTo(emoji.repeat(100));
    assertThat(Fingerprint.preview("x" + emoji.repeat(100))).isEqualTo("x" + emoji.repeat(99));
  }

  private static Campaign campaign(String objective, String framework, JsonArray tasks) {
    return new Campaign(
        1,
        objective,
        framework,
        CampaignStatus.ACTIVE,
        null,
        null,
        tasks,
        JsonObject.EMPTY,
        JsonObject.EMPTY,
        JsonArray.EMPTY);
  }
}
