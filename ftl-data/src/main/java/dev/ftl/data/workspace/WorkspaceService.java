package dev.ftl.data.workspace;

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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/// Shows workspaces, and removes old ones. Naming one means the active campaign's, else the newest
/// of that name.
public final class WorkspaceService {

  private final Tx tx;
  private final EventLog events;
  private final CampaignTasks campaigns;
  private final WorkspaceReader reader;

  public WorkspaceService(Tx tx, EventLog events, CampaignTasks campaigns) {
    this.tx = tx;
    this.events = events;
    this.campaigns = campaigns;
    this.reader = new WorkspaceReader(campaigns);
  }

  /// The workspace of that name.
  ///
  /// @param name its id, the seq of a task of the active campaign, or a legacy path
  /// @throws NotFound when there is none
  public Workspace read(String name) {
    return tx.read(work -> reader.whole(work, reader.named(work, name)));
  }

  /// The row of that name, as part of a larger transaction: without what its task creates.
  ///
  /// @param name its id, the seq of a task of the active campaign, or a legacy path
  /// @throws NotFound when there is none
  public Workspace named(Work work, String name) {
    return reader.named(work, name);
  }

  /// The rows of a campaign, oldest first, as part of a larger transaction.
  ///
  /// @param campaignId the campaign, or `null` for workspaces that belong to none
  public List<Workspace> ofCampaign(Work work, Long campaignId) {
    return work
        .mapper(WorkspaceMapper.class)
        .listWhole(null, campaignId, Integer.MAX_VALUE)
        .reversed()
        .stream()
        .filter(each -> Objects.equals(each.campaignId(), campaignId))
        .filter(each -> each.workspaceId() != null)
        .toList();
  }

  /// The campaign that is meant when none is named: the active one, else that of the newest
  /// workspace; `null` when there is neither, and for a workspace without a campaign.
  public Long presentCampaign(Work work) {
    Long active = campaigns.activeId(work);
    if (active != null) {
      return active;
    }
    List<WorkspaceSummary> newest = work.mapper(WorkspaceMapper.class).list(null, null, 1);
    return newest.isEmpty() ? null : newest.getFirst().campaignId();
  }

  /// @throws NotFound when there is no such campaign
  public void checkCampaign(Work work, long campaignId) {
    refuseUnknown(work.mapper(WorkspaceMapper.class), campaignId);
  }

  /// The workspace of that row.
  ///
  /// @throws NotFound when there is none
  public Workspace read(long id) {
    return tx.read(
        work ->
            found(
                work,
                work.mapper(WorkspaceMapper.class).read(id),
                () -> "Workspace " + id + " not found"));
  }

  /// A campaign's workspace of that id.
  ///
  /// @param workspaceId `001-slug`
  /// @throws NotFound when there is none
  public Workspace read(long campaignId, String workspaceId) {
    return tx.read(
        work ->
            found(
                work,
                work.mapper(WorkspaceMapper.class).ofCampaign(campaignId, workspaceId),
                () -> "Campaign " + campaignId + " has no workspace " + workspaceId));
  }

  private Workspace found(Work work, Workspace row, Supplier<String> otherwise) {
    if (row == null) {
      throw new NotFound(otherwise.get(), WorkspaceReader.LIST);
    }
    return reader.whole(work, row);
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

  /// Like [#listActive], but with everything that was gathered for their agents.
  public List<Workspace> listActiveWhole(WorkspaceStatus status, int limit) {
    return tx.read(
        work -> {
          Long active = campaigns.activeId(work);
          return active == null
              ? List.of()
              : reader.whole(
                  work, work.mapper(WorkspaceMapper.class).listWhole(status, active, limit));
        });
  }

  /// A campaign's workspaces, or those of all campaigns, newest first.
  ///
  /// @param status the only status wanted, or `null`
  /// @param campaignId the campaign, or `null` for all
  /// @throws NotFound when there is no such campaign
  public List<WorkspaceSummary> list(WorkspaceStatus status, Long campaignId, int limit) {
    return tx.read(work -> checked(work, campaignId).list(status, campaignId, limit));
  }

  /// Like [#list], but with everything that was gathered for their agents.
  public List<Workspace> listWhole(WorkspaceStatus status, Long campaignId, int limit) {
    return tx.read(
        work -> reader.whole(work, checked(work, campaignId).listWhole(status, campaignId, limit)));
  }

  private static WorkspaceMapper checked(Work work, Long campaignId) {
    WorkspaceMapper mapper = work.mapper(WorkspaceMapper.class);
    if (campaignId != null) {
      refuseUnknown(mapper, campaignId);
    }
    return mapper;
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

  private List<JsonObject> knowledge(Work work, String name) {
    if (!name.endsWith("*")) {
      return List.of(reader.named(work, name).priorKnowledge());
    }
    String prefix = name.substring(0, name.length() - 1);
    List<JsonObject> found = work.mapper(WorkspaceMapper.class).priorKnowledge(prefix);
    if (found.isEmpty()) {
      throw new NotFound(
          "No workspace's name begins with \"" + prefix + "\"", WorkspaceReader.LIST);
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
