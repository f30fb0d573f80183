package dev.ftl.app.ui;

import java.util.function.Supplier;
import javafx.scene.control.Control;
import javafx.scene.control.FocusModel;

/// Who comes to a list by the keyboard sees where it is, before anything is selected, too: at the
/// first entry.
final class FirstFocus {

  private FirstFocus() {}

  static void of(Control list, Supplier<? extends FocusModel<?>> model) {
    list.focusedProperty()
        .addListener(
            (_, _, focused) -> {
              FocusModel<?> focus = model.get();
              if (focused && focus.getFocusedIndex() < 0) {
                focus.focus(0);
              }
            });
  }
}
