package dev.ftl.app.notification;

import dev.ftl.app.live.Poller;
import dev.ftl.app.settings.Settings;
import dev.ftl.app.shell.Action;
import dev.ftl.app.shell.Actions;
import dev.ftl.app.shell.Shell;
import dev.ftl.app.ui.UiClock;
import javafx.stage.Stage;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// Tells what happens to whoever does not look at it just now: in the window, and by the system
/// when another window is looked at.
public final class Notifications {

  private static final String SECTION = "Notifications";

  private final NotificationsViewModel model;
  private final Toasts toasts;
  private final PastNotices past;
  private SystemNotifier system = _ -> {};

  /// Begins to follow the database, and shows what it tells in the shell.
  public Notifications(Poller live, Settings settings, UiClock clock, Shell shell) {
    model = new NotificationsViewModel(live, settings, clock.now());
    toasts = new Toasts(model, shell, shell.narrow());
    past = new PastNotices(model, clock, shell.overlays(), shell);
    model.onTold(
        notice -> {
          if (!toasts.seen().get()) {
            system.show(notice);
          }
        });
    shell.addNotices(toasts);
    register(shell.actions());
  }

  private void register(Actions actions) {
    actions.add(
        Action.of(SECTION, "Open the newest notification", this::openNewest, "Shortcut+N")
            .with(BootstrapIcons.BELL));
    actions.add(
        Action.of(SECTION, "Past notifications, and what you missed", past::toggle, "F8")
            .with(BootstrapIcons.CLOCK_HISTORY));
    actions.add(
        Action.of(SECTION, "Dismiss all notifications", model.shown()::clear, "Shortcut+Shift+N")
            .with(BootstrapIcons.X_CIRCLE));
    for (Kind kind : Kind.values()) {
      actions.add(
          Action.of(SECTION, kind.choice(), () -> model.wanted(kind).set(!model.wanted(kind).get()))
              .with(kind.mark().icon())
              .checkedWhen(() -> !model.wanted(kind).get()));
    }
  }

  private void openNewest() {
    if (model.newest() != null) {
      toasts.open(model.newest());
    }
  }

  /// What the system tells by; nothing unless told otherwise.
  public void tellBy(SystemNotifier notifier) {
    system = notifier;
  }

  /// Follows whether this window is looked at.
  public void follow(Stage stage) {
    toasts.seen().bind(stage.focusedProperty());
    model.looking().bind(stage.focusedProperty());
  }
}
