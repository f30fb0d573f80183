package dev.ftl.data.memory;

import dev.ftl.data.db.Tx;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// Tells whether memory helps.
public final class MemoryEffect {

  private final Tx tx;

  public MemoryEffect(Tx tx) {
    this.tx = tx;
  }

  /// How often workspaces were blocked that were given entries, against those that they were held
  /// out from.
  ///
  /// @param since only workspaces that were created then or later, or `null` for all
  public Effect effect(Instant since) {
    List<GivenWorkspace> ended =
        tx.read(work -> work.mapper(MemoryMapper.class).ended()).stream()
            .filter(workspace -> since == null || isSince(workspace.createdAt(), since))
            .map(GivenWorkspace.Stored::read)
            .toList();
    return EffectAnalysis.of(ended);
  }

  /// The same of workspaces that were read before. Pure: no I/O.
  public static Effect of(Collection<GivenWorkspace> workspaces) {
    return EffectAnalysis.of(workspaces);
  }

  private static boolean isSince(Instant created, Instant since) {
    return created != null && !created.isBefore(since);
  }
}
