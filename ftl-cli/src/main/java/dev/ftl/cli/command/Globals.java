package dev.ftl.cli.command;

import dev.ftl.data.db.Database;
import java.util.List;

/// The options that every command takes.
public final class Globals {

  public static final Param<String> DB =
      Param.option(
          "--db", Values.file(), "the database file, instead of the one that `ftl where` names");

  public static final Param<Integer> BUSY_TIMEOUT =
      Param.option(
              "--busy-timeout",
              Values.integer(0, 3_600_000),
              "how many milliseconds to wait for a lock")
          .orElse((int) Database.DEFAULT_BUSY_TIMEOUT.toMillis());

  public static final Param<String> GET =
      Param.option(
          "--get",
          Values.matching("POINTER", "(/.*)?", "a JSON Pointer such as /id"),
          "print that part alone, strings bare");

  public static final Param<Boolean> PRETTY =
      Param.flag("--pretty", "indent the answer even when it is piped");

  public static final Param<Boolean> HELP =
      Param.flag("--help", "say what the command does, and stop");

  /// All of them.
  public static final List<Param<?>> ALL = List.of(DB, BUSY_TIMEOUT, GET, PRETTY, HELP);

  private Globals() {}
}
