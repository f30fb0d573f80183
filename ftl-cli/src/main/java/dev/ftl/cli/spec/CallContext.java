package dev.ftl.cli.spec;

import dev.ftl.data.project.DatabaseLocation;
import java.io.Console;
import java.nio.file.Path;
import java.util.Map;

/// What a call finds around it.
///
/// @param folder the current folder, absolute
/// @param home the user's home folder
/// @param environment the process's variables
/// @param terminal whether standard output is a terminal
/// @param launcher the program that starts ftl, or `null` when it was started without one
public record CallContext(
    Path folder, Path home, Map<String, String> environment, boolean terminal, String launcher) {

  /// Those of this process. A launcher that can tells whether standard output is a terminal: asking
  /// the JDK loads its console.
  public static CallContext ofProcess() {
    String terminal = System.getProperty("ftl.terminal");
    return new CallContext(
        Path.of("").toAbsolutePath(),
        home(System.getenv("HOME")),
        System.getenv(),
        terminal == null ? isTerminal(System.console()) : Boolean.parseBoolean(terminal),
        System.getProperty("ftl.launcher"));
  }

  private static boolean isTerminal(Console console) {
    return console != null && console.isTerminal();
  }

  /// The shell's idea of the home folder goes before the system's, as in a sandbox they differ.
  private static Path home(String variable) {
    return Path.of(
        variable == null || variable.isBlank() ? System.getProperty("user.home") : variable);
  }

  /// Whether a text for people may be in colour: on a terminal that has them, unless the user says
  /// no (see no-color.org).
  public boolean coloured() {
    return terminal
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(environment.get("TERM"));
  }

  /// How many characters a line for people may have: as many as the terminal's, where it tells.
  public int lineLength() {
    String columns = terminal ? environment.getOrDefault("COLUMNS", "") : "";
    return columns.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(columns) : Integer.MAX_VALUE;
  }

  /// Whether a window has somewhere to be, as far as the environment tells. Only where X is used
  /// can it be missing.
  public boolean hasDisplay() {
    boolean x = System.getProperty("os.name").startsWith("Linux");
    return !x || !environment.getOrDefault("DISPLAY", "").isBlank();
  }

  /// Where the database is, given the value of `--db` or `null`.
  public DatabaseLocation database(String option) {
    return DatabaseLocation.find(option, folder, home, environment);
  }
}
