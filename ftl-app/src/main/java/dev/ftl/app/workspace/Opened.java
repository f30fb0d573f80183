package dev.ftl.app.workspace;

import dev.ftl.data.Ftl;
import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.campaign.Campaign;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.plan.Task;
import dev.ftl.data.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A workspace whose detail is shown.
///
/// @param objective its campaign's, or `null`
/// @param task its campaign's task, or `null`
/// @param links the workspaces that it names, by name, as far as they still exist
public record Opened(Workspace workspace, String objective, Task task, Map<String, Long> links) {

  /// Reads a workspace.
  ///
  /// @throws NotFound when there is none of that id
  static Opened read(Ftl ftl, long id) {
    Workspace workspace = ftl.workspaces().read(id);
    if (workspace.campaignId() == null) {
      return new Opened(workspace, null, null, Map.of());
    }
    Campaign campaign = campaign(ftl, workspace.campaignId());
    Task its =
        campaign == null
            ? null
            : campaign.taskList().stream()
                .filter(task -> task.workspaceId().equals(workspace.workspaceId()))
                .findFirst()
                .orElse(null);
    String objective = campaign == null ? null : campaign.objective();
    return new Opened(workspace, objective, its, links(ftl, workspace));
  }

  private static Campaign campaign(Ftl ftl, long id) {
    try {
      return ftl.campaigns().read(id);
    } catch (NotFound _) {
      return null;
    }
  }

  private static Map<String, Long> links(Ftl ftl, Workspace workspace) {
    List<String> names = new ArrayList<>();
    for (JsonObject parent : workspace.lineage().array("parents").objects()) {
      names.add(parent.text("workspace_id", ""));
    }
    for (JsonObject sibling : workspace.priorKnowledge().array("sibling_failures").objects()) {
      names.add(Knowledge.siblingWorkspace(sibling));
    }
    Map<String, Long> links = new HashMap<>();
    for (String name : names) {
      try {
        links.put(name, ftl.workspaces().read(workspace.campaignId(), name).id());
      } catch (NotFound _) {
        // It was cleared away, and is only a name now.
      }
    }
    return links;
  }
}
