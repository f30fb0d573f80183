package dev.ftl.app.start;

import dev.ftl.app.shell.ScreenId;
import dev.ftl.app.theme.Theme;
import dev.ftl.data.json.Names;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Dimension2D;

/// What the dashboard is started with: pairs of a name and a value. `ftl dashboard` has checked
/// them, and has the words for people; a slip is only refused here.
///
/// @param database the file to watch, whether it exists or not; `null` for the one that belongs to
///   the current folder
/// @param usual the file that ftl finds by itself, which commands shown need not name; `null` when
///   they never name one
/// @param screen what is shown first
/// @param theme `null` for the one that was used last
/// @param interval the time between two looks at the database; `null` for the usual one
/// @param snapshot the file for a picture; `null` for a window
/// @param size the picture's, in pixels
public record Options(
    Path database,
    Path usual,
    ScreenId screen,
    Theme theme,
    Duration interval,
    Path snapshot,
    Dimension2D size) {

  /// @throws IllegalArgumentException when a name or a value is not understood
  public static Options parse(List<String> words) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i + 1 < words.size(); i += 2) {
      values.put(words.get(i), words.get(i + 1));
    }
    Options options =
        new Options(
            path(values.remove("--db")),
            path(values.remove("--usual")),
            choice(ScreenId.class, values.remove("--screen"), ScreenId.OVERVIEW),
            choice(Theme.class, values.remove("--theme"), null),
            millis(values.remove("--interval")),
            path(values.remove("--snapshot")),
            size(values.remove("--size")));
    if (words.size() % 2 != 0 || !values.isEmpty()) {
      throw new IllegalArgumentException("These are not understood: " + String.join(" ", words));
    }
    return options;
  }

  private static Path path(String text) {
    return text == null ? null : Path.of(text);
  }

  private static Duration millis(String text) {
    return text == null ? null : Duration.ofMillis(Long.parseLong(text));
  }

  private static Dimension2D size(String text) {
    String[] sides = text == null ? new String[] {"1280", "800"} : text.split("x");
    return new Dimension2D(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
  }

  private static <E extends Enum<E>> E choice(Class<E> type, String name, E otherwise) {
    E chosen = name == null ? otherwise : Names.parse(type, name);
    if (name != null && chosen == null) {
      throw new IllegalArgumentException("There is no " + type.getSimpleName() + " " + name);
    }
    return chosen;
  }
}
