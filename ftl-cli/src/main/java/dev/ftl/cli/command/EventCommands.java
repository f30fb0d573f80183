package dev.ftl.cli.command;

import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.Group;
import dev.ftl.cli.spec.Param;
import dev.ftl.cli.spec.Shape;
import dev.ftl.cli.spec.ValueParser;
import dev.ftl.data.event.Event;
import java.util.List;

/// `ftl event`: the log of everything that happened.
final class EventCommands {

  private static final String GROUP = "event";
  private static final String TYPE_FORM = "[A-Z][A-Z0-9_]{0,63}";

  private static final Param<String> NEW_TYPE =
      Param.argument(
          "TYPE",
          ValueParser.matching("TYPE", TYPE_FORM, "capitals, digits and underscores"),
          "the event's type");
  private static final Param<List<String>> TYPES =
      Param.option("--type", ValueParser.words("TYPE,…"), "only events of these types");
  private static final Param<Long> CAMPAIGN =
      Param.option("--campaign-id", ValueParser.id(), "only events of this campaign");
  private static final Param<Long> SINCE =
      Param.option("--since", ValueParser.id(), "only events after this one, oldest first");

  private EventCommands() {}

  static Group group() {
    return new Group(GROUP, "the log of everything that happened", List.of(list(), emit()));
  }

  private static Command list() {
    return Command.of(
            GROUP, "list", "Lists events: the newest first, or those after an id in their order.")
        .takes(SINCE, TYPES, CAMPAIGN, CommonParams.LIMIT)
        .answers(Shape.listOf(Event.class))
        .example("ftl event emit REVIEW_STARTED", "ftl event list --type REVIEW_STARTED --limit 5")
        .does(
            call ->
                call.existing()
                    .events()
                    .list(
                        call.get(SINCE),
                        call.get(TYPES),
                        call.get(CAMPAIGN),
                        call.get(CommonParams.LIMIT)));
  }

  private static Command emit() {
    return Command.of(GROUP, "emit", "Appends an event of your own.")
        .takes(NEW_TYPE, CommonParams.META)
        .answers(Shape.of(Event.class))
        .example("ftl event emit REVIEW_STARTED --meta '{\"reviewer\": \"ana\"}'")
        .does(
            call -> call.created().events().emit(call.get(NEW_TYPE), call.get(CommonParams.META)));
  }
}
