package dev.ftl.app.palette;

import dev.ftl.app.benchmark.BenchmarksView;
import dev.ftl.app.shell.ScreenId;
import dev.ftl.app.ui.Words;
import dev.ftl.app.workspace.WorkspacesView;
import dev.ftl.data.Ftl;
import dev.ftl.data.benchmark.BenchmarkRun;
import dev.ftl.data.campaign.CampaignOverview;
import dev.ftl.data.json.Names;
import dev.ftl.data.memory.MemoryOverview;
import dev.ftl.data.plan.PlanFilter;
import dev.ftl.data.plan.PlanOverview;
import dev.ftl.data.session.SessionFilter;
import dev.ftl.data.session.SessionOverview;
import dev.ftl.data.workspace.WorkspaceFilter;
import dev.ftl.data.workspace.WorkspaceSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/// Looks for a word in all that has an id: in the whole database, not in what is loaded somewhere.
final class EntitySearch {

  /// What there is to be found, in lower case.
  static final Set<String> KINDS =
      Set.of("session", "plan", "workspace", "campaign", "run", "metric", "failure", "pattern");

  private EntitySearch() {}

  /// The newest entities of each kind whose id or name contains the word; any for an empty one.
  ///
  /// @param limit how many of each kind
  static List<Entity> find(Ftl ftl, String word, int limit) {
    List<Entity> found = new ArrayList<>();
    ftl.sessions()
        .page(new SessionFilter(word, null), limit)
        .rows()
        .forEach(session -> found.add(entity(session)));
    ftl.plans()
        .page(new PlanFilter(null, word), limit)
        .rows()
        .forEach(plan -> found.add(entity(plan)));
    ftl.workspaces()
        .page(new WorkspaceFilter(null, null, word), limit)
        .rows()
        .forEach(workspace -> found.add(entity(workspace)));
    ftl.campaigns().page(word, limit).rows().forEach(campaign -> found.add(entity(campaign)));
    ftl.benchmarks().page(word, limit).rows().forEach(run -> found.add(entity(run)));
    ftl.memoryBrowser().named(word, limit).forEach(memory -> found.add(entity(memory)));
    String lower = word.toLowerCase(Locale.ROOT);
    ftl.benchmarks().metrics().stream()
        .filter(metric -> metric.toLowerCase(Locale.ROOT).contains(lower))
        .limit(limit)
        .forEach(metric -> found.add(metric(metric)));
    return List.copyOf(found);
  }

  private static Entity entity(SessionOverview session) {
    return new Entity(
        ScreenId.SESSIONS,
        "Session",
        session.id(),
        session.id(),
        Objects.requireNonNullElse(session.objective(), "Session " + session.id()),
        session.createdAt());
  }

  private static Entity entity(PlanOverview plan) {
    String id = Long.toString(plan.id());
    return new Entity(
        ScreenId.PLANS,
        "Plan",
        id,
        id,
        Objects.requireNonNullElse(plan.objective(), "Plan " + id),
        plan.createdAt());
  }

  private static Entity entity(WorkspaceSummary workspace) {
    return new Entity(
        ScreenId.WORKSPACES,
        "Workspace",
        Long.toString(workspace.id()),
        workspace.workspaceId(),
        Objects.requireNonNullElse(workspace.objective(), workspace.workspaceId()),
        workspace.createdAt());
  }

  private static Entity entity(CampaignOverview campaign) {
    String id = Long.toString(campaign.id());
    return new Entity(
        ScreenId.WORKSPACES,
        "Campaign",
        WorkspacesView.campaign(campaign.id()),
        id,
        Objects.requireNonNullElse(campaign.objective(), "Campaign " + id),
        campaign.createdAt());
  }

  private static Entity entity(BenchmarkRun run) {
    return new Entity(
        ScreenId.BENCHMARKS, "Run", run.runId(), run.runId(), run.runId(), run.createdAt());
  }

  private static Entity entity(MemoryOverview memory) {
    return new Entity(
        ScreenId.MEMORY,
        Words.capitalized(Names.of(memory.type())),
        Long.toString(memory.id()),
        "",
        memory.name(),
        memory.createdAt());
  }

  private static Entity metric(String name) {
    return new Entity(ScreenId.BENCHMARKS, "Metric", BenchmarksView.metric(name), "", name, null);
  }
}
