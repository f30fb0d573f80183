package dev.ftl.data.campaign;

import dev.ftl.data.FtlException.Conflict;
import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.Page;
import dev.ftl.data.db.Tx;
import dev.ftl.data.db.Work;
import dev.ftl.data.embedding.Embedder;
import dev.ftl.data.event.EventLog;
import dev.ftl.data.event.EventType;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Texts;
import dev.ftl.data.json.Timestamps;
import dev.ftl.data.plan.PlanService;
import dev.ftl.data.plan.PlanStatus;
import dev.ftl.data.plan.Task;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The life of a campaign: created when none is active, completed into the archive.
public final class CampaignService {

  private final Tx tx;
  private final EventLog events;
  private final PlanService plans;
  private final ObjectiveVectors vectors;

  public CampaignService(Tx tx, EventLog events, PlanService plans, Embedder embedder) {
    this.tx = tx;
    this.events = events;
    this.plans = plans;
    this.vectors = new ObjectiveVectors(tx, embedder);
  }

  /// Creates the active campaign. The newest exploration and the newest active plan that belong to
  /// no campaign were made for it, and become its own.
  ///
  /// @param framework what it is built with, or `null`
  /// @param closeActive whether to archive the campaign that is active, if any, as partial first
  /// @throws Conflict when one is active and is not to be closed
  public NewCampaign create(String objective, String framework, boolean closeActive) {
    boolean refused = !closeActive && active() != null;
    ObjectiveVectors.Computed computed =
        refused ? ObjectiveVectors.Computed.NONE : vectors.compute(objective);
    return tx.write(
        work -> {
          CampaignMapper mapper = work.mapper(CampaignMapper.class);
          Campaign active = mapper.active();
          if (active != null && !closeActive) {
            throw new Conflict(
                "Campaign %d is active: %s".formatted(active.id(), preview(active)),
                "ftl campaign complete");
          }
          if (active != null) {
            close(work, active, CampaignOutcome.PARTIAL, null, JsonArray.EMPTY);
          }
          Instant now = Timestamps.now();
          long id = mapper.insert(objective, framework, now, computed.ofNew());
          computed.store(work.mapper(ArchiveMapper.class));
          Long plan = plans.adopt(work, id);
          JsonObject event =
              JsonObject.of("campaign_id", id)
                  .with("plan_id", plan)
                  .with("exploration_id", mapper.adoptExploration(id));
          events.append(work, EventType.CAMPAIGN_CREATED, event);
          return new NewCampaign(
              id,
              objective,
              CampaignStatus.ACTIVE,
              JsonArray.EMPTY,
              framework,
              now,
              Optional.ofNullable(plan));
        });
  }

  /// The active campaign, or `null`.
  public Campaign active() {
    return tx.read(work -> work.mapper(CampaignMapper.class).active());
  }

  /// The campaign of that id.
  ///
  /// @throws NotFound when there is none
  public Campaign read(long id) {
    Campaign campaign = tx.read(work -> work.mapper(CampaignMapper.class).read(id));
    if (campaign == null) {
      throw new NotFound("Campaign " + id + " not found", "ftl campaign history");
    }
    return campaign;
  }

  /// The id of the active campaign, else of the newest; `null` when there is none at all.
  public Long currentId() {
    return tx.read(work -> work.mapper(CampaignMapper.class).currentId());
  }

  /// The vector of a campaign's objective as it is stored, or `null`.
  public byte[] objectiveVector(long id) {
    return tx.read(
        work -> {
          ObjectiveVector stored = work.mapper(CampaignMapper.class).objectiveVector(id);
          return stored == null ? null : stored.embedding();
        });
  }

  /// How the active campaign stands, or `null` when none is active.
  public CampaignState state() {
    Campaign active = active();
    return active == null ? null : CampaignState.of(active);
  }

  /// The newest campaigns, the active one included, and how many there are in all.
  ///
  /// @param text what the objective or the id must contain, in any case; `null` or blank for
  ///   anything
  public Page<CampaignOverview> page(String text, int limit) {
    String pattern = Texts.containing(text);
    return tx.read(
        work -> {
          CampaignMapper mapper = work.mapper(CampaignMapper.class);
          return new Page<>(
              mapper.page(pattern, limit).stream().map(CampaignOverview.Row::overview).toList(),
              mapper.countPage(pattern));
        });
  }

  /// Completes and archives the active campaign, and executes its plan. Its tasks alone decide on
  /// the outcome.
  ///
  /// @param text what to say of it, or `null`
  /// @param patterns what was learned from it
  /// @throws NotFound when none is active
  public Completion complete(String text, JsonArray patterns) {
    return tx.write(
        work -> {
          Campaign active = ActiveCampaign.in(work);
          return close(work, active, CampaignOutcome.of(active.taskList()), text, patterns);
        });
  }

  /// The active campaign's fingerprint as it stands.
  ///
  /// @throws NotFound when none is active
  public Fingerprint fingerprint() {
    return tx.read(work -> fingerprint(work, ActiveCampaign.in(work)));
  }

  static Fingerprint fingerprint(Work work, Campaign campaign) {
    JsonObject delta = work.mapper(CampaignMapper.class).latestDelta(campaign.id());
    return Fingerprint.of(campaign, Objects.requireNonNullElse(delta, JsonObject.EMPTY));
  }

  private Completion close(
      Work work, Campaign campaign, CampaignOutcome outcome, String text, JsonArray patterns) {
    Instant now = Timestamps.now();
    JsonObject summary = summary(text, campaign.taskList());
    Fingerprint fingerprint = fingerprint(work, campaign);
    JsonObject print = (JsonObject) Json.of(fingerprint);
    int changed =
        work.mapper(CampaignMapper.class).complete(campaign.id(), now, summary, print, patterns);
    if (changed != 1) {
      throw new Conflict(
          "Campaign " + campaign.id() + " is complete already", "ftl campaign history");
    }
    plans.end(work, campaign.id(), PlanStatus.EXECUTED);
    long archive =
        work.mapper(ArchiveMapper.class)
            .insert(
                campaign.id(),
                campaign.objective(),
                fingerprint.objectivePreview(),
                campaign.framework(),
                now,
                print,
                outcome,
                summary,
                patterns);
    JsonObject event =
        JsonObject.of("campaign_id", campaign.id())
            .with("archive_id", archive)
            .with("outcome", outcome);
    events.append(work, EventType.CAMPAIGN_COMPLETED, event);
    return new Completion(
        CampaignStatus.COMPLETE, outcome, campaign.objective(), now, summary, fingerprint);
  }

  private static String preview(Campaign campaign) {
    return Fingerprint.preview(Objects.requireNonNullElse(campaign.objective(), ""));
  }

  private static JsonObject summary(String text, List<Task> tasks) {
    JsonObject counts = (JsonObject) Json.of(TaskCounts.of(tasks));
    return text == null ? counts : JsonObject.of("text", text).withAll(counts);
  }
}
