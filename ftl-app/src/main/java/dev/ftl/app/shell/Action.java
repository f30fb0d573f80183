package dev.ftl.app.shell;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// Something that can be done, by its keys, from the menu and from the palette.
///
/// @param title as a command: "Switch the theme"
/// @param section where help and menu list it: "View"
/// @param keys those that trigger it; may be none
/// @param checked whether what it chooses is chosen now; `null` when it chooses nothing
public record Action(
    String title,
    String section,
    Ikon icon,
    List<KeyCombination> keys,
    BooleanSupplier checked,
    Runnable run) {

  /// An action with these keys, each as [KeyCombination#valueOf] reads it: `Ctrl+K`; or a single
  /// character, `?`, whichever keys it takes to type it.
  public static Action of(String section, String title, Runnable run, String... keys) {
    List<KeyCombination> combinations = List.of(keys).stream().map(Action::key).toList();
    return new Action(title, section, BootstrapIcons.COMMAND, combinations, null, run);
  }

  private static KeyCombination key(String name) {
    return name.length() == 1 ? new Typed(name) : KeyCombination.valueOf(name);
  }

  /// The same with a picture of its own.
  public Action with(Ikon picture) {
    return new Action(title, section, picture, keys, checked, run);
  }

  /// The same with a check mark while this holds.
  public Action checkedWhen(BooleanSupplier holds) {
    return new Action(title, section, icon, keys, holds, run);
  }

  /// Whether what it chooses is chosen now.
  public boolean isChecked() {
    return checked != null && checked.getAsBoolean();
  }

  /// Whether a pressed key means this action.
  public boolean matches(KeyEvent event) {
    return keys.stream().anyMatch(key -> key.match(event));
  }

  /// Its keys as people write them: `Ctrl+K`; empty without any.
  public List<String> shortcuts() {
    return keys.stream()
        .map(key -> key.getDisplayText().replace("Escape", "Esc"))
        .distinct()
        .toList();
  }

  /// As [#shortcuts], in one text.
  public String shortcut() {
    return shortcuts().stream().collect(Collectors.joining("  "));
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
