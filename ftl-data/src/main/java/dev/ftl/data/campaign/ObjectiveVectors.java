package dev.ftl.data.campaign;

import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.db.Tx;
import dev.ftl.data.db.Work;
import dev.ftl.data.embedding.Embedder;
import dev.ftl.data.embedding.Vectors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The vectors of objectives. The one of a new campaign is computed before its transaction begins,
/// if there is anything that it could be compared with, and those of archives that have none along
/// with it; whatever compares them later loads no model.
final class ObjectiveVectors {

  private final Tx tx;
  private final Embedder embedder;

  ObjectiveVectors(Tx tx, Embedder embedder) {
    this.tx = tx;
    this.embedder = embedder;
  }

  /// Vectors to store.
  ///
  /// @param ofNew the new campaign's, or `null`
  /// @param ofArchives by their objectives
  record Computed(byte[] ofNew, Map<String, byte[]> ofArchives) {

    static final Computed NONE = new Computed(null, Map.of());

    /// Stores those of archives.
    void store(ArchiveMapper mapper) {
      if (!ofArchives.isEmpty()) {
        for (ComparableObjective archive : mapper.objectives()) {
          byte[] vector = ofArchives.get(archive.objective());
          if (vector != null) {
            mapper.storeVector(archive.id(), archive.objective(), vector);
          }
        }
      }
    }
  }

  /// Computes what a new campaign needs, holding no lock. Without a model there are no vectors: who
  /// compares texts will be told why.
  Computed compute(String objective) {
    List<String> texts =
        tx.read(
            work -> {
              ArchiveMapper mapper = work.mapper(ArchiveMapper.class);
              List<String> missing = new ArrayList<>();
              if (mapper.countComparable() > 0) {
                missing.add(objective);
                missing.addAll(missing(mapper));
              }
              return missing;
            });
    try {
      Map<String, byte[]> computed = new HashMap<>();
      embedder
          .embedEach(texts)
          .forEach((text, vector) -> computed.put(text, Vectors.bytes(vector, embedder.model())));
      return new Computed(computed.get(objective), computed);
    } catch (IoFailure _) {
      return Computed.NONE;
    }
  }

  private List<String> missing(ArchiveMapper mapper) {
    return mapper.objectives().stream()
        .filter(archive -> Vectors.read(archive.embedding(), embedder.model()) == null)
        .map(ComparableObjective::objective)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /// The vector of an objective that is compared with archives.
  ///
  /// @param campaignId the campaign that may have it, or `null`
  float[] of(Work work, String objective, Long campaignId) {
    ComparableObjective stored =
        campaignId == null ? null : work.mapper(ArchiveMapper.class).ofCampaign(campaignId);
    float[] vector =
        stored == null || !Objects.equals(stored.objective(), objective)
            ? null
            : Vectors.read(stored.embedding(), embedder.model());
    return vector == null ? embedder.embed(objective) : vector;
  }

  /// The vectors of archives by their ids; those that are not stored are computed.
  ///
  /// @param archives the archives wanted
  Map<Long, float[]> of(Work work, List<Archive> archives) {
    Map<Long, byte[]> stored = new HashMap<>();
    for (ComparableObjective archive : work.mapper(ArchiveMapper.class).objectives()) {
      stored.put(archive.id(), archive.embedding());
    }
    Map<Long, float[]> vectors = new HashMap<>();
    for (Archive archive : archives) {
      float[] vector = Vectors.read(stored.get(archive.id()), embedder.model());
      vectors.put(archive.id(), vector == null ? embedder.embed(archive.objective()) : vector);
    }
    return vectors;
  }
}
