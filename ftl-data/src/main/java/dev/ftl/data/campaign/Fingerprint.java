package dev.ftl.data.campaign;

import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.limit.Limits;
import dev.ftl.data.plan.Task;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/// What campaigns are compared by.
///
/// @param framework `none` when the campaign has none
/// @param taskTypes the types among the tasks, sorted
/// @param deltaFiles at most 20 files that the campaign's newest exploration names, sorted
/// @param objectiveHash the first 8 hex digits of the objective's MD5
/// @param objectivePreview at most 100 characters of the objective
public record Fingerprint(
    String framework,
    int taskCount,
    List<String> taskTypes,
    List<String> deltaFiles,
    String objectiveHash,
    String objectivePreview) {

  /// The framework of campaigns without one.
  static final String NO_FRAMEWORK = "none";

  /// The fingerprint of a campaign.
  ///
  /// @param delta the delta section of its newest exploration
  static Fingerprint of(Campaign campaign, JsonObject delta) {
    String objective = Objects.requireNonNullElse(campaign.objective(), "");
    List<Task> tasks = campaign.taskList();
    return new Fingerprint(
        Objects.requireNonNullElse(campaign.framework(), NO_FRAMEWORK),
        tasks.size(),
        tasks.stream().map(task -> task.type().name()).distinct().sorted().toList(),
        deltaFiles(delta),
        hash(objective),
        preview(objective));
  }

  /// The candidates' paths in the delta section of an exploration; older ones say `file`.
  public static List<String> deltaFiles(JsonObject delta) {
    List<String> files = new ArrayList<>();
    for (Json candidate : candidates(delta)) {
      String file = "";
      if (candidate instanceof JsonObject object) {
        file = object.text("path", object.text("file", ""));
      } else if (candidate instanceof Json.Text(String path)) {
        file = path;
      }
      if (!file.isBlank()) {
        files.add(file);
      }
    }
    return files.stream().distinct().sorted().limit(Limits.FINGERPRINT_FILES).toList();
  }

  private static List<Json> candidates(JsonObject delta) {
    Json candidates = delta.get("candidates");
    return candidates instanceof JsonArray(List<Json> items) ? items : List.of(candidates);
  }

  /// The start of a text, cut between characters and never inside one.
  static String preview(String text) {
    boolean fits = text.codePointCount(0, text.length()) <= Limits.PREVIEW_CHARACTERS;
    return fits ? text : text.substring(0, text.offsetByCodePoints(0, Limits.PREVIEW_CHARACTERS));
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has MD5", e);
    }
  }
}
