package dev.ftl.data.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.campaign.CampaignSimilarity;
import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.db.Tx;
import dev.ftl.data.embedding.HashedTextEmbedder;
import dev.ftl.data.event.EventLog;
import dev.ftl.data.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplorationServiceTest {

  @TempDir Path folder;
  private ExplorationService explorations;

  @BeforeEach
  void open() {
    Path file = folder.resolve("ftl.db");
    Tx tx = new Tx(new Database(file, Access.CREATE, Database.DEFAULT_BUSY_TIMEOUT));
    EventLog events = new EventLog(tx);
    CampaignSimilarity similarity = new CampaignSimilarity(tx, new HashedTextEmbedder());
    explorations = new ExplorationService(tx, events, new SessionService(tx, events), similarity);
    explorations.clear();
  }

  @Test
  void theActiveCampaignsNewestComesFirst() throws SQLException {
    campaign(1, "complete");
    campaign(2, "active");
    exploration(1, "1");
    exploration(2, "NULL");
    assertThat(explorations.read(null).id()).as("the newest of all").isEqualTo(2);

    exploration(3, "2");
    exploration(4, "2");
    exploration(5, "1");
    exploration(6, "NULL");
    assertThat(explorations.read(null).id()).as("the active one's").isEqualTo(4);
    assertThat(explorations.read(1L).id()).isEqualTo(5);

    campaign(3, "complete");
    assertThat(explorations.read(3L)).isNull();
    assertThatThrownBy(() -> explorations.read(4L))
        .isInstanceOf(NotFound.class)
        .hasMessage("Campaign 4 not found");
  }

  @Test
  void clearingKeepsWhatArchivedCampaignsHave() throws SQLException {
    campaign(1, "complete");
    exploration(1, "1");
    exploration(2, "NULL");
    assertThat(explorations.clear()).isEqualTo(1);

    campaign(2, "active");
    exploration(3, "2");
    exploration(4, "NULL");
    assertThat(explorations.clear()).isEqualTo(2);
    assertThat(explorations.read(null).id()).isEqualTo(1);
  }

  @Test
  void whatIsWrittenBelongsToTheActiveCampaign() throws SQLException {
    JsonObject document = JsonObject.of("delta", JsonObject.of("note", 1));
    assertThat(explorations.write(document, "0123456")).isEqualTo(1);
    campaign(7, "active");
    assertThat(explorations.write(document, "0123456")).as("now the campaign's").isEqualTo(2);
    assertThat(explorations.write(document, "fffffff")).as("says the same").isEqualTo(2);
    assertThat(explorations.read(7L)._meta().gitSha()).isEqualTo("0123456");
    assertThat(explorations.read(7L).campaignId()).isEqualTo(7);
  }

  @Test
  void aDocumentsOwnOriginStays() {
    JsonObject meta =
        JsonObject.of("objective", "Export")
            .with("git_sha", "abcdef0")
            .with("session_id", "s1")
            .with("created_at", "2026-01-02T03:04:05Z");
    explorations.write(
        JsonObject.of("_meta", meta).with("memory", JsonObject.of("note", 1)), "0123456");
    assertThat(explorations.read(null)._meta())
        .isEqualTo(
            new ExplorationMeta(
                "1.0", Instant.parse("2026-01-02T03:04:05Z"), "abcdef0", "Export", "s1"));
  }

  @Test
  void aRowThatTakesAnOldIdKeepsItsOwnSession() {
    JsonObject section = JsonObject.of("note", 1);
    JsonObject meta = JsonObject.of("session_id", "old");
    explorations.write(JsonObject.of("_meta", meta).with("delta", section), "");
    explorations.clear();
    assertThat(explorations.write(JsonObject.of("delta", section), "")).isEqualTo(1);
    assertThat(explorations.read(null)._meta().sessionId()).isNull();
  }

  @Test
  void junkInOlderRowsReadsAsMissing() throws SQLException {
    execute(
        "INSERT INTO exploration (structure, pattern, memory, delta, created_at) VALUES"
            + " ('junk', NULL, '[]', '{\"candidates\":{\"path\":\"a\"}}', 'yesterday')");
    execute("INSERT INTO event (event_type, metadata) VALUES ('SESSION_AGGREGATED', 'junk')");
    Exploration read = explorations.read(null);
    assertThat(read._meta()).isEqualTo(new ExplorationMeta("1.0", null, "", "", null));
    assertThat(List.of(read.structure(), read.pattern(), read.memory()))
        .allMatch(ExplorerResult::isMissing);
    assertThat(read.delta().array("candidates").objects())
        .containsExactly(JsonObject.of("path", "a"));
  }

  @Test
  void memoryComesWithAtMostThreeSimilarCampaigns() throws SQLException {
    for (int id = 1; id <= 4; id++) {
      execute("INSERT INTO archive (id, objective) VALUES (%d, 'Export to CSV')".formatted(id));
    }
    execute("INSERT INTO archive (id, objective) VALUES (5, 'Something else entirely')");
    assertThat(explorations.section(ExplorerMode.MEMORY).array("similar_campaigns").isEmpty())
        .isTrue();
    JsonObject meta = JsonObject.of("objective", "Export to CSV");
    explorations.write(JsonObject.of("_meta", meta).with("delta", JsonObject.of("note", 1)), "");
    JsonObject memory = explorations.section(ExplorerMode.MEMORY);
    assertThat(memory.text("status")).isEqualTo("missing");
    assertThat(memory.array("similar_campaigns").objects())
        .extracting(campaign -> campaign.text("objective"))
        .containsExactly("Export to CSV", "Export to CSV", "Export to CSV");

    execute(
        "INSERT INTO campaign (id, objective, status)"
            + " VALUES (9, 'Something else entirely', 'active')");
    assertThat(explorations.section(ExplorerMode.MEMORY).array("similar_campaigns").objects())
        .as("like the active campaign")
        .extracting(campaign -> campaign.text("objective"))
        .containsExactly("Something else entirely");
  }

  private void campaign(int id, String status) throws SQLException {
    execute("INSERT INTO campaign (id, status) VALUES (%d, '%s')".formatted(id, status));
  }

  private void exploration(int id, String campaign) throws SQLException {
    execute("INSERT INTO exploration (id, campaign_id) VALUES (%d, %s)".formatted(id, campaign));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ftl.db"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
