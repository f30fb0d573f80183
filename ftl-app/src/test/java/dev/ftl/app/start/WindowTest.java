package dev.ftl.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// What is said when no window can be opened, for what JavaFX says.
@EnabledOnOs(OS.LINUX)
class WindowTest {

  private static final Throwable NO_DISPLAY =
      new UnsupportedOperationException("Unable to open DISPLAY");

  @Test
  void namesTheDisplayThatIsMissing() {
    assertThat(Window.whyNot(NO_DISPLAY, Map.of()))
        .isEqualTo("There is no display to open a window on: DISPLAY is not set");
    assertThat(Window.whyNot(NO_DISPLAY, Map.of("DISPLAY", ":7")))
        .isEqualTo("The display :7, which DISPLAY names, cannot be opened");
    assertThat(Window.whyNot(NO_DISPLAY, Map.of("WAYLAND_DISPLAY", "wayland-0")))
        .contains("apt install xwayland", "dnf install xorg-x11-server-Xwayland");
  }

  @Test
  void namesThePackagesThatAreMissing() {
    Throwable noGtk = new UnsupportedOperationException("Unable to load glass GTK library.");
    assertThat(Window.whyNot(noGtk, Map.of("DISPLAY", ":0")))
        .contains("GTK 3", "apt install libgtk-3-0", "dnf install gtk3");
  }
}
