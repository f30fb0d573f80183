package dev.ftl.app.shell;

import dev.ftl.app.live.Poller;
import dev.ftl.app.settings.Settings;
import dev.ftl.app.ui.UiClock;

/// What every screen is made with.
public record Workbench(Poller live, Settings settings, UiClock clock, Navigator navigator) {}
