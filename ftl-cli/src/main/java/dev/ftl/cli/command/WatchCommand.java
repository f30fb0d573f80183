package dev.ftl.cli.command;

import dev.ftl.cli.spec.Answer;
import dev.ftl.cli.spec.Call;
import dev.ftl.cli.spec.Catalog;
import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.GlobalOptions;
import dev.ftl.cli.spec.Param;
import dev.ftl.cli.spec.Shape;
import dev.ftl.cli.spec.UsageException;
import dev.ftl.cli.spec.ValueParser;
import dev.ftl.cli.watch.Watch;
import dev.ftl.cli.watch.WatchLine;
import dev.ftl.data.json.Names;
import dev.ftl.data.limit.Limits;
import dev.ftl.data.watch.Notable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// `ftl watch`: what happens, as it happens.
final class WatchCommand {

  private static final String WATCH = "watch";
  private static final String HELP = "ftl watch --help";
  private static final String NOW = "now";
  private static final String KINDS =
      Arrays.stream(Notable.Kind.values()).map(Names::of).collect(Collectors.joining(", "));

  private static final Param<Long> SINCE =
      Param.option(
          "--since",
          ValueParser.form("ID|now", WatchCommand::since),
          "begin behind this event, or with what happens from now on (default: now)");
  private static final Param<List<String>> TYPES =
      Param.option(
          "--type",
          ValueParser.words("T,…"),
          "only these types: " + KINDS + ", or types of events");
  private static final Param<Format> FORMAT =
      Param.option(
              "--format",
              ValueParser.choice("FORMAT", Format.class),
              "line (default), or json: one document a line")
          .orElse(Format.LINE);
  private static final Param<Boolean> UNTIL_DONE =
      Param.flag("--until-done", "end when a campaign is completed");
  private static final Param<String> EXEC =
      Param.option(
          "--exec",
          ValueParser.text("CMD"),
          "shell command to run for each event, one at a time, "
              + Limits.COMMAND_SECONDS
              + " s at most; reads the event as JSON, and its output is dropped");

  private enum Format {
    LINE,
    JSON
  }

  private WatchCommand() {}

  static Command watch() {
    return Command.of(
            Catalog.TOP,
            WATCH,
            "Prints a line for each notable event as it happens, until interrupted.")
        .takes(SINCE, TYPES, FORMAT, UNTIL_DONE, EXEC)
        .answers(Shape.of(WatchLine.class))
        .after(Examples.CREATE_CAMPAIGN)
        .example("ftl campaign complete", "ftl watch --since 0 --until-done --format json")
        .decides(WatchCommand::run);
  }

  private static Answer run(Call call) {
    if (!call.all(GlobalOptions.GET).isEmpty()) {
      throw new UsageException("--get is not for ftl watch, which prints whole events", HELP);
    }
    List<String> types = call.get(TYPES);
    for (String type : types == null ? List.<String>of() : types) {
      if (!Watch.isType(type)) {
        throw new UsageException(
            "\"%s\" is no type: %s, or the type of an event, in capitals".formatted(type, KINDS),
            HELP);
      }
    }
    Watch.Request request =
        new Watch.Request(
            call.get(SINCE),
            types,
            call.get(FORMAT) == Format.JSON,
            call.get(UNTIL_DONE),
            call.get(EXEC),
            call.context().folder(),
            call.context().terminal());
    new Watch(call.location().path(), request, call.streams(WATCH).out(), call::warn).run();
    return Answer.NOTHING;
  }

  private static Long since(String text) {
    return text.equals(NOW) ? null : ValueParser.id().parse().apply(text);
  }
}
