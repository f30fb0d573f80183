package dev.ftl.data.observer;

import dev.ftl.data.db.Work;
import dev.ftl.data.event.Event;
import dev.ftl.data.event.EventLog;
import dev.ftl.data.workspace.Workspace;
import dev.ftl.data.workspace.WorkspaceCounts;
import dev.ftl.data.workspace.WorkspaceService;
import dev.ftl.data.workspace.WorkspaceStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A campaign's workspaces with their events, as one transaction sees them.
///
/// @param campaignId the campaign, or `null` for workspaces that belong to none
/// @param workspaces oldest first
/// @param events those that are about a workspace, oldest first, by its row's id
record ObserverScope(Long campaignId, List<Workspace> workspaces, Map<Long, List<Event>> events) {

  static ObserverScope of(
      Work work, WorkspaceService workspaces, EventLog events, Long campaignId) {
    Map<Long, List<Event>> byWorkspace = new HashMap<>();
    for (Event event : events.all(work, WorkspaceHistory.TYPES, campaignId)) {
      if (event.metadata().number("id") instanceof Long id) {
        byWorkspace.computeIfAbsent(id, _ -> new ArrayList<>()).add(event);
      }
    }
    return new ObserverScope(campaignId, workspaces.ofCampaign(work, campaignId), byWorkspace);
  }

  List<Workspace> blocked() {
    return in(WorkspaceStatus.BLOCKED);
  }

  List<Workspace> complete() {
    return in(WorkspaceStatus.COMPLETE);
  }

  private List<Workspace> in(WorkspaceStatus status) {
    return workspaces.stream().filter(each -> each.status() == status).toList();
  }

  WorkspaceCounts counts() {
    return new WorkspaceCounts(
        in(WorkspaceStatus.ACTIVE).size(), complete().size(), blocked().size());
  }

  WorkspaceHistory history(Workspace workspace) {
    return WorkspaceHistory.of(workspace, events.getOrDefault(workspace.id(), List.of()));
  }

  /// Whether a workspace, or one that had its seq before a revised plan gave it to this one, was
  /// blocked.
  boolean wasBlocked(Workspace workspace, WorkspaceHistory history) {
    return workspace.blockedAt() != null
        || !history.reasons().isEmpty()
        || !predecessors(workspace).isEmpty();
  }

  /// The blocked workspaces that a revised plan replaced by this one.
  List<Workspace> predecessors(Workspace workspace) {
    return blocked().stream()
        .filter(
            each ->
                each.id() < workspace.id()
                    && each.seq() != null
                    && Objects.equals(each.seq(), workspace.seq()))
        .toList();
  }
}
