package dev.ftl.data.workspace;

import dev.ftl.data.campaign.Campaign;
import dev.ftl.data.framework.Framework;
import dev.ftl.data.framework.Frameworks;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.plan.Plan;
import java.util.List;

/// What all workspaces of a plan begin with alike.
///
/// @param framework the plan's, else the campaign's, else the one that the exploration found, or
///   `null`
/// @param confidence how sure the exploration is of the framework, from 0 to 1
/// @param idioms the known framework's, else the plan's, else the exploration's
record Briefing(String objective, String framework, double confidence, JsonObject idioms) {

  private static final double UNKNOWN = 0.5;

  /// @param plan the plan, or `null` when the campaign has none
  /// @param pattern what an exploration found, or an empty object
  static Briefing of(Plan plan, Campaign campaign, JsonObject pattern) {
    JsonObject planned = plan == null ? JsonObject.EMPTY : plan.idioms();
    String framework =
        firstGiven(
            plan == null ? null : plan.framework(),
            campaign.framework(),
            pattern.text("framework"));
    Number confidence = pattern.number("confidence");
    boolean known =
        confidence != null && confidence.doubleValue() >= 0 && confidence.doubleValue() <= 1;
    return new Briefing(
        firstGiven(plan == null ? null : plan.objective(), campaign.objective(), ""),
        framework,
        known ? confidence.doubleValue() : UNKNOWN,
        idioms(framework, planned, pattern.object("idioms")));
  }

  private static String firstGiven(String first, String second, String last) {
    for (String text : new String[] {first, second}) {
      if (text != null && !text.isBlank()) {
        return text;
      }
    }
    return last;
  }

  private static JsonObject idioms(String name, JsonObject planned, JsonObject explored) {
    Framework framework = Frameworks.named(name);
    if (framework != null) {
      return (JsonObject) Json.of(framework.idioms());
    }
    return (hasAny(planned) || !hasAny(explored) ? planned : explored)
        .withDefault("required", JsonArray.EMPTY)
        .withDefault("forbidden", JsonArray.EMPTY);
  }

  private static boolean hasAny(JsonObject idioms) {
    for (String name : List.of("required", "forbidden")) {
      if (!(idioms.get(name) instanceof Json.Null || JsonArray.EMPTY.equals(idioms.get(name)))) {
        return true;
      }
    }
    return false;
  }
}
