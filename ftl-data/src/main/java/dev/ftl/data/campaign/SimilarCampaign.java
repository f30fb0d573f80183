package dev.ftl.data.campaign;

import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.time.Instant;

/// A campaign of the past that is like the one at hand.
///
/// @param archive the archive's id
/// @param similarity 0.6 × `objectiveSimilarity` + 0.3 × `deltaOverlap` + 0.1 × `taskCloseness`
/// @param objectiveSimilarity the cosine of the objectives' embeddings
/// @param deltaOverlap the files that both name, as a part of those that either names (Jaccard)
/// @param taskCloseness 1 for equally many tasks, 0 when either has none
/// @param patternsFrom what was learned from it
public record SimilarCampaign(
    long archive,
    Long campaignId,
    double similarity,
    double objectiveSimilarity,
    double deltaOverlap,
    double taskCloseness,
    String objective,
    String framework,
    CampaignOutcome outcome,
    Instant completedAt,
    JsonObject fingerprint,
    JsonObject summary,
    JsonArray patternsFrom) {}
