package dev.ftl.app.memory;

import dev.ftl.app.ui.Mark;
import dev.ftl.app.ui.Tone;
import dev.ftl.data.memory.Effect.Verdict;
import dev.ftl.data.memory.MemoryType;
import dev.ftl.data.memory.Tier;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// How the states of memories are shown.
final class MemoryMarks {

  private MemoryMarks() {}

  /// An entry's name; some older rows have none.
  static String name(String name) {
    return name.isBlank() ? "(no name)" : name;
  }

  static Mark of(MemoryType type) {
    return switch (type) {
      case FAILURE -> new Mark("Failure", BootstrapIcons.BUG, Tone.QUIET);
      case PATTERN -> new Mark("Pattern", BootstrapIcons.LIGHTBULB, Tone.QUIET);
    };
  }

  /// A relevance; `null` for one that is not known.
  static Mark of(Tier tier) {
    return switch (tier) {
      case null -> null;
      case CRITICAL -> new Mark("Critical", BootstrapIcons.BULLSEYE, Tone.ACTIVE);
      case PRODUCTIVE -> new Mark("Productive", BootstrapIcons.RECORD_CIRCLE, Tone.QUIET);
      case EXPLORATION -> new Mark("Exploration", BootstrapIcons.COMPASS, Tone.QUIET);
      case ARCHIVE -> new Mark("Archive", BootstrapIcons.ARCHIVE, Tone.QUIET);
    };
  }

  /// Only what is certain has a colour.
  static Mark of(Verdict verdict) {
    return switch (verdict) {
      case HELPS -> new Mark("Helps", BootstrapIcons.HAND_THUMBS_UP_FILL, Tone.GOOD);
      case HURTS -> new Mark("Hurts", BootstrapIcons.HAND_THUMBS_DOWN_FILL, Tone.BAD);
      case INCONCLUSIVE -> new Mark("Inconclusive", BootstrapIcons.QUESTION_CIRCLE, Tone.QUIET);
    };
  }
}
