package dev.ftl.data.campaign;

import dev.ftl.data.db.Tx;
import dev.ftl.data.db.Work;
import dev.ftl.data.embedding.Embedder;
import dev.ftl.data.embedding.Vectors;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Finds the campaigns of the past that are like one at hand: by what they were for, which files
/// they touched, and how large they were.
public final class CampaignSimilarity {

  private static final double OBJECTIVE = 0.6;
  private static final double FILES = 0.3;
  private static final double SIZE = 0.1;

  private final Tx tx;
  private final ObjectiveVectors vectors;

  public CampaignSimilarity(Tx tx, Embedder embedder) {
    this.tx = tx;
    this.vectors = new ObjectiveVectors(tx, embedder);
  }

  /// The archived campaigns that are most like the active one, best first.
  ///
  /// @param objective compared instead of the active campaign's, and needed where none is active;
  ///   may be `null`
  /// @param threshold the lowest similarity, from 0 to 1
  /// @param max maximum number of results
  /// @return empty when there is neither an active campaign nor an objective
  public List<SimilarCampaign> find(String objective, double threshold, int max) {
    return tx.read(work -> find(work, objective, threshold, max));
  }

  /// The same as part of a larger transaction.
  public List<SimilarCampaign> find(Work work, String objective, double threshold, int max) {
    Campaign active = work.mapper(CampaignMapper.class).active();
    if (active == null) {
      return objective == null
          ? List.of()
          : similar(work, objective, null, List.of(), 0, threshold, max);
    }
    Fingerprint print = CampaignService.fingerprint(work, active);
    return similar(
        work,
        objective == null ? active.objective() : objective,
        active.framework(),
        print.deltaFiles(),
        print.taskCount(),
        threshold,
        max);
  }

  /// Whether a campaign is active.
  public boolean hasActive(Work work) {
    return work.mapper(CampaignMapper.class).activeId() != null;
  }

  /// The archived campaigns that are most like this description, best first.
  ///
  /// @param objective what is to be achieved, or `null`
  /// @param framework the only framework wanted; any when it is `null`, blank or `none`
  /// @param deltaFiles the files that are to change, as far as they are known
  /// @param taskCount how many tasks there are, 0 when that is not known
  /// @param threshold the lowest similarity, from 0 to 1
  /// @param max maximum number of results
  public List<SimilarCampaign> similar(
      Work work,
      String objective,
      String framework,
      List<String> deltaFiles,
      int taskCount,
      double threshold,
      int max) {
    String wanted = framework(framework);
    List<Archive> archives =
        work.mapper(ArchiveMapper.class).all().stream()
            .filter(archive -> wanted.isEmpty() || wanted.equals(framework(archive)))
            .toList();
    if (archives.isEmpty()) {
      return List.of();
    }
    float[] vector = vectors.of(work, objective, work.mapper(CampaignMapper.class).activeId());
    Map<Long, float[]> theirs = vectors.of(work, archives);
    return archives.stream()
        .map(
            archive ->
                compare(
                    archive,
                    Vectors.cosine(vector, theirs.get(archive.id())),
                    new HashSet<>(deltaFiles),
                    taskCount))
        .filter(similar -> similar.similarity() >= threshold)
        .sorted(
            Comparator.comparing(SimilarCampaign::similarity)
                .thenComparing(SimilarCampaign::archive)
                .reversed())
        .limit(max)
        .toList();
  }

  private SimilarCampaign compare(
      Archive archive, double cosine, Set<String> files, int taskCount) {
    Set<String> theirs = new HashSet<>(archive.fingerprint().array("delta_files").texts());
    int theirCount =
        archive.fingerprint().number("task_count") instanceof Number count ? count.intValue() : 0;
    double objective = rounded(cosine);
    double overlap = rounded(jaccard(files, theirs));
    double closeness = rounded(closeness(taskCount, theirCount));
    return new SimilarCampaign(
        archive.id(),
        archive.campaignId(),
        rounded(OBJECTIVE * objective + FILES * overlap + SIZE * closeness),
        objective,
        overlap,
        closeness,
        archive.objective(),
        archive.framework(),
        archive.outcome(),
        archive.completedAt(),
        archive.fingerprint(),
        archive.summary(),
        archive.patternsExtracted());
  }

  /// What both sets have as a part of what either has; 0 when both are empty, for then nothing
  /// speaks for a likeness.
  static double jaccard(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    int either = one.size() + other.size() - both.size();
    return either == 0 ? 0 : (double) both.size() / either;
  }

  /// 1 − |Δ| ÷ max; 0 when both are zero, for the same reason.
  static double closeness(int one, int other) {
    int larger = Math.max(one, other);
    return larger <= 0 ? 0 : 1 - (double) Math.abs(one - other) / larger;
  }

  private static String framework(Archive archive) {
    String named = archive.fingerprint().text("framework");
    return framework(archive.framework() == null ? named : archive.framework());
  }

  /// The framework's name to compare by; empty for none.
  private static String framework(String name) {
    boolean none =
        name == null || name.isBlank() || name.equalsIgnoreCase(Fingerprint.NO_FRAMEWORK);
    return none ? "" : name.toLowerCase(Locale.ROOT);
  }

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
