package dev.ftl.app.ui;

import dev.ftl.data.json.Texts;
import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/// The database that the commands shown in a window are meant for: unless it is the one that ftl
/// finds by itself, they have to name it. It belongs to the scene, where every [CommandLine] finds
/// it.
///
/// @param watched the database that is shown; its value may be `null`
/// @param usual the database that ftl finds by itself; `null` when commands never name one
public record CommandTarget(ObservableValue<Path> watched, Path usual) {

  /// Has the commands in that scene name this database.
  public void install(Scene scene) {
    scene.getProperties().put(CommandTarget.class, this);
  }

  /// The command as it is to be run, which changes with the database.
  static ObservableValue<String> in(Scene scene, String command) {
    return scene != null
            && scene.getProperties().get(CommandTarget.class) instanceof CommandTarget target
        ? Bindings.createStringBinding(() -> target.complete(command), target.watched)
        : Bindings.createStringBinding(() -> command);
  }

  /// The command as it is to be run now.
  String complete(String command) {
    Path database = watched.getValue();
    boolean found = usual == null || database == null || database.equals(usual);
    // The demonstration has a project of its own.
    boolean meansOne = command.contains("ftl ") && !command.startsWith("ftl demo");
    return found || !meansOne ? command : command + " --db " + Texts.shellWord(database.toString());
  }
}
