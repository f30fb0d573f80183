package dev.ftl.data.session;

import dev.ftl.data.FtlException.Conflict;
import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.campaign.CampaignSimilarity;
import dev.ftl.data.campaign.Fingerprint;
import dev.ftl.data.campaign.SimilarCampaign;
import dev.ftl.data.db.Tx;
import dev.ftl.data.db.Work;
import dev.ftl.data.event.EventLog;
import dev.ftl.data.event.EventType;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.limit.Limits;
import java.util.List;

/// Explorations: what a session's explorers found, put together for whoever plans.
public final class ExplorationService {

  private static final double LEAST_SIMILARITY = 0.5;

  private final Tx tx;
  private final EventLog events;
  private final SessionService sessions;
  private final CampaignSimilarity similarity;

  public ExplorationService(
      Tx tx, EventLog events, SessionService sessions, CampaignSimilarity similarity) {
    this.tx = tx;
    this.events = events;
    this.sessions = sessions;
    this.similarity = similarity;
  }

  /// A session's results in one document. Every section of an unknown session is missing.
  ///
  /// @param objective the objective to state; `null` for the session's own
  /// @param gitSha the commit that was explored; empty outside git
  public Aggregate aggregate(String sessionId, String objective, String gitSha) {
    return tx.read(work -> aggregate(work, sessionId, objective, gitSha));
  }

  /// Like [#aggregate], but also stores the document, as the active campaign's exploration if a
  /// campaign is active.
  ///
  /// @throws Conflict when there is no result: an empty exploration would only hide the one before
  public Aggregate save(String sessionId, String objective, String gitSha) {
    return tx.write(
        work -> {
          Aggregate aggregate = aggregate(work, sessionId, objective, gitSha);
          if (aggregate.completed() == 0) {
            throw new Conflict(
                "Session " + sessionId + " has no result to save", "ftl orchestration sessions");
          }
          return Aggregate.of(keep(work, aggregate));
        });
  }

  private Aggregate aggregate(Work work, String sessionId, String objective, String gitSha) {
    String named = objective == null ? sessions.objective(work, sessionId) : objective;
    return Aggregate.of(sessions.results(work, sessionId), named, sessionId, gitSha);
  }

  /// Keeps an aggregated document as the active campaign's exploration, if there is one, and
  /// answers its id.
  ///
  /// @param gitSha the commit that is meant when the document names none
  /// @throws InvalidData with a sentence per fault when the document is not valid
  public long write(JsonObject document, String gitSha) {
    Aggregate aggregate = ExplorationDocument.check(document, gitSha);
    return tx.write(work -> keep(work, aggregate).id());
  }

  /// Keeps the aggregate; one that says what the newest already says is not kept twice.
  private Exploration keep(Work work, Aggregate aggregate) {
    ExplorationMapper mapper = work.mapper(ExplorationMapper.class);
    Long campaign = mapper.activeCampaign();
    ExplorationRow newest = mapper.newestOf(campaign);
    if (newest != null && Exploration.of(newest).says(aggregate)) {
      return Exploration.of(newest);
    }
    ExplorationMeta meta = aggregate._meta();
    long id =
        mapper.insert(
            campaign,
            meta.objective(),
            meta.gitSha(),
            meta.createdAt(),
            column(aggregate.structure()),
            column(aggregate.pattern()),
            column(aggregate.memory()),
            column(aggregate.delta()),
            aggregate.completed());
    events.append(
        work,
        EventType.SESSION_AGGREGATED,
        JsonObject.of("session_id", meta.sessionId())
            .with("exploration_id", id)
            .with("campaign_id", campaign));
    return Exploration.of(mapper.newestOf(campaign));
  }

  /// A section without a result is kept as `{}`, as a Python FTL does.
  private static JsonObject column(JsonObject section) {
    return ExplorerResult.isMissing(section) ? JsonObject.EMPTY : section;
  }

  /// The newest exploration of a campaign; or, given `null`, the active campaign's, else the newest
  /// of all. `null` when there is none.
  ///
  /// @throws NotFound when there is no such campaign
  public Exploration read(Long campaignId) {
    ExplorationRow row =
        tx.read(
            work -> {
              ExplorationMapper mapper = work.mapper(ExplorationMapper.class);
              if (campaignId == null) {
                return mapper.newest();
              }
              if (mapper.countCampaigns(campaignId) == 0) {
                throw new NotFound("Campaign " + campaignId + " not found", "ftl campaign history");
              }
              return mapper.newestOf(campaignId);
            });
    return row == null ? null : Exploration.of(row);
  }

  /// What the campaign's newest exploration found in mode pattern, else the newest exploration that
  /// belongs to no campaign; an empty object when there is neither.
  public JsonObject pattern(Work work, long campaignId) {
    ExplorationMapper mapper = work.mapper(ExplorationMapper.class);
    ExplorationRow own = mapper.newestOf(campaignId);
    ExplorationRow row = own == null ? mapper.newestOf(null) : own;
    return row == null ? JsonObject.EMPTY : Exploration.of(row).pattern();
  }

  /// One section of what [#read] finds without a campaign; its `status` is `missing`, and its
  /// fields are empty, when there is none. The section of memory also names `similar_campaigns`:
  /// like the active campaign, else like what was explored.
  public JsonObject section(ExplorerMode mode) {
    return tx.read(
        work -> {
          ExplorationRow row = work.mapper(ExplorationMapper.class).newest();
          Exploration exploration = row == null ? null : Exploration.of(row);
          JsonObject section =
              exploration == null ? ExplorerResult.missing(mode) : exploration.section(mode);
          return mode == ExplorerMode.MEMORY
              ? section.with("similar_campaigns", similar(work, exploration))
              : section;
        });
  }

  private List<SimilarCampaign> similar(Work work, Exploration exploration) {
    if (similarity.hasActive(work)) {
      return similarity.find(work, null, LEAST_SIMILARITY, Limits.SIMILAR_CAMPAIGNS);
    }
    if (exploration == null || exploration._meta().objective() == null) {
      return List.of();
    }
    // How large the campaign will be is not known yet.
    return similarity.similar(
        work,
        exploration._meta().objective(),
        exploration.pattern().text("framework"),
        Fingerprint.deltaFiles(exploration.delta()),
        0,
        LEAST_SIMILARITY,
        Limits.SIMILAR_CAMPAIGNS);
  }

  /// Removes the explorations of the active campaign and those that belong to none, and answers how
  /// many there were. What archived campaigns have explored stays.
  public int clear() {
    return tx.write(
        work -> {
          ExplorationMapper mapper = work.mapper(ExplorationMapper.class);
          Long campaign = mapper.activeCampaign();
          int cleared = mapper.clear(campaign);
          if (cleared > 0) {
            events.append(
                work,
                EventType.EXPLORATION_CLEARED,
                JsonObject.of("campaign_id", campaign).with("cleared", cleared));
          }
          return cleared;
        });
  }
}
