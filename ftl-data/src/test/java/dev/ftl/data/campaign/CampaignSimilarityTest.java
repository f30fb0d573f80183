package dev.ftl.data.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ftl.data.db.Tx;
import dev.ftl.data.embedding.Embedder;
import dev.ftl.data.json.JsonObject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CampaignSimilarityTest {

  @TempDir Path folder;
  private CampaignDatabase database;
  private Tx tx;

  @BeforeEach
  void open() throws SQLException {
    database = new CampaignDatabase(folder.resolve("ftl.db"));
    tx = new Tx(database.open().database());
    database.open().events().emit("OPENED", JsonObject.EMPTY);
    archive("same", "flask", "[\"a.py\",\"b.py\"]", 4);
    archive("same", "django", "[\"a.py\",\"b.py\"]", 4);
    archive("other", "flask", "[\"a.py\",\"c.py\"]", 2);
  }

  @Test
  void weighsObjectiveFilesAndSize() {
    List<SimilarCampaign> similar = similar("same", "flask", List.of("a.py", "b.py"), 4, 0, 5);
    assertThat(similar).extracting(SimilarCampaign::archive).containsExactly(1L, 3L);
    assertThat(similar.getFirst().similarity()).isEqualTo(1);
    SimilarCampaign other = similar.getLast();
    assertThat(other.objectiveSimilarity()).isZero();
    assertThat(other.deltaOverlap()).isCloseTo(1 / 3.0, within(1e-4));
    assertThat(other.taskCloseness()).isEqualTo(0.5);
    assertThat(other.similarity()).isCloseTo(0.3 / 3 + 0.1 * 0.5, within(1e-4));
    assertThat(other.campaignId()).isEqualTo(7);
  }

  @Test
  void comparesWithAnyFrameworkWhenNoneIsSet() {
    for (String none : new String[] {null, "", "none"}) {
      assertThat(similar("same", none, List.of("a.py", "b.py"), 4, 0, 5))
          .extracting(SimilarCampaign::archive)
          .containsExactly(2L, 1L, 3L);
    }
  }

  @Test
  void leavesOutWhatIsBelowTheThresholdOrTooMany() {
    assertThat(similar("same", "flask", List.of(), 4, 0.7, 5)).hasSize(1);
    assertThat(similar("same", "flask", List.of(), 4, 0.71, 5)).isEmpty();
    assertThat(similar("same", null, List.of(), 4, 0, 1)).hasSize(1);
    assertThat(similar("same", "litestar", List.of(), 4, 0, 5)).isEmpty();
  }

  @Test
  void readsArchivesThatSayNothing() throws SQLException {
    database.execute(
        "DELETE FROM archive",
        "INSERT INTO archive (campaign_id, fingerprint, outcome, completed_at)"
            + " VALUES (NULL, 'junk', 'odd', 'yesterday')");
    SimilarCampaign similar = similar("same", null, List.of("a.py"), 4, 0, 5).getFirst();
    assertThat(similar.similarity()).isZero();
    assertThat(similar.outcome()).isNull();
    assertThat(similar.completedAt()).isNull();
  }

  @Test
  void measuresNothingBetweenNothings() {
    assertThat(CampaignSimilarity.jaccard(Set.of(), Set.of())).isZero();
    assertThat(CampaignSimilarity.closeness(0, 0)).isZero();
    assertThat(CampaignSimilarity.closeness(0, 3)).isZero();
    assertThat(CampaignSimilarity.closeness(3, 4)).isEqualTo(0.75);
  }

  @Test
  void comparesWithTheActiveCampaignOrAnObjective() throws SQLException {
    CampaignSimilarity similarity = new CampaignSimilarity(tx, new Directions());
    assertThat(similarity.find(null, 0, 5)).isEmpty();
    assertThat(similarity.find("other", 0.5, 5))
        .extracting(SimilarCampaign::archive)
        .containsExactly(3L);

    database.execute(
        "INSERT INTO campaign (id, objective, framework, status, tasks)"
            + " VALUES (9, 'same', 'Django', 'active', '[]')",
        "INSERT INTO exploration (campaign_id, delta)"
            + " VALUES (7, '{\"candidates\":[\"a.py\",\"b.py\"]}')");
    SimilarCampaign alike = similarity.find(null, 0, 5).getFirst();
    assertThat(alike.archive()).isEqualTo(2);
    assertThat(alike.deltaOverlap()).as("another campaign's exploration").isZero();
    assertThat(alike.similarity()).isEqualTo(0.6);
    assertThat(similarity.find("other", 0, 5).getFirst().objectiveSimilarity()).isZero();
    assertThat(similarity.find("other", 0, 5)).hasSize(1);

    database.execute(
        "INSERT INTO exploration (campaign_id, delta)"
            + " VALUES (9, '{\"candidates\":[\"a.py\",\"b.py\"]}')");
    assertThat(similarity.find(null, 0, 5).getFirst().deltaOverlap()).isEqualTo(1);
  }

  private List<SimilarCampaign> similar(
      String objective, String framework, List<String> files, int tasks, double least, int max) {
    CampaignSimilarity similarity = new CampaignSimilarity(tx, new Directions());
    return tx.read(
        work -> similarity.similar(work, objective, framework, files, tasks, least, max));
  }

  /// Two objectives that have nothing in common.
  private static final class Directions implements Embedder {

    @Override
    public String model() {
      return MINI_LM;
    }

    @Override
    public float[] embed(String text) {
      float[] vector = new float[DIMENSIONS];
      if (text != null) {
        vector[text.equals("same") ? 0 : 1] = 1;
      }
      return vector;
    }
  }

  private void archive(String objective, String framework, String files, int tasks)
      throws SQLException {
    database.execute(
        """
        INSERT INTO archive (campaign_id, objective, framework, completed_at, outcome, fingerprint)
        VALUES (7, '%s', '%s', '2026-01-14T10:00:00', 'complete', '{"task_count":%d,"delta_files":%s}')
        """
            .formatted(objective, framework, tasks, files));
  }
}
