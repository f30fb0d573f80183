package dev.ftl.data.status;

import dev.ftl.data.json.JsonArray;
import java.time.Instant;

/// The active campaign.
record CampaignRow(
    long id, String objective, String framework, Instant createdAt, JsonArray tasks) {}
