package dev.ftl.data.observer;

import dev.ftl.data.json.JsonObject;
import dev.ftl.data.workspace.WorkspaceCounts;
import java.util.List;
import java.util.Optional;

/// What an analysis found, and what it added to the memory. Nothing that was learned before is
/// listed again.
///
/// @param workspaces number of workspaces in each state
/// @param verified what the verify commands of the blocked workspaces told
/// @param failuresExtracted the failures behind blocks
/// @param patternsExtracted the patterns behind successes
/// @param relationshipsAdded number of new relationships between entries
/// @param feedbackRecorded how many of the memories that workspaces were given were of use
public record Analysis(
    Long campaignId,
    WorkspaceCounts workspaces,
    List<BlockCheck> verified,
    List<Extracted> failuresExtracted,
    List<Extracted> patternsExtracted,
    int relationshipsAdded,
    Feedback feedbackRecorded) {

  /// An entry that was made from a workspace.
  ///
  /// @param name the name that was made for it
  /// @param result added, merged:NAME, duplicate:NAME or rejected:REASON
  /// @param score the workspace's score; missing for a failure
  /// @param breakdown the points of the score by reason; missing for a failure
  public record Extracted(
      String name,
      String workspaceId,
      String result,
      Optional<Integer> score,
      Optional<JsonObject> breakdown) {}

  /// Feedback that was recorded.
  ///
  /// @param helped number of memories that were of use
  /// @param notHelped number of memories that were given and were of no use
  public record Feedback(int helped, int notHelped) {}

  /// An analysis that found nothing new.
  static Analysis ofNothing(ObserverScope scope, List<BlockCheck> verified) {
    return new Analysis(
        scope.campaignId(), scope.counts(), verified, List.of(), List.of(), 0, new Feedback(0, 0));
  }
}
