package dev.ftl.cli;

import dev.ftl.cli.spec.CallContext;
import java.io.Console;
import java.nio.file.Path;

/// The context of a call that is a process of its own.
final class ProcessContext {

  private ProcessContext() {}

  /// The launcher says whether standard output is a terminal if it can: asking the JDK loads its
  /// console.
  static CallContext read() {
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

  /// The shell's home folder takes precedence over the system's: they differ in a sandbox.
  private static Path home(String variable) {
    return Path.of(
        variable == null || variable.isBlank() ? System.getProperty("user.home") : variable);
  }
}
