package dev.ftl.data.observer;

import dev.ftl.data.FtlException.Conflict;
import dev.ftl.data.db.Tx;
import dev.ftl.data.db.Work;
import dev.ftl.data.event.EventLog;
import dev.ftl.data.json.Names;
import dev.ftl.data.json.Texts;
import dev.ftl.data.memory.MemoryFeedback;
import dev.ftl.data.memory.MemoryRelations;
import dev.ftl.data.memory.MemoryService;
import dev.ftl.data.workspace.Workspace;
import dev.ftl.data.workspace.WorkspaceService;
import dev.ftl.data.workspace.WorkspaceStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/// Learns from what agents did: failures from blocks, patterns from successes, and which memories
/// were of use.
public final class ObserverService {

  private final Tx tx;
  private final EventLog events;
  private final WorkspaceService workspaces;
  private final MemoryService memories;
  private final MemoryRelations relations;
  private final MemoryFeedback feedback;

  public ObserverService(
      Tx tx,
      EventLog events,
      WorkspaceService workspaces,
      MemoryService memories,
      MemoryRelations relations,
      MemoryFeedback feedback) {
    this.tx = tx;
    this.events = events;
    this.workspaces = workspaces;
    this.memories = memories;
    this.relations = relations;
    this.feedback = feedback;
  }

  /// Learns from the workspaces of a campaign. Commands run before the transaction that learns: it
  /// passes over workspaces that changed while they ran.
  ///
  /// @param campaignId the campaign, or `null` for the active one, else that of the newest
  ///   workspace
  /// @param verifier runs the verify commands of blocked workspaces, or `null` to take every block
  ///   for confirmed
  /// @throws dev.ftl.data.FtlException.NotFound when there is no such campaign
  public Analysis analyze(Long campaignId, BlockVerifier verifier) {
    List<BlockCheck> checks = new ArrayList<>();
    Map<Long, Workspace> confirmed = new HashMap<>();
    if (verifier != null) {
      List<Workspace> blocked = scope(campaignId).blocked();
      verifier.verify(blocked).forEach(check -> checks.add(check.brief()));
      for (int i = 0; i < blocked.size(); i++) {
        if (checks.get(i).status() == BlockStatus.CONFIRMED) {
          confirmed.put(blocked.get(i).id(), blocked.get(i));
        }
      }
    }
    Predicate<Workspace> real = each -> verifier == null || isSame(each, confirmed.get(each.id()));
    ObserverScope present = scope(campaignId);
    PendingWork pending = PendingWork.in(present, real);
    if (!pending.any()) {
      return Analysis.ofNothing(present, checks);
    }
    // A single text may have nothing to be compared with, for which no model is loaded.
    List<String> texts = pending.texts().size() > 1 ? pending.texts() : List.of();
    return memories.write(
        texts,
        (adder, work) -> {
          ObserverScope scope = scope(work, campaignId);
          return new Learner(work, adder, relations, feedback, events, scope).learn(checks, real);
        });
  }

  private static boolean isSame(Workspace now, Workspace verified) {
    return verified != null
        && now.workspaceId().equals(verified.workspaceId())
        && Objects.equals(now.delivered(), verified.delivered());
  }

  private ObserverScope scope(Long campaignId) {
    return tx.read(work -> scope(work, campaignId));
  }

  private ObserverScope scope(Work work, Long campaignId) {
    if (campaignId != null) {
      workspaces.checkCampaign(work, campaignId);
    }
    Long campaign = campaignId == null ? workspaces.presentCampaign(work) : campaignId;
    return ObserverScope.of(work, workspaces, events, campaign);
  }

  /// Runs the verify commands of a campaign's blocked workspaces again; changes nothing.
  ///
  /// @param campaignId the campaign, or `null` for the active one, else that of the newest
  ///   workspace
  /// @param full whether to return all of the output that was kept, instead of the last lines
  /// @throws dev.ftl.data.FtlException.NotFound when there is no such campaign
  public List<BlockCheck> verifyBlocks(Long campaignId, BlockVerifier verifier, boolean full) {
    return verifier.verify(scope(campaignId).blocked()).stream()
        .map(check -> full ? check : check.shortened())
        .toList();
  }

  /// The score of a complete workspace, compared with the memory as it is now.
  ///
  /// @param name its id, seq or legacy path
  /// @throws dev.ftl.data.FtlException.NotFound when there is none
  /// @throws Conflict when it is not complete
  public ScoredWorkspace score(String name) {
    return memories.compare(
        (memory, work) -> {
          Workspace workspace = workspaces.named(work, name);
          if (workspace.status() != WorkspaceStatus.COMPLETE) {
            throw conflict(workspace, "only a complete workspace has a score");
          }
          ObserverScope scope = ObserverScope.of(work, workspaces, events, workspace.campaignId());
          WorkspaceHistory history = scope.history(workspace);
          double similarity = memory.highest(Extraction.trigger(workspace), history.learned());
          WorkspaceScore score =
              WorkspaceScore.of(workspace, scope.wasBlocked(workspace, history), similarity);
          return new ScoredWorkspace(
              workspace.workspaceId(),
              workspace.campaignId(),
              score.score(),
              score.breakdown(),
              score.pattern());
        });
  }

  /// The failure behind the last block of a workspace; changes nothing.
  ///
  /// @param name its id, seq or legacy path
  /// @throws dev.ftl.data.FtlException.NotFound when there is none
  /// @throws Conflict when it was never blocked, or the reason is not known
  public ExtractedFailure extractFailure(String name) {
    return tx.read(
        work -> {
          Workspace workspace = workspaces.named(work, name);
          ObserverScope scope = ObserverScope.of(work, workspaces, events, workspace.campaignId());
          List<String> reasons = scope.history(workspace).reasons();
          if (reasons.isEmpty()) {
            String why =
                workspace.blockedAt() == null ? "was never blocked" : "has no known reason";
            throw conflict(workspace, "it " + why);
          }
          return ExtractedFailure.of(Extraction.failure(workspace, reasons.getLast()));
        });
  }

  private static Conflict conflict(Workspace workspace, String why) {
    return new Conflict(
        "Workspace %s is %s: %s"
            .formatted(workspace.workspaceId(), Names.of(workspace.status()), why),
        "ftl workspace show " + Texts.shellWord(workspace.workspaceId()));
  }

  /// The workspaces of a campaign with what was learned from them, newest first.
  ///
  /// @param campaignId the campaign, or `null` for the active one, else that of the newest
  ///   workspace
  /// @throws dev.ftl.data.FtlException.NotFound when there is no such campaign
  public List<ObservedWorkspace> list(Long campaignId, int limit) {
    ObserverScope scope = scope(campaignId);
    return scope.workspaces().reversed().stream()
        .limit(limit)
        .map(each -> ObservedWorkspace.of(each, scope.history(each)))
        .toList();
  }
}
