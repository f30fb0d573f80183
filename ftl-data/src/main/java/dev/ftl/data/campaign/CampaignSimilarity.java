package dev.ftl.data.campaign;

import dev.ftl.data.FtlException.NotFound;
import dev.ftl.data.db.Tx;
import dev.ftl.data.db.Work;
import dev.ftl.data.memory.Embedder;
import dev.ftl.data.memory.Vectors;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds the campaigns of the past that are like one at hand: by what they were for, which files
/// they touched, and how large they were.
public final class CampaignSimilarity {

  private static final double OBJECTIVE = 0.6;
  private static final double FILES = 0.3;
  private static final double SIZE = 0.1;

  private final Tx tx;
  private final Embedder embedder;

  public CampaignSimilarity(Tx tx, Embedder embedder) {
    this.tx = tx;
    this.embedder = embedder;
  }

  /// The archived campaigns that are most like the active one, best first.
  ///
  /// @param threshold the least similarity, from 0 to 1
  /// @param max how many at most
  /// @throws NotFound when no campaign is active
  public List<SimilarCampaign> toActive(double threshold, int max) {
    return tx.read(
        work -> {
          Campaign active = ActiveCampaign.in(work);
          Fingerprint print = CampaignService.fingerprint(work, active);
          return similar(
              work,
              active.objective(),
              active.framework(),
              print.deltaFiles(),
              print.taskCount(),
              threshold,
              max);
        });
  }

  /// The archived campaigns that are most like this description, best first.
  ///
  /// @param objective what is to be achieved, or `null`
  /// @param framework the only framework wanted; any when it is `null`, blank or `none`
  /// @param deltaFiles the files that are to change, as far as they are known
  /// @param taskCount how many tasks there are, 0 when that is not known
  /// @param threshold the least similarity, from 0 to 1
  /// @param max how many at most
  public List<SimilarCampaign> similar(
      Work work,
      String objective,
      String framework,
      List<String> deltaFiles,
      int taskCount,
      double threshold,
      int max) {
    String wanted = framework(framework);
    float[] vector = embedder.embed(objective);
    return work.mapper(ArchiveMapper.class).all().stream()
        .filter(archive -> wanted.isEmpty() || wanted.equals(framework(archive)))
        .map(archive -> compare(archive, vector, new HashSet<>(deltaFiles), taskCount))
        .filter(similar -> similar.similarity() >= threshold)
        .sorted(
            Comparator.comparing(SimilarCampaign::similarity)
                .thenComparing(SimilarCampaign::archive)
                .reversed())
        .limit(max)
        .toList();
  }

  private SimilarCampaign compare(
      Archive archive, float[] vector, Set<String> files, int taskCount) {
    Set<String> theirs = new HashSet<>(archive.fingerprint().array("delta_files").texts());
    int theirCount =
        archive.fingerprint().number("task_count") instanceof Number count ? count.intValue() : 0;
    double objective = rounded(Vectors.cosine(vector, embedder.embed(archive.objective())));
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
    boolean none = name == null || name.isBlank() || name.equals(Fingerprint.NO_FRAMEWORK);
    return none ? "" : name;
  }

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
