package dev.ftl.app.memory;

import dev.ftl.app.ui.Badge;
import dev.ftl.app.ui.Mark;
import dev.ftl.app.ui.Marks;
import dev.ftl.app.ui.Tone;
import dev.ftl.data.json.Names;
import dev.ftl.data.memory.GivenWorkspace;
import dev.ftl.data.memory.MemoryName;
import dev.ftl.data.workspace.WorkspaceStatus;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// What a workspace did with an entry, and how it ended.
final class UseMarks {

  private static final Mark USED = new Mark("Was of use", BootstrapIcons.HAND_THUMBS_UP, Tone.GOOD);
  private static final Mark HELD_OUT = new Mark("Held out", BootstrapIcons.EYE_SLASH, Tone.QUIET);
  private static final Mark RECOVERED =
      new Mark("Complete after a block", BootstrapIcons.CHECK_CIRCLE, Tone.WARNING);

  private UseMarks() {}

  /// How it ended, or that it is at work.
  static Mark of(GivenWorkspace workspace) {
    WorkspaceStatus status = Names.parse(WorkspaceStatus.class, workspace.status());
    if (status == WorkspaceStatus.COMPLETE && workspace.wasBlocked()) {
      return RECOVERED;
    }
    return status == null
        ? new Mark("Unknown", BootstrapIcons.QUESTION_CIRCLE, Tone.QUIET)
        : Marks.of(status);
  }

  /// What it did with an entry, or `null` when it was given it and nothing more is known.
  static Badge use(GivenWorkspace workspace, MemoryName entry) {
    if (workspace.utilized().contains(entry)) {
      return new Badge(USED);
    }
    return workspace.heldOut().contains(entry) ? new Badge(HELD_OUT) : null;
  }
}
