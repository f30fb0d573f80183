package dev.ftl.app.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ftl.app.ModelTest;
import dev.ftl.app.memory.MemoryFinder.State.Step;
import dev.ftl.app.memory.MemoryViewModel.Side;
import dev.ftl.app.settings.Settings;
import dev.ftl.app.ui.Row;
import dev.ftl.data.Ftl;
import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.embedding.Embedder;
import dev.ftl.data.embedding.LazyEmbedder;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.memory.Effect.Verdict;
import dev.ftl.data.memory.GivenWorkspace;
import dev.ftl.data.memory.MemoryName;
import dev.ftl.data.memory.MemoryType;
import dev.ftl.data.memory.NewMemory;
import dev.ftl.data.memory.RelationType;
import dev.ftl.data.search.SearchMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// What the memory's screen shows, without a window.
class MemoryViewModelTest extends ModelTest {

  /// Searches by meaning wait here until a test lets them run.
  private final Queue<Runnable> meaning = new ArrayDeque<>();

  private Ftl ftl() {
    return new Ftl(agent().database(), new LazyEmbedder(Embedder.MINI_LM, WordEmbedder::new));
  }

  private MemoryViewModel shown(Supplier<Embedder> model) {
    MemoryFinder finder =
        new MemoryFinder(
            Runnable::run, meaning::add, Runnable::run, new LazyEmbedder(Embedder.MINI_LM, model));
    MemoryViewModel shown =
        new MemoryViewModel(live, Settings.forgetful(), finder, Runnable::run, Runnable::run);
    shown.activate();
    follow();
    return shown;
  }

  private static void fill(Ftl ftl) {
    ftl.memories()
        .addAll(
            List.of(
                NewMemory.failure(
                    "quotes",
                    "csv.Error: need to escape the delimiter",
                    "set quotechar",
                    "need to escape",
                    9000,
                    List.of("001-export", "002-gone")),
                NewMemory.failure(
                    "locked", "database is locked while writing", "retry", null, 500, List.of()),
                NewMemory.pattern("stream", "Tables are large", "yield rows", 2000, List.of())));
  }

  private void execute(String sql, Object... values) throws SQLException {
    Database database = new Database(database(), Access.CREATE, Duration.ofSeconds(10));
    try (Connection connection = database.connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    }
  }

  private static List<String> names(MemoryViewModel model) {
    return model.entries().rows().rows().stream()
        .map(Row::value)
        .map(row -> row.entry().name())
        .toList();
  }

  @Test
  void showsTheMostImportantEntryAndChangesNothing() throws Exception {
    Ftl ftl = ftl();
    fill(ftl);
    ftl.memoryRelations().relateAcross("quotes", "stream", RelationType.SOLVES);
    int events = ftl.events().list(null, null, 100).size();
    MemoryViewModel model = shown(WordEmbedder::new);
    until(model::ready);

    assertThat(names(model)).containsExactly("quotes", "stream", "locked");
    assertThat(model.detail().get().memory().name()).isEqualTo("quotes");
    assertThat(model.detail().get().sources()).containsOnlyKeys("001-export", "002-gone");
    assertThat(model.relations().drawing().get().across().boxes()).hasSize(2);

    model.type().set(MemoryType.PATTERN);
    until(() -> names(model).equals(List.of("stream")));
    model.side().set(Side.PRUNE);
    until(() -> model.prune().get() != null);
    assertThat(ftl.events().list(null, null, 100)).hasSize(events);
    assertThat(ftl.memories().show("quotes", null).accessCount()).isZero();
  }

  @Test
  void findsByWordsUntilTheModelIsLoadedAndThenByMeaning() throws Exception {
    fill(ftl());
    MemoryViewModel model = shown(WordEmbedder::new);
    until(model::ready);

    model.entries().text().set("delimiter");
    until(() -> names(model).equals(List.of("quotes")));
    assertThat(model.finder().found().get().mode()).isEqualTo(SearchMode.LEXICAL);
    assertThat(meaning).hasSize(1);
    assertThat(model.finder().state().get().step()).isEqualTo(Step.UNUSED);

    model.entries().text().set("locked");
    until(() -> names(model).equals(List.of("locked")));
    // What was typed before is not searched for any more.
    meaning.remove().run();
    assertThat(model.finder().state().get().step()).isEqualTo(Step.UNUSED);
    meaning.remove().run();
    assertThat(model.finder().state().get().step()).isEqualTo(Step.READY);
    assertThat(model.finder().found().get().mode()).isEqualTo(SearchMode.HYBRID);
    until(() -> names(model).contains("locked"));

    ftl()
        .memories()
        .add(NewMemory.failure("again", "the table is locked too", "wait", null, 900, List.of()));
    until(() -> !meaning.isEmpty());
    meaning.remove().run();
    until(() -> names(model).contains("again"));

    model.entries().clearFilters();
    until(() -> names(model).size() == 4);
    assertThat(model.finder().found().get()).isNull();
  }

  @Test
  void saysWhyItFindsByWordsOnly() throws Exception {
    fill(ftl());
    MemoryViewModel model =
        shown(
            () -> {
              throw new IoFailure("The embedding model cannot be unpacked: no room", null);
            });
    until(model::ready);
    model.entries().text().set("delimiter");
    until(() -> names(model).equals(List.of("quotes")));
    meaning.remove().run();
    assertThat(model.finder().state().get())
        .isEqualTo(
            new MemoryFinder.State(Step.FAILED, "The embedding model cannot be unpacked: no room"));
    model.entries().text().set("locked");
    until(() -> names(model).equals(List.of("locked")));
    assertThat(meaning).isEmpty();
  }

  @Test
  void tellsWhatAnEntryWasGivenToAndWhetherItHelped() throws Exception {
    fill(ftl());
    JsonArray quotes = JsonArray.of(JsonObject.of("name", "quotes").with("type", "failure"));
    for (int i = 0; i < 40; i++) {
      execute(
          "INSERT INTO workspace (workspace_id, status, prior_knowledge) VALUES (?, ?, ?)",
          "w" + i,
          i % 2 == 0 ? "complete" : "blocked",
          JsonObject.of(i % 2 == 0 ? "failures" : "held_out", quotes).toString());
    }
    MemoryViewModel model = shown(WordEmbedder::new);
    until(model::ready);
    MemoryName name = new MemoryName("quotes", MemoryType.FAILURE);
    assertThat(model.uses().get().workspaces(name))
        .hasSize(40)
        .extracting(GivenWorkspace::workspaceId)
        .startsWith("w39");
    assertThat(model.uses().get().effect(name).verdict()).isEqualTo(Verdict.HELPS);

    MemoryUses before = model.uses().get();
    ftl().phases().reset();
    ftl().memories().add(NewMemory.pattern("p", "Another trigger", "an insight", 9, List.of()));
    until(() -> names(model).contains("p"));
    assertThat(model.uses().get()).isSameAs(before);
    execute("UPDATE workspace SET status = 'blocked' WHERE workspace_id = 'w0'");
    until(() -> model.uses().get() != before);
    assertThat(model.uses().get().effect(name).injected().blocked()).isEqualTo(1);

    model.side().set(Side.EFFECT);
    until(() -> model.effects().read().get());
    assertThat(model.effects().rows().rows()).hasSize(1);
    model.open(new MemoryName("locked", MemoryType.FAILURE));
    until(() -> model.detail().get().memory().name().equals("locked"));
    assertThat(model.side().get()).isEqualTo(Side.ENTRY);
  }
}
