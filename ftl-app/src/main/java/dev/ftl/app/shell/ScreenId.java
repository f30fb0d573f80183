package dev.ftl.app.shell;

import dev.ftl.data.json.Names;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// The screens of the dashboard, in the order of their keys `1` to `7`.
public enum ScreenId {
  OVERVIEW("Overview", BootstrapIcons.GRID),
  SESSIONS("Sessions", BootstrapIcons.BINOCULARS),
  PLANS("Plans", BootstrapIcons.DIAGRAM_3),
  WORKSPACES("Workspaces", BootstrapIcons.KANBAN),
  BENCHMARKS("Benchmarks", BootstrapIcons.SPEEDOMETER2),
  MEMORY("Memory", BootstrapIcons.LIGHTBULB),
  ACTIVITY("Activity", BootstrapIcons.LIGHTNING_CHARGE);

  private final String title;
  private final Ikon icon;

  ScreenId(String title, Ikon icon) {
    this.title = title;
    this.icon = icon;
  }

  /// What it is called.
  public String title() {
    return title;
  }

  public Ikon icon() {
    return icon;
  }

  /// The key that leads there.
  public String key() {
    return Integer.toString(ordinal() + 1);
  }

  /// The screen of that name as options have it: `overview`; `null` when there is none.
  public static ScreenId named(String name) {
    return Names.parse(ScreenId.class, name);
  }
}
