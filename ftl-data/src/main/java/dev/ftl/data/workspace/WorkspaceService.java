package dev.ftl.data.workspace;

import dev.ftl.data.FtlException.Conflict;
import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.Page;
import dev.ftl.data.campaign.CampaignTasks;
import dev.ftl.data.db.Tx;
import dev.ftl.data.db.Work;
import dev.ftl.data.event.EventLog;
import dev.ftl.data.event.EventType;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Texts;
import dev.ftl.data.json.Timestamps;
import dev.ftl.data.plan.TaskStatus;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Records what comes of workspaces, and shows them. Naming one means the active campaign's, else
/// the newest of that name.
public final class WorkspaceService {

  private static final String LIST = "ftl workspace list --campaign-id all";

  private final Tx tx;
  private final EventLog events;
  private final CampaignTasks campaigns;

  public WorkspaceService(Tx tx, EventLog events, CampaignTasks campaigns) {
    this.tx = tx;
    this.events = events;
    this.campaigns = campaigns;
  }

  /// Completes a workspace and its campaign's task. One that was blocked keeps `blocked_at`. Of one
  /// that is complete only the texts change, and no event tells of it.
  ///
  /// @param name its id, or the path of the file that an older FTL kept it in
  /// @param utilized the memories that were of use, or `null` to leave them as they are
  /// @throws NotFound when there is none
  /// @throws dev.ftl.data.FtlException.InvalidData when `utilized` names no memories
  public Workspace complete(String name, String delivered, JsonArray utilized) {
    if (utilized != null) {
      UtilizedCheck.check(utilized);
    }
    return tx.write(
        work -> {
          WorkspaceMapper mapper = work.mapper(WorkspaceMapper.class);
          Workspace found = find(work, name);
          JsonArray memories = utilized == null ? found.utilizedMemories() : utilized;
          if (mapper.complete(found.id(), Timestamps.now(), delivered, memories) == 1) {
            events.append(work, EventType.WORKSPACE_COMPLETED, found.ids());
          } else if (!delivered.equals(found.delivered())
              || !memories.equals(found.utilizedMemories())) {
            mapper.amend(found.id(), delivered, memories);
          }
          moveTask(work, found, TaskStatus.COMPLETE);
          return mapper.read(found.id());
        });
  }

  /// Blocks a workspace and its campaign's task. Blocking it again with another reason keeps
  /// `blocked_at` and logs the new reason; with the same one, nothing changes.
  ///
  /// @param name its id, or the path of the file that an older FTL kept it in
  /// @throws NotFound when there is none
  /// @throws Conflict when it is complete
  public Workspace block(String name, String reason) {
    return tx.write(
        work -> {
          WorkspaceMapper mapper = work.mapper(WorkspaceMapper.class);
          Workspace found = find(work, name);
          if (found.status() == WorkspaceStatus.COMPLETE) {
            throw new Conflict(
                "Workspace " + found.workspaceId() + " is complete and cannot be blocked",
                "ftl workspace show " + found.workspaceId());
          }
          String delivered = Preparation.blocked(reason);
          boolean newReason = !delivered.equals(found.delivered());
          if (mapper.block(found.id(), Timestamps.now(), delivered) == 1) {
            newReason = true;
          } else if (newReason) {
            mapper.amend(found.id(), delivered, found.utilizedMemories());
          }
          if (newReason) {
            events.append(work, EventType.WORKSPACE_BLOCKED, found.ids().with("reason", reason));
          }
          moveTask(work, found, TaskStatus.BLOCKED);
          return mapper.read(found.id());
        });
  }

  /// A workspace changes the task of its own campaign, or none: never the active one's.
  private void moveTask(Work work, Workspace workspace, TaskStatus status) {
    if (workspace.campaignId() != null && workspace.seq() != null) {
      campaigns.move(work, workspace.campaignId(), workspace.seq(), workspace.slug(), status);
    }
  }

  /// The workspace of that name.
  ///
  /// @param name its id, or the path of the file that an older FTL kept it in
  /// @throws NotFound when there is none
  public Workspace read(String name) {
    return tx.read(work -> find(work, name));
  }

  /// The workspace of that row.
  ///
  /// @throws NotFound when there is none
  public Workspace read(long id) {
    Workspace workspace = tx.read(work -> work.mapper(WorkspaceMapper.class).read(id));
    if (workspace == null) {
      throw new NotFound("Workspace " + id + " not found", LIST);
    }
    return workspace;
  }

  /// A campaign's workspace of that id.
  ///
  /// @param workspaceId `001-slug`
  /// @throws NotFound when there is none
  public Workspace read(long campaignId, String workspaceId) {
    Workspace workspace =
        tx.read(work -> work.mapper(WorkspaceMapper.class).ofCampaign(campaignId, workspaceId));
    if (workspace == null) {
      throw new NotFound(
          "Campaign %d has no workspace %s".formatted(campaignId, workspaceId), LIST);
    }
    return workspace;
  }

  /// The newest workspaces that a filter lets through, and how many it lets through in all.
  public Page<WorkspaceSummary> page(WorkspaceFilter filter, int limit) {
    Long campaign = filter.campaignId();
    String pattern = Texts.containing(filter.text());
    return tx.read(
        work -> {
          WorkspaceMapper mapper = work.mapper(WorkspaceMapper.class);
          return new Page<>(
              mapper.page(campaign, filter.status(), pattern, limit),
              mapper.countPage(campaign, filter.status(), pattern));
        });
  }

  /// How many workspaces of a campaign are in which state.
  ///
  /// @param campaignId the campaign, or `null` for all
  public WorkspaceCounts counts(Long campaignId) {
    return tx.read(work -> work.mapper(WorkspaceMapper.class).counts(campaignId));
  }

  private static Workspace find(Work work, String name) {
    Workspace workspace = work.mapper(WorkspaceMapper.class).named(WorkspaceNames.id(name));
    if (workspace == null) {
      throw new NotFound("Workspace " + name + " not found", LIST);
    }
    return workspace;
  }

  /// The active campaign's workspaces, newest first; none when no campaign is active.
  ///
  /// @param status the only status wanted, or `null`
  public List<WorkspaceSummary> listActive(WorkspaceStatus status, int limit) {
    return tx.read(
        work -> {
          Long active = campaigns.activeId(work);
          return active == null
              ? List.of()
              : work.mapper(WorkspaceMapper.class).list(status, active, limit);
        });
  }

  /// A campaign's workspaces, or those of all campaigns, newest first.
  ///
  /// @param status the only status wanted, or `null`
  /// @param campaignId the campaign, or `null` for all
  /// @throws NotFound when there is no such campaign
  public List<WorkspaceSummary> list(WorkspaceStatus status, Long campaignId, int limit) {
    return tx.read(
        work -> {
          WorkspaceMapper mapper = work.mapper(WorkspaceMapper.class);
          if (campaignId != null) {
            refuseUnknown(mapper, campaignId);
          }
          return mapper.list(status, campaignId, limit);
        });
  }

  private static void refuseUnknown(WorkspaceMapper mapper, long campaignId) {
    if (mapper.countCampaigns(campaignId) == 0) {
      throw new NotFound("Campaign " + campaignId + " not found", "ftl campaign history");
    }
  }

  /// The memories that workspaces were given, each once.
  ///
  /// @param name a workspace's name, or the beginning of several names and `*`; those of the active
  ///   campaign, else of the newest that has any
  /// @throws NotFound when there is no such workspace
  public List<InjectedMemory> injected(String name) {
    return tx.read(
        work -> {
          Set<InjectedMemory> injected = new LinkedHashSet<>();
          for (JsonObject knowledge : knowledge(work, name)) {
            add(injected, knowledge, "failures", "failure");
            add(injected, knowledge, "patterns", "pattern");
          }
          return List.copyOf(injected);
        });
  }

  private static List<JsonObject> knowledge(Work work, String name) {
    if (!name.endsWith("*")) {
      return List.of(find(work, name).priorKnowledge());
    }
    String prefix = name.substring(0, name.length() - 1);
    List<JsonObject> found = work.mapper(WorkspaceMapper.class).priorKnowledge(prefix);
    if (found.isEmpty()) {
      throw new NotFound("No workspace's name begins with \"" + prefix + "\"", LIST);
    }
    return found;
  }

  private static void add(
      Set<InjectedMemory> injected, JsonObject knowledge, String section, String type) {
    for (JsonObject memory : knowledge.array(section).objects()) {
      String name = memory.text("name", "");
      if (!name.isEmpty()) {
        injected.add(new InjectedMemory(name, type));
      }
    }
  }

  /// Removes the workspaces of campaigns that are not active. Without an active campaign and one to
  /// keep, that would be every workspace: then nothing is removed unless told so.
  ///
  /// @param keep a campaign whose workspaces stay too, or `null`
  /// @param all whether to remove every workspace when no campaign is active
  /// @throws NotFound when there is no campaign to keep
  public ClearedWorkspaces clearStale(Long keep, boolean all) {
    return tx.write(
        work -> {
          WorkspaceMapper mapper = work.mapper(WorkspaceMapper.class);
          if (keep != null) {
            refuseUnknown(mapper, keep);
          }
          boolean guarded = keep == null && !all && campaigns.activeId(work) == null;
          List<Long> cleared = guarded ? List.of() : mapper.clear(keep);
          if (!cleared.isEmpty()) {
            List<Long> ids = cleared.stream().filter(id -> id != 0).distinct().sorted().toList();
            events.append(
                work,
                EventType.WORKSPACES_CLEARED,
                JsonObject.of("campaign_ids", JsonArray.ofAll(ids))
                    .with("cleared", cleared.size()));
          }
          return new ClearedWorkspaces(cleared.size(), mapper.count());
        });
  }
}
