package dev.ftl.data.observer;

import dev.ftl.data.db.Work;
import dev.ftl.data.event.EventLog;
import dev.ftl.data.event.EventType;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.limit.Limits;
import dev.ftl.data.memory.AddResult;
import dev.ftl.data.memory.MemoryAdder;
import dev.ftl.data.memory.MemoryFeedback;
import dev.ftl.data.memory.MemoryName;
import dev.ftl.data.memory.MemoryRelations;
import dev.ftl.data.memory.MemoryType;
import dev.ftl.data.memory.NewMemory;
import dev.ftl.data.memory.RelationType;
import dev.ftl.data.memory.TriggerComparison;
import dev.ftl.data.workspace.Workspace;
import dev.ftl.data.workspace.WorkspaceStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Learns from a campaign's workspaces within one transaction. What was learned from a workspace is
/// noted in an event, so that nothing is learned or counted twice, however often it runs.
final class Learner {

  private final Work work;
  private final MemoryAdder adder;
  private final MemoryRelations relations;
  private final MemoryFeedback feedback;
  private final EventLog events;
  private final ObserverScope scope;

  private final List<Analysis.Extracted> failures = new ArrayList<>();
  private final List<Analysis.Extracted> patterns = new ArrayList<>();
  private final Set<String> knownFailures = new LinkedHashSet<>();
  private final Set<String> newFailures = new LinkedHashSet<>();
  private int related;
  private int helped;
  private int notHelped;

  Learner(
      Work work,
      MemoryAdder adder,
      MemoryRelations relations,
      MemoryFeedback feedback,
      EventLog events,
      ObserverScope scope) {
    this.work = work;
    this.adder = adder;
    this.relations = relations;
    this.feedback = feedback;
    this.events = events;
    this.scope = scope;
  }

  /// A workspace and what is known of it.
  private record Observed(Workspace workspace, WorkspaceHistory history) {}

  /// What an analysis of one workspace added.
  private static final class Found {
    final List<JsonObject> learned = new ArrayList<>();
    final Set<String> failures = new LinkedHashSet<>();
    JsonObject note = JsonObject.EMPTY;
  }

  /// Learns from the workspaces.
  ///
  /// @param checks what running the verify commands told, for the answer
  /// @param confirmed whether a blocked workspace is really blocked
  Analysis learn(List<BlockCheck> checks, Predicate<Workspace> confirmed) {
    List<Observed> all =
        scope.workspaces().stream().map(each -> new Observed(each, scope.history(each))).toList();
    List<Observed> complete = all.stream().filter(Learner::isComplete).toList();
    Map<Long, WorkspaceScore> scores = scores(complete);
    for (Observed each : all) {
      Workspace workspace = each.workspace();
      knownFailures.addAll(failuresOf(each.history()));
      if (workspace.status() == WorkspaceStatus.BLOCKED && confirmed.test(workspace)) {
        analyzeBlocked(workspace, each.history());
      }
    }
    for (Observed each : complete) {
      analyzeComplete(each.workspace(), each.history(), scores.get(each.workspace().id()));
    }
    relateFailures();
    return new Analysis(
        scope.campaignId(),
        scope.counts(),
        checks,
        failures,
        patterns,
        related,
        new Analysis.Feedback(helped, notHelped));
  }

  private static boolean isComplete(Observed observed) {
    return observed.workspace().status() == WorkspaceStatus.COMPLETE;
  }

  /// Scores those that have none yet, against the memory as it was before this analysis, so that
  /// the order of the workspaces does not matter.
  private Map<Long, WorkspaceScore> scores(List<Observed> complete) {
    List<Observed> unscored =
        complete.stream().filter(each -> each.history().score() == null).toList();
    Map<Long, WorkspaceScore> scores = new HashMap<>();
    if (!unscored.isEmpty()) {
      TriggerComparison memory = adder.comparison();
      for (Observed each : unscored) {
        Workspace workspace = each.workspace();
        WorkspaceHistory history = each.history();
        double similarity = memory.highest(Extraction.trigger(workspace), history.learned());
        boolean wasBlocked = scope.wasBlocked(workspace, history);
        scores.put(workspace.id(), WorkspaceScore.of(workspace, wasBlocked, similarity));
      }
    }
    return scores;
  }

  private void analyzeBlocked(Workspace workspace, WorkspaceHistory history) {
    Found found = new Found();
    if (history.isBlockNew()) {
      addFailure(workspace, history.reasons().getLast(), found);
    }
    note(workspace, found);
  }

  /// @param score its score, or `null` if it was scored before
  private void analyzeComplete(
      Workspace workspace, WorkspaceHistory history, WorkspaceScore score) {
    Found found = new Found();
    history.newReasons().forEach(reason -> addFailure(workspace, reason, found));
    if (score != null) {
      found.note = found.note.with("score", score.score());
      String pattern = score.pattern() ? addPattern(workspace, history, score, found) : null;
      if (pattern != null) {
        Set<String> solved = new LinkedHashSet<>(failuresOf(history));
        solved.addAll(found.failures);
        for (Workspace predecessor : scope.predecessors(workspace)) {
          solved.addAll(failuresOf(scope.history(predecessor)));
          solved.addAll(namesFrom(predecessor));
        }
        solved.forEach(failure -> solve(failure, pattern));
      }
    }
    recordFeedback(workspace, history, found);
    note(workspace, found);
  }

  private static List<String> failuresOf(WorkspaceHistory history) {
    return history.learned().stream()
        .filter(each -> each.type() == MemoryType.FAILURE)
        .map(MemoryName::name)
        .toList();
  }

  /// The failures that this analysis learned from a workspace.
  private List<String> namesFrom(Workspace workspace) {
    return failures.stream()
        .filter(each -> each.workspaceId().equals(workspace.workspaceId()))
        .map(Analysis.Extracted::name)
        .filter(newFailures::contains)
        .toList();
  }

  private void addFailure(Workspace workspace, String reason, Found found) {
    NewMemory failure = Extraction.failure(workspace, reason);
    AddResult result = adder.add(failure);
    String entry = result.storedAs(failure);
    found.learned.add(learned(failure, result).with("reason", reason));
    failures.add(
        new Analysis.Extracted(
            failure.name(),
            workspace.workspaceId(),
            result.status(),
            Optional.empty(),
            Optional.empty()));
    if (entry != null) {
      found.failures.add(entry);
      newFailures.add(entry);
    }
  }

  private String addPattern(
      Workspace workspace, WorkspaceHistory history, WorkspaceScore score, Found found) {
    NewMemory pattern = Extraction.pattern(workspace, history.reasons());
    AddResult result = adder.add(pattern);
    found.learned.add(learned(pattern, result));
    patterns.add(
        new Analysis.Extracted(
            pattern.name(),
            workspace.workspaceId(),
            result.status(),
            Optional.of(score.score()),
            Optional.of(score.breakdown())));
    return result.storedAs(pattern);
  }

  private static JsonObject learned(NewMemory entry, AddResult result) {
    JsonObject learned =
        JsonObject.of("type", entry.type())
            .with("name", entry.name())
            .with("result", result.status());
    String stored = result.storedAs(entry);
    return stored == null ? learned : learned.with("entry", stored);
  }

  /// A failure may have been forgotten or pruned since it was learned.
  private void solve(String failure, String pattern) {
    if (adder.isKnown(new MemoryName(failure, MemoryType.FAILURE))
        && relations.relateAcross(work, failure, pattern, RelationType.SOLVES).isNew()) {
      related++;
    }
  }

  private void recordFeedback(Workspace workspace, WorkspaceHistory history, Found found) {
    if (!PendingWork.isFeedbackPending(workspace, history)) {
      return;
    }
    Set<MemoryName> injected = MemoryName.injected(workspace.priorKnowledge());
    Set<MemoryName> utilized = MemoryName.known(workspace.utilizedMemories());
    MemoryFeedback.Counted counted = feedback.record(work, utilized, injected);
    helped += counted.helped();
    notHelped += counted.notHelped();
    found.note =
        found.note.with(
            "feedback",
            JsonObject.of("helped", counted.helped()).with("not_helped", counted.notHelped()));
  }

  private void note(Workspace workspace, Found found) {
    if (!found.learned.isEmpty() || !found.note.isEmpty()) {
      events.append(
          work,
          EventType.WORKSPACE_ANALYZED,
          workspace.ids().with("learned", JsonArray.ofAll(found.learned)).withAll(found.note));
    }
  }

  /// Failures of one campaign occur together. Each is related to some others alone: among all pairs
  /// of a thousand, nobody would find anything.
  private void relateFailures() {
    Set<String> all = new LinkedHashSet<>(knownFailures);
    all.removeIf(name -> !adder.isKnown(new MemoryName(name, MemoryType.FAILURE)));
    for (String one : newFailures) {
      List<String> others =
          all.stream().filter(other -> !other.equals(one)).toList().reversed().stream()
              .limit(Limits.RELATED_FAILURES)
              .toList();
      related += relations.relateToAll(work, one, others);
      all.add(one);
    }
  }
}
