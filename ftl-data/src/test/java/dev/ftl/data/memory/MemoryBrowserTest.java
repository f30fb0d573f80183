package dev.ftl.data.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.ftl.data.Ftl;
import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.Page;
import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.embedding.Embedder;
import dev.ftl.data.embedding.HashedTextEmbedder;
import dev.ftl.data.embedding.LazyEmbedder;
import dev.ftl.data.embedding.Vectors;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.memory.Neighbourhood.Link;
import dev.ftl.data.memory.Neighbourhood.Node;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the dashboard reads of the memory.
class MemoryBrowserTest {

  @TempDir Path folder;

  private Ftl ftl() {
    Database database =
        new Database(folder.resolve("ftl.db"), Access.CREATE, Duration.ofSeconds(20));
    return new Ftl(database, new LazyEmbedder(Embedder.MINI_LM, HashedTextEmbedder::new));
  }

  private void execute(String sql, Object... values) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ftl.db"));
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    }
  }

  private static void add(Ftl ftl, String name, String trigger, long cost, String... source) {
    ftl.memories().add(NewMemory.failure(name, trigger, "a fix", null, cost, List.of(source)));
  }

  private static void addPattern(Ftl ftl, String name) {
    ftl.memories().add(NewMemory.pattern(name, "When " + name, "do this instead", 900, List.of()));
  }

  @Test
  void listsTheMostImportantEntriesFirst() {
    Ftl ftl = ftl();
    add(ftl, "small", "A small failure of the parser", 200);
    add(ftl, "large", "Out of memory when a table is exported", 90_000);
    addPattern(ftl, "stream-rows");
    Page<MemoryOverview> page = ftl.memoryBrowser().page(null, 2);
    assertThat(page.total()).isEqualTo(3);
    assertThat(page.rows())
        .extracting(MemoryOverview::name, MemoryOverview::trigger)
        .containsExactly(
            tuple("large", "Out of memory when a table is exported"),
            tuple("stream-rows", "When stream-rows"));
    assertThat(ftl.memoryBrowser().page(MemoryType.PATTERN, 9).rows())
        .extracting(MemoryOverview::name)
        .containsExactly("stream-rows");
    assertThat(ftl.memoryBrowser().overviews(List.of(2L, 99L, 1L)))
        .extracting(MemoryOverview::name)
        .containsExactly("large", "small");
  }

  @Test
  void readsOnlyTheBeginningOfLongTriggers() {
    Ftl ftl = ftl();
    add(ftl, "long", "trigger ".repeat(100_000), 200);
    assertThat(ftl.memoryBrowser().page(null, 9).rows().getFirst().trigger()).hasSize(400);
  }

  @Test
  void tellsEachRelationshipOnceAndInItsOwnDirection() {
    Ftl ftl = ftl();
    for (String name : List.of("a", "b", "c", "far")) {
      add(ftl, name, "The trigger of the failure " + name.repeat(9), 500);
    }
    addPattern(ftl, "pattern");
    ftl.memoryRelations().relate("a", "b", null, RelationType.CO_OCCURS);
    ftl.memoryRelations().relate("c", "a", null, RelationType.CAUSES);
    ftl.memoryRelations().relate("far", "b", null, RelationType.PREREQUISITE);
    ftl.memoryRelations().relateAcross("a", "pattern", RelationType.SOLVES);

    Neighbourhood related = ftl.memoryBrowser().detail(1).related();
    assertThat(related.nodes())
        .extracting(Node::name, Node::hops)
        .containsExactly(
            tuple("a", 0), tuple("b", 1), tuple("c", 1), tuple("pattern", 1), tuple("far", 2));
    assertThat(related.links())
        .containsExactlyInAnyOrder(
            new Link(1, 2, "co_occurs", false),
            new Link(3, 1, "causes", true),
            new Link(5, 1, "solves", true),
            new Link(4, 2, "prerequisite", true));
    assertThat(related.more()).isZero();
    assertThat(ftl.memoryBrowser().detail(5).related().links())
        .contains(new Link(5, 1, "solves", true));
  }

  @Test
  void leavesOutNeighboursBeyondThoseThatCanBeShown() throws SQLException {
    Ftl ftl = ftl();
    add(ftl, "hub", "The trigger that everything depends on", 500);
    for (int i = 0; i < 40; i++) {
      execute("INSERT INTO memory (name, type, \"trigger\") VALUES (?, 'failure', '')", "n" + i);
      execute("INSERT INTO memory_edge (from_id, to_id, rel_type) VALUES (1, ?, NULL)", i + 2);
    }
    Neighbourhood related = ftl.memoryBrowser().detail(1).related();
    assertThat(related.nodes()).hasSize(14);
    assertThat(related.more()).isEqualTo(27);
    assertThat(related.links()).hasSize(13).allMatch(link -> link.relation().equals("related"));
  }

  @Test
  void namesTheSourcesThatStillExist() throws SQLException {
    Ftl ftl = ftl();
    add(ftl, "f", "A failure with two sources", 500, "001-here", "002-gone");
    execute("INSERT INTO workspace (workspace_id, status) VALUES ('001-here', 'complete')");
    assertThat(ftl.memoryBrowser().detail(1).sources())
        .containsEntry("001-here", 1L)
        .containsEntry("002-gone", null);
    assertThatThrownBy(() -> ftl.memoryBrowser().detail(7)).isInstanceOf(NotFound.class);
  }

  @Test
  void readsWhatWorkspacesWereGiven() throws SQLException {
    Ftl ftl = ftl();
    add(ftl, "f", "A failure that was given to a workspace", 500);
    JsonObject named = JsonObject.of("name", "f").with("type", "failure");
    JsonObject given = JsonObject.of("failures", JsonArray.of(named));
    for (int i = 0; i < 8; i++) {
      execute(
          "INSERT INTO workspace (workspace_id, status, prior_knowledge, utilized_memories)"
              + " VALUES (?, ?, ?, ?)",
          "w" + i,
          i < 4 ? "complete" : i < 7 ? "blocked" : "active",
          i < 4 ? given.toString() : JsonObject.of("held_out", JsonArray.of(named)).toString(),
          i == 0 ? JsonArray.of(named).toString() : "[]");
    }
    List<Long> ids =
        ftl.memoryBrowser().workspaceVersions().stream().map(GivenWorkspace.Version::id).toList();
    List<GivenWorkspace> workspaces = ftl.memoryBrowser().workspaces(ids);
    MemoryName name = new MemoryName("f", MemoryType.FAILURE);
    assertThat(workspaces.getFirst().utilized()).isEqualTo(Set.of(name));
    assertThat(workspaces.getLast().heldOut()).isEqualTo(Set.of(name));
    assertThat(MemoryEffect.of(workspaces)).isEqualTo(ftl.memoryEffect().effect(null));
    assertThat(MemoryEffect.of(workspaces).all().heldOut().count()).isEqualTo(3);

    List<GivenWorkspace.Version> before = ftl.memoryBrowser().workspaceVersions();
    execute("UPDATE workspace SET status = 'complete' WHERE id = 8");
    assertThat(ftl.memoryBrowser().workspaceVersions())
        .hasSize(8)
        .startsWith(before.subList(0, 7).toArray(new GivenWorkspace.Version[0]))
        .isNotEqualTo(before);
  }

  @Test
  void ranksEntriesByWhatIsWorkedOn() throws SQLException {
    Ftl ftl = ftl();
    assertThat(ftl.memoryBrowser().relevance(List.of(1L))).isEqualTo(Relevance.UNKNOWN);
    add(ftl, "near", "Export tables as tab separated values", 500);
    add(ftl, "away", "Kubernetes refuses the certificate", 500);
    HashedTextEmbedder embedder = new HashedTextEmbedder();
    String objective = "Export tables as tab separated values, please";
    ftl.campaigns().create(objective, null, false);
    execute(
        "UPDATE campaign SET objective_embedding = ?",
        Vectors.bytes(embedder.embed(objective), embedder.model()));
    execute(
        "UPDATE memory SET embedding = ? WHERE id = 1",
        Vectors.bytes(embedder.embed("Export tables as tab separated values"), embedder.model()));
    execute("UPDATE memory SET embedding = x'00' WHERE id = 2");
    Relevance relevance = ftl.memoryBrowser().relevance(List.of(1L, 2L));
    assertThat(relevance.objective()).isEqualTo(objective);
    assertThat(relevance.tiers()).isEqualTo(Map.of(1L, Tier.CRITICAL));
  }

  @Test
  void lookingChangesNothingAndLoadsNoModel() throws SQLException {
    Ftl ftl = ftl();
    add(ftl, "f", "A failure that somebody looks at", 500);
    MemoryStamp stamp = ftl.memoryBrowser().stamp();
    long events = ftl.events().list(null, null, 100).size();
    Ftl reader = ftl();
    reader.memoryBrowser().page(null, 10);
    reader.memoryBrowser().detail(1);
    reader.memoryBrowser().relevance(List.of(1L));
    reader.memoryUpkeep().prune(PruneRequest.DEFAULTS, true);
    assertThat(reader.embedder().loads()).isZero();
    assertThat(ftl.events().list(null, null, 100)).hasSize((int) events);
    assertThat(ftl.memories().show("f", null).accessCount()).isZero();
    assertThat(ftl.memoryBrowser().stamp()).isEqualTo(stamp);
    add(ftl, "g", "Another failure, of the parser this time", 500);
    assertThat(ftl.memoryBrowser().stamp()).isNotEqualTo(stamp);
  }
}
