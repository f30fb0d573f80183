package dev.ftl.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// Light, dark, or whichever the system is.
public enum Theme {
  LIGHT("Light theme", BootstrapIcons.SUN),
  DARK("Dark theme", BootstrapIcons.MOON),
  SYSTEM("Theme of the system", BootstrapIcons.CIRCLE_HALF);

  private final String title;
  private final Ikon icon;

  Theme(String title, Ikon icon) {
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

  private boolean dark() {
    return switch (this) {
      case LIGHT -> false;
      case DARK -> true;
      case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    };
  }

  /// The other of light and dark than what is seen now.
  public Theme opposite() {
    return dark() ? LIGHT : DARK;
  }

  /// A choice of theme that the whole application follows, as it follows the system's.
  public static ObjectProperty<Theme> choice() {
    ObjectProperty<Theme> choice = new SimpleObjectProperty<>(SYSTEM);
    InvalidationListener follow =
        _ ->
            Application.setUserAgentStylesheet(
                choice.get().dark()
                    ? new PrimerDark().getUserAgentStylesheet()
                    : new PrimerLight().getUserAgentStylesheet());
    choice.addListener(follow);
    Platform.getPreferences().colorSchemeProperty().addListener(follow);
    follow.invalidated(choice);
    return choice;
  }
}
