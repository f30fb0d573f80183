package dev.ftl.data.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ftl.data.Ftl;
import dev.ftl.data.json.JsonArray;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A database of an older FTL, which let several campaigns be active.
class SeveralActiveCampaignsTest {

  @TempDir Path folder;

  @Test
  void completesTheOlderOnesAsPartialWhenItIsOpened() throws SQLException {
    CampaignDatabase database = new CampaignDatabase(folder.resolve("ftl.db"));
    database.execute(
        "CREATE TABLE campaign (id INTEGER PRIMARY KEY, objective TEXT, framework TEXT, status"
            + " TEXT, created_at TEXT, completed_at TEXT, tasks TEXT, summary TEXT)",
        "INSERT INTO campaign (objective, framework, status, created_at, tasks, summary) VALUES"
            + " ('First', 'flask', 'active', '2026-01-14T22:38:53.073933', '[]', NULL), (NULL,"
            + " NULL, 'active', '2026-01-15T22:38:53.073933', NULL, '{}'), ('Done', NULL,"
            + " 'complete', '2026-01-15T23:38:53.073933', NULL, '{}'), ('Newest', NULL, 'active',"
            + " '2026-01-16T22:38:53.073933', '[{\"seq\":\"1\"}]', NULL)");

    Ftl ftl = database.open();

    Campaign active = ftl.campaigns().active();
    assertThat(active.objective()).isEqualTo("Newest");
    assertThat(active.summary().isEmpty()).isTrue();
    assertThat(ftl.campaignHistory().archives(10).archives())
        .extracting(Archive::campaignId, Archive::objective, Archive::outcome)
        .containsExactly(
            tuple(2L, null, CampaignOutcome.PARTIAL), tuple(1L, "First", CampaignOutcome.PARTIAL));
    assertThat(ftl.events().list(0L, "CAMPAIGN_COMPLETED", 10))
        .extracting(event -> event.metadata().number("campaign_id"))
        .containsExactly(1L, 2L);
    assertThat(database.text("SELECT COUNT(*) FROM campaign WHERE status = 'active'"))
        .isEqualTo("1");
    assertThat(ftl.taskClaims().claim(null, "ana", 3600).seq()).isEqualTo("001");
    assertThat(ftl.campaigns().complete(null, JsonArray.EMPTY).objective()).isEqualTo("Newest");
    assertThat(ftl.campaignHistory().completed(null, null).campaigns())
        .extracting(ExportedCampaign::outcome)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.asList(
                CampaignOutcome.PARTIAL, CampaignOutcome.PARTIAL, null, CampaignOutcome.PARTIAL));
  }
}
