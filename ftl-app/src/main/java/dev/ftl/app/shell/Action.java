package dev.ftl.app.shell;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Something that can be done, by its keys, from the menu and from the palette.
///
/// @param title as a command: "Switch the theme"
/// @param section where help and menu list it: "View"
/// @param keys those that trigger it; may be none
public record Action(String title, String section, List<KeyCombination> keys, Runnable run) {

  /// An action with these keys, each as [KeyCombination#valueOf] reads it: `Ctrl+K`; or a single
  /// character, `?`, whichever keys it takes to type it.
  public static Action of(String section, String title, Runnable run, String... keys) {
    return new Action(title, section, List.of(keys).stream().map(Action::key).toList(), run);
  }

  private static KeyCombination key(String name) {
    return name.length() == 1 ? new Typed(name) : KeyCombination.valueOf(name);
  }

  /// Whether a pressed key means this action.
  public boolean matches(KeyEvent event) {
    return keys.stream().anyMatch(key -> key.match(event));
  }

  /// The keys as people write them: `Ctrl+K`.
  public String shortcut() {
    return keys.stream().map(KeyCombination::getDisplayText).collect(Collectors.joining("  "));
  }

  /// A character, however it is typed on this keyboard.
  private static final class Typed extends KeyCombination {

    private final String character;

    Typed(String character) {
      this.character = character;
    }

    @Override
    public boolean match(KeyEvent event) {
      return event.getEventType() == KeyEvent.KEY_TYPED
          && event.getCharacter().equals(character)
          && !event.isControlDown()
          && !event.isAltDown()
          && !event.isMetaDown();
    }

    @Override
    public String getName() {
      return character;
    }

    @Override
    public String getDisplayText() {
      return character.equals(" ") ? "Space" : character;
    }
  }
}
