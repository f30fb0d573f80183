package dev.ftl.data.workspace;

import dev.ftl.data.FtlException.Conflict;
import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.campaign.BlockedDelivery;
import dev.ftl.data.campaign.CampaignTasks;
import dev.ftl.data.campaign.TaskClaims;
import dev.ftl.data.db.Tx;
import dev.ftl.data.db.Work;
import dev.ftl.data.event.EventLog;
import dev.ftl.data.event.EventType;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Texts;
import dev.ftl.data.json.Timestamps;
import dev.ftl.data.memory.MemoryName;
import dev.ftl.data.plan.Task;
import dev.ftl.data.plan.TaskStatus;

/// Records what became of workspaces, and moves the tasks of their campaigns along with them.
///
/// A result that is recorded again with the same text changes nothing; another text replaces it
/// only as an amendment, which is logged with both texts.
public final class WorkspaceRecorder {

  private final Tx tx;
  private final EventLog events;
  private final CampaignTasks campaigns;
  private final TaskClaims claims;
  private final WorkspaceReader reader;

  public WorkspaceRecorder(Tx tx, EventLog events, CampaignTasks campaigns, TaskClaims claims) {
    this.tx = tx;
    this.events = events;
    this.campaigns = campaigns;
    this.claims = claims;
    this.reader = new WorkspaceReader(campaigns);
  }

  /// Who records a result, and how.
  ///
  /// @param owner the worker that must still hold the task, or `null` for anybody
  /// @param amend whether the result may replace another one
  public record Author(String owner, boolean amend) {

    /// Anybody who records a first result.
    public static final Author ANYBODY = new Author(null, false);
  }

  /// Completes a workspace and its campaign's task. One that was blocked keeps `blocked_at`.
  ///
  /// @param name its id, seq or legacy path
  /// @param utilized the memories that were of use, or `null` to leave them as they are
  /// @throws NotFound when there is none
  /// @throws Conflict when it is complete with another result, or the owner no longer holds the
  ///   task
  /// @throws dev.ftl.data.FtlException.InvalidData when `utilized` names no memories
  public RecordedWorkspace complete(
      String name, String delivered, JsonArray utilized, Author author) {
    if (utilized != null) {
      MemoryName.listOf(utilized, "utilized");
    }
    return tx.write(
        work -> {
          WorkspaceMapper mapper = work.mapper(WorkspaceMapper.class);
          Workspace found = confirmed(work, name, author);
          JsonArray memories = utilized == null ? found.utilizedMemories() : utilized;
          if (mapper.complete(found.id(), Timestamps.now(), delivered, memories) == 1) {
            // An agent that reports no memories at all differs from one that reports nothing.
            JsonObject event = found.ids();
            events.append(
                work,
                EventType.WORKSPACE_COMPLETED,
                utilized == null ? event : event.with("utilized", utilized));
          } else {
            amend(work, found, delivered, memories, author);
          }
          return moved(work, found, TaskStatus.COMPLETE);
        });
  }

  /// Blocks a workspace and its campaign's task.
  ///
  /// @param name its id, seq or legacy path
  /// @throws NotFound when there is none
  /// @throws Conflict when it is complete, when it is blocked for another reason, or when the owner
  ///   no longer holds the task
  public RecordedWorkspace block(String name, String reason, Author author) {
    return tx.write(
        work -> {
          WorkspaceMapper mapper = work.mapper(WorkspaceMapper.class);
          Workspace found = confirmed(work, name, author);
          if (found.status() == WorkspaceStatus.COMPLETE) {
            throw new Conflict(
                "Workspace " + found.workspaceId() + " is complete and cannot be blocked",
                "ftl workspace show " + Texts.shellWord(found.workspaceId()));
          }
          String delivered = BlockedDelivery.of(reason);
          boolean blocked =
              found.status() != WorkspaceStatus.BLOCKED
                  ? mapper.block(found.id(), Timestamps.now(), delivered) == 1
                  : isReopened(work, found)
                      && mapper.blockAgain(found.id(), Timestamps.now(), delivered) == 1;
          if (blocked) {
            events.append(work, EventType.WORKSPACE_BLOCKED, found.ids().with("reason", reason));
          } else {
            amend(work, found, delivered, found.utilizedMemories(), author);
          }
          return moved(work, found, TaskStatus.BLOCKED);
        });
  }

  /// The workspace, shown to the worker that holds its task, whose lease is renewed.
  ///
  /// @param name its id, seq or legacy path
  /// @throws NotFound when there is none
  /// @throws Conflict when the owner no longer holds the task
  public Workspace show(String name, String owner) {
    return tx.write(work -> reader.whole(work, confirmed(work, name, new Author(owner, false))));
  }

  /// The workspace, after its task's lease was renewed for the owner, if there is one.
  private Workspace confirmed(Work work, String name, Author author) {
    Workspace found = reader.named(work, name);
    if (author.owner() != null) {
      if (found.campaignId() == null || found.seq() == null) {
        throw new Conflict(
            "Workspace %s belongs to no task, so %s cannot hold it"
                .formatted(found.workspaceId(), author.owner()),
            "ftl workspace show " + Texts.shellWord(found.workspaceId()));
      }
      claims.confirm(work, found.campaignId(), found.seq(), found.slug(), author.owner());
    }
    return found;
  }

  /// Whether the task of a blocked workspace was given another try.
  private boolean isReopened(Work work, Workspace blocked) {
    Task task = task(work, blocked);
    return task != null
        && (task.status() == TaskStatus.PENDING || task.status() == TaskStatus.IN_PROGRESS);
  }

  private Task task(Work work, Workspace workspace) {
    return workspace.campaignId() == null || workspace.seq() == null
        ? null
        : campaigns.find(work, workspace.campaignId(), workspace.seq(), workspace.slug());
  }

  private void amend(
      Work work, Workspace found, String delivered, JsonArray utilized, Author author) {
    boolean sameText = delivered.equals(found.delivered());
    boolean sameMemories = utilized.equals(found.utilizedMemories());
    if (sameText && sameMemories) {
      return;
    }
    if (!author.amend()) {
      throw new Conflict(
          "Workspace %s is %s already, with %s; --amend replaces it"
              .formatted(
                  found.workspaceId(),
                  found.status() == WorkspaceStatus.BLOCKED ? "blocked" : "complete",
                  sameText ? "other utilized memories" : "another text"),
          "ftl workspace show " + Texts.shellWord(found.workspaceId()));
    }
    JsonObject event =
        found.ids().with("delivered_before", found.delivered()).with("delivered", delivered);
    if (!sameMemories) {
      event = event.with("utilized_before", found.utilizedMemories()).with("utilized", utilized);
    }
    work.mapper(WorkspaceMapper.class).amend(found.id(), delivered, utilized);
    events.append(work, EventType.WORKSPACE_AMENDED, event);
  }

  /// A workspace moves the task of its own campaign, or none: never the active one's.
  private RecordedWorkspace moved(Work work, Workspace workspace, TaskStatus status) {
    if (workspace.campaignId() != null && workspace.seq() != null) {
      campaigns.move(work, workspace.campaignId(), workspace.seq(), workspace.slug(), status);
    }
    Workspace recorded = work.mapper(WorkspaceMapper.class).read(workspace.id());
    return new RecordedWorkspace(
        reader.whole(work, recorded), campaigns.progress(work, workspace.campaignId()));
  }
}
