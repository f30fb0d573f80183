package dev.ftl.data.campaign;

/// Why a campaign has no task to claim.
///
/// @param reason a sentence without a full stop
/// @param hint the command that helps
public record Shortage(String reason, String hint) {

  /// @param planId the plan whose tasks the campaign may lack, or `null`
  static Shortage in(long campaignId, CascadeStatus status, Long planId) {
    String campaign = "campaign " + campaignId;
    return switch (status.state()) {
      case NONE, EMPTY ->
          new Shortage(
              "There is no task to claim: " + campaign + " has no tasks yet",
              planId == null
                  ? "ftl campaign add-tasks --help"
                  : "ftl campaign add-tasks --plan-id " + planId);
      case IN_PROGRESS ->
          new Shortage(
              "No task was ready: "
                  + status.inProgress()
                  + " in progress, "
                  + (status.pending() - status.ready())
                  + " waiting for others; claim again later",
              "ftl campaign tasks --status in_progress");
      case COMPLETE ->
          new Shortage(
              "There is no task to claim: every task of " + campaign + " is complete",
              "ftl campaign complete");
      case STUCK ->
          new Shortage(
              "No task can become ready: "
                  + campaign
                  + " is stuck, "
                  + status.blocked()
                  + " blocked and "
                  + status.pending()
                  + " pending; revise the plan",
              "ftl campaign get-replan-input");
    };
  }
}
