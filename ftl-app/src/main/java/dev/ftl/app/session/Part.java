package dev.ftl.app.session;

import dev.ftl.data.json.Json;
import dev.ftl.data.session.ExplorerMode;
import dev.ftl.data.session.Lane;
import dev.ftl.data.session.ResultStatus;
import dev.ftl.data.session.SessionDetail;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// What can be looked at of a session: what each explorer found, and all of it put together.
public enum Part {
  STRUCTURE(ExplorerMode.STRUCTURE, "Structure", BootstrapIcons.FOLDER2),
  PATTERN(ExplorerMode.PATTERN, "Pattern", BootstrapIcons.GRID_1X2),
  MEMORY(ExplorerMode.MEMORY, "Memory", BootstrapIcons.LIGHTBULB),
  DELTA(ExplorerMode.DELTA, "Delta", BootstrapIcons.FILE_DIFF),
  EXPLORATION(null, "Exploration", BootstrapIcons.LAYERS);

  private final ExplorerMode mode;
  private final String title;
  private final Ikon icon;

  Part(ExplorerMode mode, String title, Ikon icon) {
    this.mode = mode;
    this.title = title;
    this.icon = icon;
  }

  /// The explorer whose lane it is, or `null` for the exploration.
  ExplorerMode mode() {
    return mode;
  }

  String title() {
    return title;
  }

  Ikon icon() {
    return icon;
  }

  /// This explorer's lane, `null` for the exploration.
  Lane lane(SessionDetail detail) {
    return mode == null ? null : detail.lanes().get(mode.ordinal());
  }

  /// What the session holds of it, or `null` when it holds nothing yet.
  Json content(SessionDetail detail) {
    Lane lane = lane(detail);
    if (lane == null) {
      return detail.exploration() == null ? null : Json.of(detail.exploration());
    }
    return lane.status() == ResultStatus.PENDING ? null : lane.result();
  }
}
