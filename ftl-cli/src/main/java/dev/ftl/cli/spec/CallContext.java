package dev.ftl.cli.spec;

import dev.ftl.data.project.DatabaseLocation;
import java.nio.file.Path;
import java.util.Map;

/// The environment of a call. A process has one of its own; a server gives one to each call.
///
/// @param folder the current folder, absolute
/// @param home the user's home folder
/// @param environment the environment variables
/// @param terminal whether the answer is shown on a terminal
/// @param launcher the program that starts ftl, or `null` when it was started without one
/// @param host the process that runs the call
public record CallContext(
    Path folder,
    Path home,
    Map<String, String> environment,
    boolean terminal,
    String launcher,
    CallHost host) {

  /// The context of a call in a process that makes no other and has no streams to hand out.
  public CallContext(
      Path folder, Path home, Map<String, String> environment, boolean terminal, String launcher) {
    this(folder, home, environment, terminal, launcher, CallHost.ofOneCall(null));
  }

  /// This context for a call whose standard input and output these are.
  public CallContext with(Streams streams) {
    return new CallContext(
        folder, home, environment, terminal, launcher, CallHost.ofOneCall(streams));
  }

  /// This context for a call from another folder.
  public CallContext in(Path other) {
    return new CallContext(other, home, environment, terminal, launcher, host);
  }

  /// This context for the calls of a process that makes many: they print to no terminal.
  public CallContext of(CallHost other) {
    return new CallContext(folder, home, environment, false, launcher, other);
  }

  /// Whether standard error is a terminal, as far as the launcher tells.
  public boolean isWatched() {
    return environment.containsKey("FTL_WATCHED");
  }

  /// Whether text for people may be coloured: on a terminal with colours, unless the user disables
  /// them (see no-color.org).
  public boolean coloured() {
    return terminal
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(environment.get("TERM"));
  }

  /// The maximum number of characters on a line for people: the width of the terminal, if known.
  public int lineLength() {
    String columns = terminal ? environment.getOrDefault("COLUMNS", "") : "";
    return columns.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(columns) : Integer.MAX_VALUE;
  }

  /// Whether a window can be opened, as far as the environment tells. Only X needs a display.
  public boolean hasDisplay() {
    boolean x = System.getProperty("os.name").startsWith("Linux");
    return !x || !environment.getOrDefault("DISPLAY", "").isBlank();
  }

  /// Where the database is, given the value of `--db` or `null`.
  public DatabaseLocation database(String option) {
    return option == null && host.location() != null
        ? host.location().now()
        : DatabaseLocation.find(option, folder, home, environment);
  }
}
