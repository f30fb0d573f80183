package dev.ftl.data.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.data.Ftl;
import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.embedding.Embedder;
import dev.ftl.data.embedding.HashedTextEmbedder;
import dev.ftl.data.embedding.LazyEmbedder;
import dev.ftl.data.json.JsonArray;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectiveVectorsTest {

  @TempDir Path folder;
  private CampaignDatabase database;

  @BeforeEach
  void open() {
    database = new CampaignDatabase(folder.resolve("ftl.db"));
  }

  @Test
  void loadsNoModelWhileThereIsNothingToCompareWith() throws SQLException {
    Ftl ftl = ftl(HashedTextEmbedder::new);
    ftl.campaigns().create("Export to CSV", null, false);
    assertThat(ftl.campaignSimilarity().find(null, 0, 5)).isEmpty();
    ftl.campaigns().complete(null, JsonArray.EMPTY);
    assertThat(ftl.embedder().loads()).isZero();
    assertThat(database.text("SELECT COUNT(objective_embedding) FROM campaign")).isEqualTo("0");
  }

  @Test
  void storesWhatLaterComparisonsNeed() throws SQLException {
    Ftl first = ftl(HashedTextEmbedder::new);
    first.campaigns().create("Export to CSV", null, false);
    first.campaigns().complete(null, JsonArray.EMPTY);
    first.campaigns().create("Export to TSV", null, false);
    assertThat(first.embedder().loads()).isEqualTo(1);
    assertThat(database.text("SELECT GROUP_CONCAT(LENGTH(objective_embedding)) FROM archive"))
        .isEqualTo("1536");

    Ftl second = ftl(HashedTextEmbedder::new);
    assertThat(second.campaignSimilarity().find(null, 0.1, 5)).hasSize(1);
    second.campaigns().complete(null, JsonArray.EMPTY);
    assertThat(second.campaignSimilarity().find(null, 0.1, 5)).isEmpty();
    assertThat(second.embedder().loads()).isZero();
    assertThat(database.text("SELECT COUNT(objective_embedding) FROM archive")).isEqualTo("2");
    second.campaignSimilarity().find("Export to XML", 0.1, 5);
    assertThat(second.embedder().loads()).as("a text without a vector").isEqualTo(1);
  }

  @Test
  void createsACampaignAlsoWithoutTheModel() throws SQLException {
    Ftl ftl =
        ftl(
            () -> {
              throw new IoFailure("no model", null);
            });
    ftl.campaigns().create("Export to CSV", null, false);
    ftl.campaigns().complete(null, JsonArray.EMPTY);
    ftl.campaigns().create("Export to TSV", null, false);
    assertThat(database.text("SELECT COUNT(*) FROM campaign")).isEqualTo("2");
  }

  private Ftl ftl(Supplier<Embedder> loader) {
    return new Ftl(
        new Database(database.file(), Access.CREATE, Duration.ofSeconds(10)),
        new LazyEmbedder(Embedder.MINI_LM, loader));
  }
}
