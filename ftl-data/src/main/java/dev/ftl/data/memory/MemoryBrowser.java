package dev.ftl.data.memory;

import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.Page;
import dev.ftl.data.db.Tx;
import dev.ftl.data.embedding.Embedder;
import dev.ftl.data.embedding.Vectors;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.Texts;
import dev.ftl.data.json.Timestamps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Shows the memory to people. Looking changes nothing: no access is counted, no vector stored, and
/// no model loaded.
public final class MemoryBrowser {

  private static final int HOPS = 2;
  private static final int NODES = 14;

  private final Tx tx;

  public MemoryBrowser(Tx tx) {
    this.tx = tx;
  }

  /// The most important entries.
  ///
  /// @param type the only type, or `null` for both
  public Page<MemoryOverview> page(MemoryType type, int limit) {
    return tx.read(
        work -> {
          BrowserMapper mapper = work.mapper(BrowserMapper.class);
          Instant now = Timestamps.now();
          List<MemoryOverview> all = mapper.figures(type);
          Map<Long, Double> importance = new HashMap<>();
          all.forEach(entry -> importance.put(entry.id(), entry.importance(now)));
          List<Long> best =
              all.stream()
                  .map(MemoryOverview::id)
                  .sorted(
                      Comparator.comparing((Long id) -> importance.get(id))
                          .reversed()
                          .thenComparing(Comparator.naturalOrder()))
                  .limit(limit)
                  .toList();
          return new Page<>(overviews(mapper, best), all.size());
        });
  }

  /// These entries, in this order; those that are gone are left out.
  public List<MemoryOverview> overviews(List<Long> ids) {
    return tx.read(work -> overviews(work.mapper(BrowserMapper.class), ids));
  }

  private static List<MemoryOverview> overviews(BrowserMapper mapper, List<Long> ids) {
    Map<Long, MemoryOverview> read = new HashMap<>();
    for (MemoryOverview entry : mapper.overviews(JsonArray.ofAll(ids))) {
      read.put(entry.id(), entry);
    }
    return ids.stream().map(read::get).filter(Objects::nonNull).toList();
  }

  /// The id of the entry of that name, or `null`.
  public Long idOf(MemoryName name) {
    return tx.read(
        work ->
            work.mapper(BrowserMapper.class).named(JsonArray.of(name.name())).stream()
                .filter(entry -> entry.type() == name.type())
                .map(MemoryOverview::id)
                .findFirst()
                .orElse(null));
  }

  /// The newest entries whose name contains a text.
  public List<MemoryOverview> named(String text, int limit) {
    return tx.read(work -> work.mapper(BrowserMapper.class).like(Texts.containing(text), limit));
  }

  /// Tells whether searches may find other entries than before.
  public MemoryStamp stamp() {
    return tx.read(work -> work.mapper(BrowserMapper.class).stamp());
  }

  /// How relevant these entries are to what is being worked on.
  public Relevance relevance(List<Long> ids) {
    return tx.read(
        work -> {
          BrowserMapper mapper = work.mapper(BrowserMapper.class);
          StoredObjective objective = mapper.objective();
          float[] wanted =
              objective == null ? null : Vectors.read(objective.embedding(), Embedder.MINI_LM);
          if (wanted == null) {
            return Relevance.UNKNOWN;
          }
          Map<Long, Tier> tiers = new HashMap<>();
          for (StoredTrigger stored : mapper.vectors(JsonArray.ofAll(ids))) {
            float[] vector = Vectors.read(stored.embedding(), Embedder.MINI_LM);
            if (vector != null) {
              tiers.put(stored.id(), Scoring.tier(Math.max(0, Vectors.cosine(wanted, vector))));
            }
          }
          return new Relevance(objective.objective(), tiers);
        });
  }

  /// All about one entry.
  ///
  /// @throws NotFound when there is none
  public MemoryDetail detail(long id) {
    return tx.read(
        work -> {
          Memory memory = work.mapper(MemoryMapper.class).read(id);
          if (memory == null) {
            throw new NotFound("There is no memory with the id " + id, "ftl memory list");
          }
          BrowserMapper mapper = work.mapper(BrowserMapper.class);
          return new MemoryDetail(
              memory,
              sources(mapper, memory.source().texts()),
              NeighbourSearch.around(mapper, id, HOPS, NODES));
        });
  }

  private static Map<String, Long> sources(BrowserMapper mapper, List<String> names) {
    Map<String, Long> sources = new LinkedHashMap<>();
    names.forEach(name -> sources.put(name, null));
    mapper
        .workspacesNamed(JsonArray.ofAll(names))
        .forEach(workspace -> sources.put(workspace.name(), workspace.id()));
    return sources;
  }

  /// Tells which workspaces changed since they were read.
  public List<GivenWorkspace.Version> workspaceVersions() {
    return tx.read(work -> work.mapper(BrowserMapper.class).workspaceVersions());
  }

  /// What these workspaces were given, and how they ended.
  public List<GivenWorkspace> workspaces(List<Long> ids) {
    return tx.read(
        work -> {
          List<GivenWorkspace> read = new ArrayList<>();
          work.mapper(BrowserMapper.class)
              .workspaces(JsonArray.ofAll(ids))
              .forEach(stored -> read.add(stored.read()));
          return read;
        });
  }
}
