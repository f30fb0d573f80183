package dev.ftl.data.memory;

import dev.ftl.data.limit.Details;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Whether what is learned comes back to those that work, and whether they say if it helped. Pure:
/// no I/O.
///
/// @param loopStatus CLOSED when all steps were seen, else OPEN
/// @param summary what was seen, in a sentence
/// @param issues the steps that were not seen
/// @param recommendations what to do about each
public record LoopCheck(
    String loopStatus, String summary, List<String> issues, List<String> recommendations) {

  static LoopCheck of(List<Memory> memories, List<GivenWorkspace.Stored> ended) {
    int given = 0;
    int utilized = 0;
    List<String> untaught = new ArrayList<>();
    Set<String> sources = new HashSet<>();
    memories.forEach(memory -> sources.addAll(memory.source().texts()));
    for (GivenWorkspace.Stored stored : ended) {
      GivenWorkspace workspace = stored.read();
      boolean injected = !workspace.given().isEmpty();
      given += injected ? 1 : 0;
      utilized += injected && !stored.utilizedMemories().isEmpty() ? 1 : 0;
      if (workspace.wasBlocked() && !sources.contains(workspace.workspaceId())) {
        untaught.add(workspace.workspaceId());
      }
    }
    long tested =
        memories.stream().filter(memory -> memory.timesHelped() + memory.timesFailed() > 0).count();
    Findings findings = new Findings(new ArrayList<>(), new ArrayList<>());
    if (memories.isEmpty()) {
      findings.add(
          "The memory is empty", "Run ftl observer analyze, or add entries with ftl memory import");
    }
    if (ended.isEmpty()) {
      findings.add("No workspace has ended yet", "Complete or block a workspace");
    } else if (given == 0) {
      findings.add(
          "None of %d ended workspaces was given a memory".formatted(ended.size()),
          "Write triggers in the words of objectives; ftl memory context --objective shows what"
              + " fits");
    } else if (utilized == 0) {
      findings.add(
          "No workspace says which of its memories were of use",
          "Complete workspaces with --utilized");
    }
    if (given > 0 && tested == 0) {
      findings.add(
          "No entry has feedback", "Run ftl observer analyze, or ftl memory feedback-batch");
    }
    if (!untaught.isEmpty()) {
      findings.add(
          "Nothing was learned from blocked workspaces: "
              + String.join(", ", Details.capped(untaught)),
          "Run ftl observer analyze");
    }
    return new LoopCheck(
        findings.issues().isEmpty() ? "CLOSED" : "OPEN",
        "%d entries; %d of %d ended workspaces were given some, %d of these say which were of use; %d entries have feedback"
            .formatted(memories.size(), given, ended.size(), utilized, tested),
        findings.issues(),
        findings.recommendations());
  }

  private record Findings(List<String> issues, List<String> recommendations) {

    void add(String issue, String recommendation) {
      issues.add(issue);
      recommendations.add(recommendation);
    }
  }
}
