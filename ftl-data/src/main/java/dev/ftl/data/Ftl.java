package dev.ftl.data;

import dev.ftl.data.attention.AttentionService;
import dev.ftl.data.benchmark.BenchmarkService;
import dev.ftl.data.benchmark.HistoryService;
import dev.ftl.data.campaign.CampaignHistory;
import dev.ftl.data.campaign.CampaignService;
import dev.ftl.data.campaign.CampaignSimilarity;
import dev.ftl.data.campaign.CampaignTasks;
import dev.ftl.data.campaign.PlanIntake;
import dev.ftl.data.campaign.PlanMerger;
import dev.ftl.data.campaign.Replanning;
import dev.ftl.data.campaign.TaskBoard;
import dev.ftl.data.campaign.TaskClaims;
import dev.ftl.data.db.ChangeWatcher;
import dev.ftl.data.db.Database;
import dev.ftl.data.db.Tx;
import dev.ftl.data.embedding.LazyEmbedder;
import dev.ftl.data.embedding.MiniLm;
import dev.ftl.data.event.EventLog;
import dev.ftl.data.memory.MemoryBrowser;
import dev.ftl.data.memory.MemoryContext;
import dev.ftl.data.memory.MemoryEffect;
import dev.ftl.data.memory.MemoryFeedback;
import dev.ftl.data.memory.MemoryRecall;
import dev.ftl.data.memory.MemoryRelations;
import dev.ftl.data.memory.MemorySearch;
import dev.ftl.data.memory.MemoryService;
import dev.ftl.data.memory.MemoryUpkeep;
import dev.ftl.data.memory.VectorTx;
import dev.ftl.data.observer.ObserverService;
import dev.ftl.data.phase.PhaseService;
import dev.ftl.data.plan.PlanService;
import dev.ftl.data.plan.PlanWriter;
import dev.ftl.data.session.ExplorationService;
import dev.ftl.data.session.SessionService;
import dev.ftl.data.status.StatusService;
import dev.ftl.data.workspace.WorkspaceCreator;
import dev.ftl.data.workspace.WorkspaceRecorder;
import dev.ftl.data.workspace.WorkspaceService;
import java.util.function.Supplier;

/// One open database and the services on it: the composition root of this module. Services are made
/// when asked for, so that a short command loads only what it uses; nothing is held open between
/// calls.
public final class Ftl {

  private final Database database;
  private final Tx tx;
  private final LazyEmbedder embedder;

  public Ftl(Database database) {
    this(database, MiniLm.lazy());
  }

  /// Services that compare texts with another embedder.
  public Ftl(Database database, LazyEmbedder embedder) {
    this.database = database;
    this.tx = new Tx(database);
    this.embedder = embedder;
  }

  /// The database that the services work on.
  public Database database() {
    return database;
  }

  /// Watches for the commits of others. The caller closes it.
  public ChangeWatcher watch() {
    return tx.watch();
  }

  /// Runs the block on one snapshot of the database, which all reading in it shares.
  public <T> T snapshot(Supplier<T> block) {
    return tx.snapshot(block);
  }

  public EventLog events() {
    return new EventLog(tx);
  }

  public PhaseService phases() {
    return new PhaseService(tx, events());
  }

  public PlanService plans() {
    return new PlanService(tx, events());
  }

  public PlanWriter planWriter() {
    return new PlanWriter(tx, events(), plans());
  }

  public SessionService sessions() {
    return new SessionService(tx, events());
  }

  public ExplorationService explorations() {
    return new ExplorationService(tx, events(), sessions(), campaignSimilarity());
  }

  public MemoryService memories() {
    return new MemoryService(tx, events(), embedder());
  }

  public MemoryBrowser memoryBrowser() {
    return new MemoryBrowser(tx);
  }

  public MemoryContext memoryContext() {
    return new MemoryContext(tx, events(), embedder);
  }

  public MemoryFeedback memoryFeedback() {
    return new MemoryFeedback(tx, events());
  }

  public MemoryRelations memoryRelations() {
    return new MemoryRelations(tx, events());
  }

  public MemoryUpkeep memoryUpkeep() {
    return new MemoryUpkeep(tx, events());
  }

  public MemoryEffect memoryEffect() {
    return new MemoryEffect(tx);
  }

  public WorkspaceService workspaces() {
    return new WorkspaceService(tx, events(), campaignTasks());
  }

  public WorkspaceRecorder workspaceRecorder() {
    return new WorkspaceRecorder(tx, events(), campaignTasks(), taskClaims());
  }

  public WorkspaceCreator workspaceCreator() {
    return new WorkspaceCreator(
        tx,
        new VectorTx(tx, embedder),
        events(),
        plans(),
        campaignTasks(),
        taskClaims(),
        explorations(),
        memoryContext());
  }

  public CampaignService campaigns() {
    return new CampaignService(tx, events(), plans(), embedder);
  }

  public CampaignTasks campaignTasks() {
    return new CampaignTasks(events());
  }

  public TaskBoard taskBoard() {
    return new TaskBoard(tx, campaignTasks(), plans());
  }

  public TaskClaims taskClaims() {
    return new TaskClaims(tx, campaignTasks());
  }

  public PlanIntake planIntake() {
    return new PlanIntake(tx, campaignTasks(), plans());
  }

  public PlanMerger planMerger() {
    return new PlanMerger(tx, events(), campaignTasks(), planWriter());
  }

  public Replanning replanning() {
    return new Replanning(tx);
  }

  public CampaignHistory campaignHistory() {
    return new CampaignHistory(tx);
  }

  public CampaignSimilarity campaignSimilarity() {
    return new CampaignSimilarity(tx, embedder);
  }

  public MemorySearch memorySearch() {
    return new MemorySearch(tx, embedder);
  }

  /// The embedder that all services share, so that its model is loaded once at most.
  public LazyEmbedder embedder() {
    return embedder;
  }

  public AttentionService attention() {
    return new AttentionService(tx, campaigns(), workspaces(), phases(), events(), benchmarks());
  }

  public ObserverService observer() {
    return new ObserverService(
        tx, events(), workspaces(), memories(), memoryRelations(), memoryFeedback());
  }

  public BenchmarkService benchmarks() {
    return new BenchmarkService(tx, events());
  }

  public HistoryService benchmarkHistory() {
    return new HistoryService(tx);
  }

  public StatusService status() {
    return new StatusService(tx, phases(), plans());
  }

  public MemoryRecall memoryRecall() {
    return new MemoryRecall(tx, embedder.model(), memorySearch());
  }
}
