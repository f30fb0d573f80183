package dev.ftl.data.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ftl.data.Ftl;
import dev.ftl.data.benchmark.NewRecord;
import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.watch.Notable.Kind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is read for the [Detector], from a database as agents leave it.
class NewsTest {

  @TempDir private Path folder;

  private final Detector detector = new Detector();
  private Ftl ftl;

  @BeforeEach
  void watch() {
    ftl =
        new Ftl(
            new Database(folder.resolve("ftl.db"), Access.CREATE, Database.DEFAULT_BUSY_TIMEOUT));
  }

  private List<Notable> look() {
    return detector.see(News.read(ftl, detector.seen()), Instant.now());
  }

  private void measure(String run, double millis) {
    List<NewRecord> records = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      records.add(new NewRecord(run, "latency", millis + i * 0.1, JsonObject.of("unit", "ms")));
    }
    ftl.benchmarks().importAll(records);
  }

  @Test
  void aRunThatIsWorseThanTheOneBeforeIsToldOfOnce() {
    measure("v1", 100);
    look();
    measure("v2", 150);

    assertThat(look())
        .containsExactly(
            new Notable(Kind.REGRESSION, "v2", "v2 is worse than v1", "latency", "v2", null));
    ftl.benchmarks().record(new NewRecord("v2", "latency", 151, JsonObject.of("unit", "ms")));
    assertThat(look()).isEmpty();

    measure("v3", 100);
    assertThat(look()).isEmpty();
  }

  @Test
  void aCampaignIsToldOfByItsObjective() {
    ftl.campaigns().create("Move to Java 25", "maven", false);
    look();
    ftl.campaigns().complete(null, null);

    assertThat(look())
        .extracting(Notable::kind, Notable::text, Notable::id)
        .containsExactly(tuple(Kind.CAMPAIGN_DONE, "Move to Java 25", "1"));
  }

  /// A backup that was put back has fewer events than were seen.
  @Test
  void anOlderDatabaseIsReadFromItsBeginning() {
    ftl.sessions().create("Explore");
    assertThat(look()).isEmpty();
    long newest = detector.seen();
    detector.see(new News(newest + 100, List.of(), null, List.of(), null, null), Instant.now());

    News older = News.read(ftl, detector.seen());
    assertThat(older.newest()).isEqualTo(newest);
    assertThat(older.sessions()).hasSize(1);
    assertThat(detector.see(older, Instant.now())).isEmpty();
    ftl.campaigns().create("Move to Java 25", "maven", false);
    ftl.campaigns().complete(null, null);
    assertThat(look()).extracting(Notable::kind).containsExactly(Kind.CAMPAIGN_DONE);
  }

  @Test
  void readsNoSessionsWhenNothingHappenedToAny() {
    ftl.sessions().create("Explore");
    News first = News.read(ftl, null);
    assertThat(first.sessions()).hasSize(1);
    ftl.events().emit("STEP", JsonObject.EMPTY);

    assertThat(News.read(ftl, first.newest()).sessions()).isNull();
    assertThat(News.read(ftl, first.newest()).events()).hasSize(1);
  }
}
