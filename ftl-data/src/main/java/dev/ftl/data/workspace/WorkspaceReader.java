package dev.ftl.data.workspace;

import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.campaign.CampaignTasks;
import dev.ftl.data.db.Work;
import dev.ftl.data.plan.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds workspaces by the names that agents use, and completes their rows with what only their
/// campaign's tasks know.
final class WorkspaceReader {

  static final String LIST = "ftl workspace list --campaign-id all";

  private final CampaignTasks campaigns;

  WorkspaceReader(CampaignTasks campaigns) {
    this.campaigns = campaigns;
  }

  /// The row of the active campaign's workspace of that name, else of the newest one.
  ///
  /// @param name its id, the seq of a task of the active campaign, or the path of the file in which
  ///   an older FTL stored it
  /// @throws NotFound when there is none
  Workspace named(Work work, String name) {
    String seq = Task.normalSeq(name);
    Workspace workspace =
        isSeq(seq)
            ? ofSeq(work, seq)
            : work.mapper(WorkspaceMapper.class).named(WorkspaceNames.id(name));
    if (workspace == null) {
      throw new NotFound("Workspace " + name + " not found", LIST);
    }
    return workspace;
  }

  private static boolean isSeq(String text) {
    return text.length() == 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /// Several workspaces share a seq after a plan gave it to another task: the present one counts.
  private Workspace ofSeq(Work work, String seq) {
    Long active = campaigns.activeId(work);
    if (active == null) {
      return null;
    }
    WorkspaceMapper mapper = work.mapper(WorkspaceMapper.class);
    for (Task task : campaigns.of(work, active)) {
      if (task.seq().equals(seq)) {
        return mapper.ofCampaign(active, task.workspaceId());
      }
    }
    return mapper.ofSeq(active, seq);
  }

  /// The workspace with the files that its task creates.
  Workspace whole(Work work, Workspace row) {
    return whole(work, List.of(row)).getFirst();
  }

  /// The workspaces with the files that their tasks create.
  List<Workspace> whole(Work work, List<Workspace> rows) {
    Map<Long, Map<String, List<String>>> known = new HashMap<>();
    List<Workspace> whole = new ArrayList<>();
    for (Workspace row : rows) {
      Map<String, List<String>> creates =
          row.campaignId() == null
              ? Map.of()
              : known.computeIfAbsent(row.campaignId(), id -> creates(work, id));
      whole.add(row.withCreates(creates.getOrDefault(row.workspaceId(), List.of())));
    }
    return whole;
  }

  private Map<String, List<String>> creates(Work work, long campaignId) {
    Map<String, List<String>> creates = new HashMap<>();
    for (Task task : campaigns.of(work, campaignId)) {
      creates.put(task.workspaceId(), task.creates());
    }
    return creates;
  }
}
