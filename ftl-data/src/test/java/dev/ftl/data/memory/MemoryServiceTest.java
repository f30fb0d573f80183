package dev.ftl.data.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ftl.data.Ftl;
import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.embedding.Embedder;
import dev.ftl.data.embedding.HashedTextEmbedder;
import dev.ftl.data.embedding.LazyEmbedder;
import dev.ftl.data.embedding.Vectors;
import dev.ftl.data.event.Event;
import dev.ftl.data.search.SearchMode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Adding to the memory and asking it, and when that loads the model.
class MemoryServiceTest {

  private static final String TRIGGER = "csv.Error: need to escape, but no escapechar set";

  @TempDir Path folder;
  private Ftl ftl;

  @BeforeEach
  void open() {
    ftl = reopened();
  }

  private Ftl reopened() {
    Database database =
        new Database(folder.resolve("ftl.db"), Access.CREATE, Duration.ofSeconds(20));
    return new Ftl(database, new LazyEmbedder(Embedder.MINI_LM, HashedTextEmbedder::new));
  }

  private static NewMemory failure(String name, String trigger, long cost, String... source) {
    return NewMemory.failure(name, trigger, "set quotechar", null, cost, List.of(source));
  }

  private static ContextRequest objective(String text) {
    return ContextRequest.of(text);
  }

  private String text(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.getString(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ftl.db"));
  }

  private List<String> events() {
    return ftl.events().list(null, null, 100).stream().map(Event::eventType).toList();
  }

  @Test
  void addsManyAsIfEachWereAddedAlone() {
    List<NewMemory> entries = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      String trigger = "error number " + i / 3 + " in module " + "abc".charAt(i % 3) + i % 2;
      entries.add(failure("n" + i % 100, trigger, 500 + i, "w" + i));
    }
    entries.add(failure("short", "short", 500));
    entries.forEach(entry -> ftl.memories().add(entry));
    List<String> alone = stored();
    assertThat(alone).hasSizeBetween(10, 100);

    Database database =
        new Database(folder.resolve("other.db"), Access.CREATE, Duration.ofSeconds(20));
    ftl = new Ftl(database, new LazyEmbedder(Embedder.MINI_LM, HashedTextEmbedder::new));
    ftl.memories().addAll(entries.subList(0, 3));
    ftl.memories().addAll(entries);
    assertThat(stored()).isEqualTo(alone);
    assertThat(ftl.memories().addAll(entries).added()).isZero();
  }

  @Test
  void comparesNothingWhenAllAreKnown() {
    List<NewMemory> entries = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      entries.add(failure("n" + i, i + " is the number of this error " + 7 * i, 500, "w"));
    }
    ftl.memories().addAll(entries.subList(0, 1));
    ftl.memories().addAll(entries);
    List<String> before = stored();
    ftl = reopened();
    ftl.memories().addAll(entries.stream().filter(each -> isStored(each.name())).toList());
    assertThat(ftl.embedder().loads()).isZero();
    assertThat(stored()).isEqualTo(before);
  }

  private boolean isStored(String name) {
    return ftl.memories().memories(null).stream().anyMatch(entry -> entry.name().equals(name));
  }

  private List<String> stored() {
    return ftl.memories().memories(null).stream()
        .map(entry -> entry.name() + entry.trigger() + entry.cost() + entry.source())
        .toList();
  }

  @Test
  void findsEntriesWhateverTheyHold() throws Exception {
    ftl.memories().add(failure("a", TRIGGER, 3000, "001-a"));
    execute("DELETE FROM memory");
    assertThat(found("n0")).isEmpty();
    for (int i = 0; i < 600; i++) {
      execute("INSERT INTO memory (id, name, type) VALUES (%d, 'n%d', 'failure')".formatted(i, i));
      if (i % 250 == 249) {
        assertThat(found("n" + i)).containsExactly("n" + i);
      }
    }
    execute(
        "INSERT INTO memory (id, name, type, \"trigger\", resolution) VALUES"
            + " (-7, 'ünï/🚀', 'failure', 'zebra' || char(0) || 'ש', x'6f6b'),"
            + " (9000, 3, 'pattern', 4.5, NULL), (9001, NULL, 'pattern', 'okapi', 'giraffe'),"
            + " (9002, 'long', 'pattern', printf('%.*c', 1000000, 'x') || ' end', 'lion')");
    assertThat(found("zebra")).containsExactly("ünï/🚀");
    assertThat(found("🚀 ünï")).containsExactly("ünï/🚀");
    assertThat(found("okapi")).containsExactly("");
    assertThat(found("giraffe")).containsExactly("");
    assertThat(found("lion")).containsExactly("long");
    assertThat(found("n599")).containsExactly("n599");
    assertThat(found("n250")).containsExactly("n250");
    assertThat(found("end")).as("beyond what is searched").isEmpty();
  }

  private List<String> found(String topic) {
    return ftl.memorySearch().find(topic, SearchMode.LEXICAL, 0, 5, null).stream()
        .map(MemoryMatch::name)
        .toList();
  }

  @Test
  void loadsTheModelOnlyWhenTwoTextsMustBeCompared() throws Exception {
    ftl.memories().add(failure("a", TRIGGER, 3000, "001-a"));
    ftl.memories().add(failure("a", "another trigger of the same name", 100));
    ftl.memories().add(failure("b", TRIGGER, 200));
    ftl.memories()
        .add(NewMemory.pattern("p", "Exporting large tables", "stream rows", 9, List.of()));
    ftl.memories().list(null, 10);
    ftl.memories().show("a", null);
    ftl.memoryFeedback().record("a", null, true);
    ftl.memoryUpkeep().statistics();
    ftl.memoryUpkeep().verifyLoop();
    ftl.memoryEffect().effect(null);
    ftl.memoryContext().context(objective(null), false, true);
    ftl.memoryUpkeep().prune(new PruneRequest(500, 200, 0.1, 30), false);
    assertThat(ftl.embedder().loads()).isZero();
    assertThat(text("SELECT COUNT(embedding) FROM memory")).isEqualTo("0");

    ftl.memories().add(failure("c", "ModuleNotFoundError: No module named foo", 5000));
    assertThat(ftl.embedder().loads()).isEqualTo(1);
    assertThat(text("SELECT COUNT(embedding) FROM memory WHERE type = 'failure'")).isEqualTo("2");
  }

  @Test
  void asksNothingOfTheModelWithoutMemoriesOrWhenAllVectorsAreThere() throws Exception {
    ftl.memoryContext().context(objective("Export to CSV"), true, true);
    assertThat(ftl.embedder().loads()).isZero();
    ftl.memories().add(failure("a", TRIGGER, 3000));
    ftl.memoryContext().context(objective(TRIGGER), false, true);
    ftl.campaigns().create("Export to CSV", null, false);
    ftl.memoryContext().context(objective("Export to CSV"), false, true);
    assertThat(ftl.embedder().loads()).isEqualTo(1);
    assertThat(text("SELECT COUNT(embedding) FROM memory")).isEqualTo("1");

    try (Connection connection = connect();
        var statement =
            connection.prepareStatement("UPDATE campaign SET objective_embedding = ?")) {
      float[] vector = new HashedTextEmbedder().embed("Export to CSV");
      statement.setBytes(1, Vectors.bytes(vector, Embedder.MINI_LM));
      statement.execute();
    }
    Ftl again = reopened();
    Context context =
        again
            .memoryContext()
            .context(new ContextRequest("Export to CSV", null, 5, 3, 0, 0, false), true, true);
    assertThat(context.failures()).hasSize(1);
    assertThat(again.embedder().loads()).isZero();
  }

  @Test
  void mergesFailuresOfOneNameOrWithSimilarTriggers() {
    assertThat(ftl.memories().add(failure("a", TRIGGER, 3000, "001-a", "002-b")).status())
        .isEqualTo("added");
    assertThat(ftl.memories().add(failure("a", "quite another text", 9000, "002-b", "003-c")))
        .extracting(AddResult::status)
        .isEqualTo("merged:a");
    assertThat(ftl.memories().add(failure("b", TRIGGER + " at all", 100, "004-d")).status())
        .isEqualTo("merged:a");
    MemoryEntry merged = ftl.memories().show("a", MemoryType.FAILURE);
    assertThat(merged.source().texts()).containsExactly("001-a", "002-b", "003-c", "004-d");
    assertThat(merged.cost()).contains(9000L);
    assertThat(merged.trigger()).isEqualTo(TRIGGER);
    assertThat(ftl.memories().add(failure("c", "nothing like the other one", 100)).status())
        .isEqualTo("added");
    assertThat(events())
        .containsExactly("MEMORY_ADDED", "MEMORY_MERGED", "MEMORY_MERGED", "MEMORY_ADDED");
    assertThat(ftl.memories().add(failure("a", TRIGGER, 1, "001-a")).status())
        .startsWith("rejected:");
    assertThat(ftl.memories().add(failure("a", TRIGGER, 100, "001-a")).status())
        .isEqualTo("merged:a");
    assertThat(events()).hasSize(4);
  }

  @Test
  void mergingFillsInAFixThatWasUnknown() {
    ftl.memories().add(NewMemory.failure("a", TRIGGER, "UNKNOWN", null, 3000, List.of()));
    ftl.memories().add(NewMemory.failure("a", TRIGGER, "quote it", "escape.*", 300, List.of()));
    assertThat(ftl.memories().show("a", null).fix()).contains("quote it");
    ftl.memories().add(NewMemory.failure("a", TRIGGER, "another", "other", 300, List.of()));
    assertThat(ftl.memories().show("a", null).fix()).contains("quote it");
    assertThat(ftl.memories().show("a", null).match()).contains("escape.*");
  }

  @Test
  void importingTwiceGivesTheSameMemory() {
    List<NewMemory> entries =
        List.of(
            failure("a", TRIGGER, 3000, "001-a"),
            failure("b", TRIGGER + " at all", 4000, "002-b"),
            failure("cheap", "a trigger of some length", 5),
            NewMemory.pattern("p", "Exporting large tables", "stream the rows", 9, List.of("x")));
    assertThat(ftl.memories().addAll(entries))
        .extracting(
            ImportResult::added,
            ImportResult::merged,
            ImportResult::duplicate,
            ImportResult::rejected)
        .containsExactly(2, 1, 0, 1);
    List<Memory> once = ftl.memories().memories(null);
    assertThat(ftl.memories().addAll(entries))
        .extracting(
            ImportResult::added,
            ImportResult::merged,
            ImportResult::duplicate,
            ImportResult::rejected)
        .containsExactly(0, 2, 1, 1);
    assertThat(ftl.memories().memories(null)).isEqualTo(once);
  }

  @Test
  void computesDamagedVectorsAgain() throws Exception {
    ftl.memories().add(failure("a", TRIGGER, 3000));
    for (String damage :
        List.of("x'0102'", "zeroblob(1536)", "x'" + "0000C07F".repeat(384) + "'", "'text'")) {
      execute("UPDATE memory SET embedding = " + damage);
      assertThat(ftl.memories().add(failure("b", TRIGGER + " at all", 100)).status())
          .as(damage)
          .isEqualTo("merged:a");
    }
    ftl.memories().add(failure("c", "nothing like the other one", 100));
    assertThat(text("SELECT MIN(LENGTH(embedding)) FROM memory")).isEqualTo("1536");
  }

  @Test
  void givesWhatIsRelevantAndCountsAccesses() {
    ftl.memories().add(failure("a", TRIGGER, 3000, "001-a"));
    ftl.memories().add(failure("b", "ModuleNotFoundError: No module named foo", 50_000));
    Context context = ftl.memoryContext().context(objective(TRIGGER), true, true);
    assertThat(context.failures())
        .extracting(Context.Failure::name, Context.Failure::cost, entry -> entry._tier().get())
        .containsExactly(tuple("a", 3000L, Tier.CRITICAL));
    assertThat(context.failures().getFirst()._relevance()).contains(1.0);
    assertThat(context.failures().getFirst()._score())
        .contains(Scoring.rounded(Math.log(3001) / Math.log(2) / 2));
    assertThat(context.tiers().orElseThrow().critical()).isEqualTo(1);
    assertThat(context.patterns()).isEmpty();
    assertThat(ftl.memoryContext().context(objective(null), true, false).failures())
        .extracting(Context.Failure::name)
        .containsExactly("b", "a");
    assertThat(ftl.memories().show("a", null).accessCount()).isEqualTo(1);
    assertThat(ftl.memories().show("b", null).accessCount()).isZero();
    assertThat(events()).contains("MEMORY_ACCESSED");
  }

  @Test
  void removesRelationshipsAlongWithEntries() throws Exception {
    ftl.memories().add(failure("a", TRIGGER, 3000));
    ftl.memories().add(failure("b", "ModuleNotFoundError: No module named foo", 50_000));
    ftl.memories()
        .add(NewMemory.pattern("a", "Exporting large tables", "stream rows", 9, List.of()));
    assertThat(ftl.memoryRelations().relate("a", "b", MemoryType.FAILURE, RelationType.CAUSES))
        .extracting(MemoryRelations.Related::status, MemoryRelations.Related::weight)
        .containsExactly("added", 1.0);
    assertThat(
            ftl.memoryRelations()
                .relate("b", "a", MemoryType.FAILURE, RelationType.CAUSED_BY)
                .status())
        .isEqualTo("exists");
    ftl.memoryRelations().relateAcross("b", "a", RelationType.SOLVES);
    assertThat(ftl.memoryRelations().solutions("b"))
        .extracting(KnownPattern::name)
        .containsExactly("a");
    assertThat(ftl.memoryRelations().related("a", MemoryType.FAILURE, 2))
        .extracting(RelatedEntry::name, RelatedEntry::via, RelatedEntry::path)
        .containsExactly(tuple("b", "causes", List.of("b")));

    ftl.memoryUpkeep().forget("a", MemoryType.FAILURE);
    assertThat(text("SELECT COUNT(*) FROM memory_edge")).isEqualTo("0");
    MemoryEntry left = ftl.memories().show("b", null);
    assertThat(left.relatedTyped().toString()).isEqualTo("{}");
    assertThat(left.crossRelationships().toString()).isEqualTo("{\"solves\":[\"a\"]}");
    ftl.memoryUpkeep().forget("a", MemoryType.PATTERN);
    assertThat(ftl.memories().show("b", null).crossRelationships().toString()).isEqualTo("{}");
  }

  @Test
  void countsFeedbackOfABatch() {
    ftl.memories().add(failure("a", TRIGGER, 3000));
    ftl.memories()
        .add(NewMemory.pattern("p", "Exporting large tables", "stream rows", 9, List.of()));
    MemoryName a = new MemoryName("a", MemoryType.FAILURE);
    MemoryName p = new MemoryName("p", MemoryType.PATTERN);
    MemoryName gone = new MemoryName("gone", MemoryType.FAILURE);
    MemoryFeedback.Counted counted =
        ftl.memoryFeedback()
            .record(Set.of(a, new MemoryName("q", MemoryType.PATTERN)), Set.of(a, p, gone));
    assertThat(counted.helped()).isEqualTo(1);
    assertThat(counted.notHelped()).isEqualTo(1);
    assertThat(counted.unknown()).contains(List.of("gone"));
    assertThat(ftl.memories().show("a", null))
        .extracting(MemoryEntry::timesHelped, MemoryEntry::timesFailed)
        .containsExactly(1, 0);
    assertThat(ftl.memories().show("p", null))
        .extracting(MemoryEntry::timesHelped, MemoryEntry::timesFailed)
        .containsExactly(0, 1);
  }

  @Test
  void manyThatAddSimilarFailuresAtOnceMakeOne() {
    int threads = 8;
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<CompletableFuture<AddResult>> added = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        NewMemory entry = failure("f" + i, TRIGGER + " ".repeat(i + 1) + "x", 1000 + i, "w" + i);
        added.add(CompletableFuture.supplyAsync(() -> reopened().memories().add(entry), pool));
      }
      assertThat(added.stream().map(each -> each.join().kind()))
          .containsOnlyOnce(AddResult.Kind.ADDED)
          .hasSize(threads);
    }
    MemoryEntry only = ftl.memories().list(null, 10).getFirst();
    assertThat(ftl.memories().list(null, 10)).hasSize(1);
    assertThat(only.cost()).contains(1007L);
    assertThat(only.source().texts())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, threads).mapToObj(i -> "w" + i).toList());
  }
}
