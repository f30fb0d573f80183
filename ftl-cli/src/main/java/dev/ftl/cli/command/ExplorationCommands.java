package dev.ftl.cli.command;

import dev.ftl.cli.spec.Call;
import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.Group;
import dev.ftl.cli.spec.Param;
import dev.ftl.cli.spec.Shape;
import dev.ftl.cli.spec.ValueParser;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Names;
import dev.ftl.data.project.GitHead;
import dev.ftl.data.session.Aggregate;
import dev.ftl.data.session.Arrival;
import dev.ftl.data.session.Exploration;
import dev.ftl.data.session.ExplorationService;
import dev.ftl.data.session.ExplorerMode;
import dev.ftl.data.session.ResultWritten;
import dev.ftl.data.session.SessionStatus;
import java.util.List;

/// `ftl exploration`: what explorers found, one by one and put together.
final class ExplorationCommands {

  private static final String GROUP = "exploration";

  private static final Param<String> SESSION = OrchestrationCommands.SESSION;
  private static final Param<String> OBJECTIVE =
      Param.option("--objective", ValueParser.text("TEXT"), "what was explored for");
  private static final Param<Boolean> SAVE =
      Param.flag("--save", "also store it, as the active campaign's exploration");
  private static final Param<Long> CAMPAIGN =
      Param.option("--campaign-id", ValueParser.id(), "the campaign that it belongs to");

  private ExplorationCommands() {}

  /// A row that was written.
  record Written(long id) {}

  /// How many rows were removed.
  record Cleared(int cleared) {}

  static Group group() {
    return new Group(
        GROUP,
        "what explorers found, one by one and put together",
        List.of(
            writeResult(),
            sessionStatus(),
            aggregateSession(),
            aggregate(),
            clearSession(),
            write(),
            read(),
            section(ExplorerMode.STRUCTURE, "Shows where the code is."),
            section(ExplorerMode.PATTERN, "Shows the framework and its idioms."),
            section(ExplorerMode.MEMORY, "Shows what is remembered, and similar campaigns."),
            section(ExplorerMode.DELTA, "Shows which files are likely to change."),
            clear()));
  }

  private static Command writeResult() {
    return Command.of(
            GROUP,
            "write-result",
            "Stores an explorer's result, unless the mode already has a better one.")
        .takes(SESSION, OrchestrationCommands.MODE)
        .reads("the result as JSON, or the whole answer of an explorer that holds it")
        .answers(Shape.of(ResultWritten.class))
        .after(Examples.SESSION)
        .example(Examples.RESULT.line())
        .does(
            call -> {
              String session = call.get(SESSION);
              Arrival arrival =
                  call.created()
                      .sessions()
                      .write(
                          session,
                          call.get(OrchestrationCommands.MODE),
                          call.object("explorer result"));
              if (arrival.newSession()) {
                call.warn(
                    "Session "
                        + session
                        + " is new: no create-session made it, and this is its first result");
              }
              return arrival.result();
            });
  }

  private static Command sessionStatus() {
    return Command.of(GROUP, "session-status", "Shows which modes of a session have results.")
        .takes(SESSION)
        .answers(Shape.of(SessionStatus.class))
        .after(Examples.SESSION)
        .example("ftl exploration session-status --session \"$session\"")
        .does(call -> call.existing().sessions().status(call.get(SESSION)));
  }

  private static Command aggregateSession() {
    return Command.of(GROUP, "aggregate-session", "Puts a session's results together.")
        .takes(SESSION, OBJECTIVE, SAVE)
        .answers(Shape.of(Aggregate.class))
        .after(Examples.SESSION, Examples.RESULT)
        .example("ftl exploration aggregate-session --session \"$session\" --save")
        .does(
            call -> {
              ExplorationService explorations = call.existing().explorations();
              String session = call.get(SESSION);
              String objective = call.get(OBJECTIVE);
              return call.get(SAVE)
                  ? explorations.save(session, objective, commit(call))
                  : explorations.aggregate(session, objective, commit(call));
            });
  }

  private static Command aggregate() {
    return Command.of(GROUP, "aggregate", "Puts results together without storing anything.")
        .takes(OBJECTIVE)
        .reads("explorer results as JSON lines, each with its mode; other lines are skipped")
        .answers(Shape.of(Aggregate.class))
        .example(
            "echo '{\"mode\": \"delta\", \"candidates\": [{\"path\": \"export.py\"}]}' | ftl"
                + " exploration aggregate --objective 'Export to CSV'")
        .does(call -> Aggregate.ofLines(call.stdin(), call.get(OBJECTIVE), commit(call)));
  }

  private static Command clearSession() {
    return Command.of(
            GROUP, "clear-session", "Removes a session's results; the session itself stays.")
        .takes(SESSION)
        .answers(Shape.of(Cleared.class))
        .after(Examples.SESSION, Examples.RESULT)
        .example("ftl exploration clear-session --session \"$session\"")
        .does(call -> new Cleared(call.created().sessions().clear(call.get(SESSION))));
  }

  private static Command write() {
    return Command.of(GROUP, "write", "Stores an exploration that was put together elsewhere.")
        .reads("the exploration as JSON: _meta, structure, pattern, memory, delta")
        .answers(Shape.of(Written.class))
        .example(Examples.EXPLORATION.line())
        .does(
            call -> {
              JsonObject document = call.object("exploration");
              return new Written(call.created().explorations().write(document, commit(call)));
            });
  }

  private static Command read() {
    return Command.of(
            GROUP,
            "read",
            "Shows the newest exploration of a campaign; else of the active one, or of all.")
        .takes(CAMPAIGN)
        .answers(Shape.orNull(Exploration.class))
        .after(Examples.EXPLORATION)
        .example("ftl exploration read")
        .does(call -> call.existing().explorations().read(call.get(CAMPAIGN)));
  }

  private static Command section(ExplorerMode mode, String about) {
    String verb = "get-" + Names.of(mode);
    return Command.of(GROUP, verb, about)
        .answers(Shape.of(JsonObject.class))
        .after(Examples.EXPLORATION)
        .example("ftl exploration " + verb)
        .does(call -> call.existing().explorations().section(mode));
  }

  private static Command clear() {
    return Command.of(
            GROUP,
            "clear",
            "Removes the explorations of the active campaign and those without a campaign.")
        .answers(Shape.of(Cleared.class))
        .after(Examples.EXPLORATION)
        .example("ftl exploration clear")
        .does(call -> new Cleared(call.created().explorations().clear()));
  }

  private static String commit(Call call) {
    return GitHead.of(call.context().folder());
  }
}
