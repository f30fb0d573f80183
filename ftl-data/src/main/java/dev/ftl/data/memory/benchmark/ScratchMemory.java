package dev.ftl.data.memory.benchmark;

import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.db.Database;
import dev.ftl.data.db.Database.Access;
import dev.ftl.data.db.Tx;
import dev.ftl.data.embedding.Embedder;
import dev.ftl.data.event.EventLog;
import dev.ftl.data.memory.Context;
import dev.ftl.data.memory.ContextRequest;
import dev.ftl.data.memory.MemoryContext;
import dev.ftl.data.memory.MemoryFeedback;
import dev.ftl.data.memory.MemoryMatch;
import dev.ftl.data.memory.MemoryName;
import dev.ftl.data.memory.MemorySearch;
import dev.ftl.data.memory.MemoryService;
import dev.ftl.data.memory.MemoryUpkeep;
import dev.ftl.data.memory.NewMemory;
import dev.ftl.data.search.SearchMode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A memory in a temporary database of its own, which goes with it.
final class ScratchMemory implements AutoCloseable {

  private static final int SHOWN = 5;

  private final Path folder;
  private final MemoryService memories;
  private final MemoryContext context;
  private final MemorySearch search;
  private final MemoryFeedback feedback;
  private final MemoryUpkeep upkeep;

  /// An empty memory.
  ///
  /// @param adding embeds what is added; may know texts from before
  /// @param asking embeds what is asked for, and is measured
  ScratchMemory(Embedder adding, Embedder asking) {
    try {
      this.folder = Files.createTempDirectory("ftl-benchmark");
    } catch (IOException e) {
      throw new IoFailure("Cannot create a temporary folder: " + e.getMessage(), e);
    }
    Tx tx = new Tx(new Database(folder.resolve("ftl.db"), Access.CREATE, Duration.ofSeconds(10)));
    EventLog events = new EventLog(tx);
    this.memories = new MemoryService(tx, events, adding);
    this.context = new MemoryContext(tx, events, asking);
    this.search = new MemorySearch(tx, asking);
    this.feedback = new MemoryFeedback(tx, events);
    this.upkeep = new MemoryUpkeep(tx, events);
  }

  void add(List<NewMemory> entries) {
    memories.addAll(entries);
  }

  /// How many entries there are.
  int size() {
    return memories.memories(null).size();
  }

  /// The names of the entries for an objective, best first.
  List<String> ask(String objective) {
    return context
        .context(new ContextRequest(objective, null, SHOWN, SHOWN, 0, SHOWN, false), false, false)
        .failures()
        .stream()
        .map(Context.Failure::name)
        .toList();
  }

  /// The names of the entries that a query finds, best first.
  List<String> query(String topic) {
    return search
        .find(topic, SearchMode.HYBRID, MemorySearch.LOWEST_SIMILARITY, SHOWN, null)
        .stream()
        .map(MemoryMatch::name)
        .toList();
  }

  /// The names of the failures that an agent is given at the start of a workspace.
  List<String> inject(String objective) {
    return context.context(ContextRequest.of(objective), false, true).failures().stream()
        .map(Context.Failure::name)
        .toList();
  }

  void feedback(Set<MemoryName> utilized, Set<MemoryName> injected) {
    feedback.record(utilized, injected);
  }

  MemoryUpkeep upkeep() {
    return upkeep;
  }

  /// The names of all entries.
  List<String> names() {
    return memories.memories(null).stream().map(each -> each.name()).toList();
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new IoFailure("Cannot remove the temporary folder " + folder, e);
    }
  }
}
