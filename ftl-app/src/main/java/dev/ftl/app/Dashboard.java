package dev.ftl.app;

import dev.ftl.app.activity.ActivityView;
import dev.ftl.app.benchmark.BenchmarksView;
import dev.ftl.app.live.Poller;
import dev.ftl.app.live.Pulse;
import dev.ftl.app.memory.MemoryView;
import dev.ftl.app.notification.Notifications;
import dev.ftl.app.overview.OverviewView;
import dev.ftl.app.palette.PaletteView;
import dev.ftl.app.palette.PaletteViewModel;
import dev.ftl.app.plan.PlansView;
import dev.ftl.app.session.SessionsView;
import dev.ftl.app.settings.Settings;
import dev.ftl.app.shell.Databases;
import dev.ftl.app.shell.Interval;
import dev.ftl.app.shell.ScreenId;
import dev.ftl.app.shell.Shell;
import dev.ftl.app.shell.StandardActions;
import dev.ftl.app.shell.StatusBar;
import dev.ftl.app.shell.WindowMemory;
import dev.ftl.app.shell.Workbench;
import dev.ftl.app.theme.Stylesheets;
import dev.ftl.app.theme.Theme;
import dev.ftl.app.ui.CommandTarget;
import dev.ftl.app.ui.UiClock;
import dev.ftl.app.workspace.WorkspacesView;
import dev.ftl.data.project.DatabaseLocation;
import java.nio.file.Path;
import java.time.InstantSource;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The dashboard in its window: everything is put together here.
public final class Dashboard implements AutoCloseable {

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  private final Poller live;
  private final UiClock clock;
  private final Settings settings;
  private final ObjectProperty<Theme> theme = Theme.choice();
  private final Databases databases;
  private final Notifications notifications;
  private final Shell shell;
  private final Scene scene;

  /// A dashboard that watches nothing yet. Made on the user interface's thread.
  public Dashboard(Settings settings, InstantSource time) {
    this.settings = settings;
    live = new Poller(Platform::runLater);
    clock = new UiClock(time);
    Stylesheets.loadFonts();
    settings.remember("theme", Theme.class, theme);
    Interval interval = new Interval(live, settings);
    databases = new Databases(live, settings);
    shell = new Shell(live, new StatusBar(live, clock, interval), databases);
    Workbench bench = new Workbench(live, settings, clock, shell);
    shell.add(ScreenId.OVERVIEW, () -> new OverviewView(bench));
    shell.add(ScreenId.SESSIONS, () -> new SessionsView(bench));
    shell.add(ScreenId.PLANS, () -> new PlansView(bench));
    shell.add(ScreenId.WORKSPACES, () -> new WorkspacesView(bench));
    shell.add(ScreenId.BENCHMARKS, () -> new BenchmarksView(bench));
    shell.add(ScreenId.MEMORY, () -> new MemoryView(bench));
    shell.add(ScreenId.ACTIVITY, () -> new ActivityView(bench));
    scene = new Scene(shell.root(), WIDTH, HEIGHT);
    Stylesheets.dress(scene);
    PaletteView palette =
        new PaletteView(
            new PaletteViewModel(live, shell.actions()::all, shell), clock, shell.overlays());
    notifications = new Notifications(live, settings, clock, shell);
    new StandardActions(shell, live, theme, interval, databases).register(palette::toggle);
    shell.actions().listen(scene);
    shell.listen(scene);
  }

  /// The dashboard as it is shown.
  public Scene scene() {
    return scene;
  }

  /// The frame around the screens.
  public Shell shell() {
    return shell;
  }

  /// The reader of the database.
  public Poller live() {
    return live;
  }

  /// The choice of theme.
  public ObjectProperty<Theme> theme() {
    return theme;
  }

  /// What tells of what happens out of sight.
  public Notifications notifications() {
    return notifications;
  }

  /// Shows a database, whether it exists or not.
  public void watch(Path database) {
    databases.open(database);
  }

  /// Has the commands that are shown name the database, unless it is the one that ftl finds by
  /// itself.
  ///
  /// @param usual that database; `null` when commands never name one
  public void expect(Path usual) {
    new CommandTarget(live.pulse().map(Pulse::file), usual).install(scene);
  }

  /// Puts the dashboard into a window and shows it.
  public void show(Stage stage) {
    stage.titleProperty().bind(live.pulse().map(Dashboard::title));
    stage.getIcons().setAll(Stylesheets.icons());
    stage.setScene(scene);
    WindowMemory.of(stage, settings);
    notifications.follow(stage);
    stage.setOnHidden(_ -> close());
    clock.start();
    stage.show();
  }

  private static String title(Pulse pulse) {
    return pulse.file() == null ? "FTL" : "FTL — " + DatabaseLocation.nameOf(pulse.file());
  }

  @Override
  public void close() {
    clock.stop();
    live.close();
    settings.flush();
  }
}
