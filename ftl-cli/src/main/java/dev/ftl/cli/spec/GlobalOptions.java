package dev.ftl.cli.spec;

import dev.ftl.data.db.Database;
import java.util.List;

/// The options that every command takes.
public final class GlobalOptions {

  public static final Param<String> DB =
      Param.option(
          "--db",
          ValueParser.file(),
          "the database file, instead of the one that `ftl where` names");

  public static final Param<Integer> BUSY_TIMEOUT =
      Param.option(
              "--busy-timeout",
              ValueParser.integer(0, 3_600_000),
              "milliseconds to wait for a locked database (default: 10000)")
          .orElse((int) Database.DEFAULT_BUSY_TIMEOUT.toMillis());

  public static final Param<String> GET =
      Param.option(
              "--get",
              ValueParser.matching("POINTER", "(/.*)?", "a JSON Pointer such as /id"),
              "print only that part, strings without quotes; several times for one value a line")
          .repeated();

  public static final Param<Boolean> PRETTY =
      Param.flag("--pretty", "indent the answer even when standard output is not a terminal");

  public static final Param<Boolean> HELP = Param.flag("--help", "show help and exit");

  /// All of them.
  public static final List<Param<?>> ALL = List.of(DB, BUSY_TIMEOUT, GET, PRETTY, HELP);

  private GlobalOptions() {}
}
