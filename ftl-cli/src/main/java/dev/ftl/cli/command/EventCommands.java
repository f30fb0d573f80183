package dev.ftl.cli.command;

import dev.ftl.data.event.Event;
import java.util.List;

/// `ftl event`: the log of everything that happened.
final class EventCommands {

  private static final String GROUP = "event";
  private static final String TYPE_FORM = "[A-Z][A-Z0-9_]{0,63}";

  private static final Param<String> NEW_TYPE =
      Param.argument(
          "TYPE",
          Values.matching("TYPE", TYPE_FORM, "capitals, digits and underscores"),
          "the event's type");
  private static final Param<List<String>> TYPES =
      Param.option("--type", Values.words("TYPE,…"), "only events of these types");
  private static final Param<Long> CAMPAIGN =
      Param.option("--campaign-id", Values.id(), "only events of this campaign");
  private static final Param<Long> SINCE =
      Param.option("--since", Values.id(), "only events after this one, oldest first");

  private EventCommands() {}

  static Group group() {
    return new Group(GROUP, "the log of everything that happened", List.of(list(), emit()));
  }

  private static Command list() {
    return Command.of(
            GROUP, "list", "Lists events: the newest first, or those after an id in their order.")
        .takes(SINCE, TYPES, CAMPAIGN, Common.LIMIT)
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
                        call.get(Common.LIMIT)));
  }

  private static Command emit() {
    return Command.of(GROUP, "emit", "Appends an event of your own.")
        .takes(NEW_TYPE, Common.META)
        .answers(Shape.of(Event.class))
        .example("ftl event emit REVIEW_STARTED --meta '{\"reviewer\": \"ana\"}'")
        .does(call -> call.created().events().emit(call.get(NEW_TYPE), call.get(Common.META)));
  }
}
