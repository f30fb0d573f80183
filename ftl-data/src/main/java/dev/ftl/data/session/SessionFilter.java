package dev.ftl.data.session;

import java.util.Locale;

/// Which sessions are wanted.
///
/// @param text what the id or the objective must contain, in any case; `null` or blank for anything
/// @param quorum the only state of the quorum, or `null` for any
public record SessionFilter(String text, QuorumState quorum) {

  /// Whether a session's id or objective contains the text.
  boolean finds(SessionOverview session) {
    if (text == null || text.isBlank()) {
      return true;
    }
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    String objective = session.objective() == null ? "" : session.objective();
    return session.id().toLowerCase(Locale.ROOT).contains(wanted)
        || objective.toLowerCase(Locale.ROOT).contains(wanted);
  }
}
