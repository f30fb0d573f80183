package dev.ftl.data.campaign;

import dev.ftl.data.db.Tx;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// The campaigns that are over. Older rows hold naive timestamps beside zoned ones, so that only
/// their instants tell which is newer, not their texts.
public final class CampaignHistory {

  private final Tx tx;

  public CampaignHistory(Tx tx) {
    this.tx = tx;
  }

  /// Archives in a list.
  public record Archives(List<Archive> archives) {}

  /// Campaigns in a document.
  public record Export(List<ExportedCampaign> campaigns) {}

  /// The newest archives, newest first.
  public Archives archives(int limit) {
    List<Archive> archives = tx.read(work -> work.mapper(ArchiveMapper.class).all());
    return new Archives(
        archives.stream()
            .sorted(oldestFirst(Archive::completedAt, Archive::id).reversed())
            .limit(limit)
            .toList());
  }

  /// The campaigns completed in a stretch of time, oldest first. One whose time is not known is
  /// left out when there is a limit.
  ///
  /// @param start the first instant that counts, or `null`
  /// @param end the last instant that counts, or `null`
  public Export completed(Instant start, Instant end) {
    List<ExportedCampaign> campaigns =
        tx.read(work -> work.mapper(CampaignMapper.class).completed());
    return new Export(
        campaigns.stream()
            .filter(campaign -> isWithin(campaign.completedAt(), start, end))
            .sorted(oldestFirst(ExportedCampaign::completedAt, ExportedCampaign::id))
            .toList());
  }

  private static boolean isWithin(Instant at, Instant start, Instant end) {
    if (at == null) {
      return start == null && end == null;
    }
    return (start == null || !at.isBefore(start)) && (end == null || !at.isAfter(end));
  }

  private static <T> Comparator<T> oldestFirst(Function<T, Instant> time, Function<T, Long> id) {
    return Comparator.comparing(time, Comparator.nullsFirst(Comparator.naturalOrder()))
        .thenComparing(id);
  }
}
