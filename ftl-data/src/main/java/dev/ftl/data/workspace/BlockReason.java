package dev.ftl.data.workspace;

import dev.ftl.data.campaign.BlockedDelivery;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// What agents learn from a blocked workspace. Pure: no I/O.
public final class BlockReason {

  private static final int COST = 1000;
  private static final List<String> LABELS = List.of("tried", "what was tried", "attempted");

  private BlockReason() {}

  /// Whether a text that a workspace delivered is the reason of a block.
  public static boolean isGiven(String delivered) {
    return delivered != null && !BlockedDelivery.reason(delivered).equals(delivered);
  }

  /// The first line that says something: agents also write the prefix themselves.
  public static String firstLine(String reason) {
    for (String line : Objects.requireNonNullElse(reason, "").lines().toList()) {
      String text = BlockedDelivery.reason(line.strip()).strip();
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  /// What a reason says was tried; empty when it says nothing of it.
  public static String tried(String reason) {
    List<String> lines = reason.strip().lines().toList();
    return lines.isEmpty() ? "" : tried(lines.subList(1, lines.size()));
  }

  /// A blocked workspace in the shape of a failure, for the agents that work on its siblings.
  static JsonObject failure(WorkspaceSummary blocked) {
    String reason = BlockedDelivery.reason(blocked.delivered());
    return JsonObject.of("name", "sibling-" + blocked.workspaceId())
        .with("trigger", firstLine(reason))
        .with("fix", tried(reason))
        .with("cost", COST)
        .with("source", JsonArray.of(blocked.workspaceId()))
        .with("reason", reason)
        .with("blocked_at", blocked.blockedAt());
  }

  /// What these lines say was tried: the text labelled so, up to the next label, else the lines
  /// that speak of it; empty when none does.
  private static String tried(List<String> lines) {
    List<String> labelled = new ArrayList<>();
    List<String> mentioned = new ArrayList<>();
    boolean inside = false;
    for (String line : lines) {
      String text = unmarked(line);
      int colon = text.indexOf(':');
      String label = colon < 0 ? "" : text.substring(0, colon).toLowerCase(Locale.ROOT);
      if (LABELS.contains(label.replace("*", "").strip())) {
        inside = true;
        text = unmarked(text.substring(colon + 1));
      } else if (isLabel(label)) {
        inside = false;
      }
      if (inside && !text.isEmpty()) {
        labelled.add(text);
      } else if (mentions(text)) {
        mentioned.add(text);
      }
    }
    return String.join("\n", labelled.isEmpty() ? mentioned : labelled);
  }

  /// The line without the Markdown marks around it: of a list, a heading or emphasis.
  private static String unmarked(String line) {
    int start = 0;
    while (start < line.length() && " \t-*#".indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    return line.substring(start).strip();
  }

  /// A word or two before a colon, such as `unknown`; a path or a sentence is not a label.
  private static boolean isLabel(String label) {
    return !label.isEmpty()
        && label.length() <= 20
        && label.chars().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '*');
  }

  private static boolean mentions(String text) {
    for (String word : text.toLowerCase(Locale.ROOT).split(" ")) {
      if (word.startsWith("tried") || word.startsWith("attempted")) {
        return true;
      }
    }
    return false;
  }
}
