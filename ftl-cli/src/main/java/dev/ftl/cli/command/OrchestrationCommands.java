package dev.ftl.cli.command;

import dev.ftl.cli.spec.Answer;
import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.Group;
import dev.ftl.cli.spec.Param;
import dev.ftl.cli.spec.Shape;
import dev.ftl.cli.spec.ValueParser;
import dev.ftl.data.event.Event;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.Texts;
import dev.ftl.data.limit.Limits;
import dev.ftl.data.session.ExplorerMode;
import dev.ftl.data.session.ModeStatuses;
import dev.ftl.data.session.OrchestrationState;
import dev.ftl.data.session.SessionStatus;
import dev.ftl.data.session.SessionSummary;
import dev.ftl.data.session.Transition;
import dev.ftl.data.session.Waited;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/// `ftl orchestration`: sessions of explorers, and the states that an orchestration passes.
final class OrchestrationCommands {

  static final Param<String> SESSION =
      Param.option(
              "--session",
              ValueParser.form("SESSION", OrchestrationCommands::sessionId),
              "session id; your own ids are fine too, up to 200 characters")
          .needed();
  static final Param<ExplorerMode> MODE =
      Param.option(
              "--mode",
              ValueParser.choice("MODE", ExplorerMode.class),
              "structure, pattern, memory or delta")
          .needed();

  private static final String GROUP = "orchestration";
  private static final Param<String> OBJECTIVE =
      Param.option("--objective", ValueParser.text("TEXT"), "what to explore");
  private static final Param<Integer> REQUIRED =
      Param.option(
              "--required",
              ValueParser.integer(1, 4),
              "number of modes to wait for, failed ones included (default: 3)")
          .orElse(ModeStatuses.QUORUM);
  private static final Param<Double> TIMEOUT =
      Param.option(
              "--timeout",
              ValueParser.number(0, 86_400),
              "maximum number of seconds to wait (default: 300)")
          .orElse(300.0);
  private static final Param<String> FROM =
      Param.argument("FROM", ValueParser.word("STATE"), "current state, in any case");
  private static final Param<String> TO =
      Param.argument("TO", ValueParser.word("STATE"), "next state, in any case");
  private static final Param<OrchestrationState> STATE =
      Param.argument(
          "STATE",
          ValueParser.form("STATE", OrchestrationCommands::state),
          OrchestrationState.names());

  private OrchestrationCommands() {}

  /// A session that was created.
  record Created(String sessionId) {}

  /// Whether there is one.
  record Exists(boolean exists) {}

  static Group group() {
    return new Group(
        GROUP,
        "sessions of explorers, and the states that an orchestration passes",
        List.of(
            createSession(),
            waitExplorers(),
            checkExplorers(),
            checkExplorerResult(),
            sessions(),
            validateTransition(),
            emitState()));
  }

  private static Command createSession() {
    return Command.of(GROUP, "create-session", "Creates a session for four explorers.")
        .takes(OBJECTIVE)
        .answers(Shape.of(Created.class))
        .example("ftl orchestration create-session --objective 'Export to CSV'")
        .does(call -> new Created(call.created().sessions().create(call.get(OBJECTIVE))));
  }

  private static Command waitExplorers() {
    return Command.of(
            GROUP,
            "wait-explorers",
            "Waits until enough modes of a session have results. A mode whose explorer failed"
                + " counts as well: its result has the status error.")
        .takes(SESSION, REQUIRED, TIMEOUT)
        .answers(Shape.of(Waited.class))
        .exits(1, "too few modes had results in time (timeout)")
        .exits(2, "no mode had a result in time (quorum_failure)")
        .after(Examples.SESSION, Examples.RESULT)
        .example(
            "ftl orchestration wait-explorers --session \"$session\" --required 1 --timeout 60")
        .decides(
            call -> {
              Duration timeout = Duration.ofMillis(Math.round(call.get(TIMEOUT) * 1000));
              if (Files.notExists(call.location().path())) {
                call.warn("There is no database at " + call.location().path() + " yet: waiting");
              }
              Waited waited =
                  call.existing()
                      .sessions()
                      .await(
                          call.get(SESSION),
                          call.get(REQUIRED),
                          timeout,
                          call.context().host().observer());
              return Answer.of(waited, exitCode(waited.status()));
            });
  }

  private static int exitCode(Waited.Outcome outcome) {
    return switch (outcome) {
      case ALL_COMPLETE, QUORUM_MET -> 0;
      case TIMEOUT -> 1;
      case QUORUM_FAILURE -> 2;
    };
  }

  private static Command checkExplorers() {
    return Command.of(GROUP, "check-explorers", "Shows which modes of a session have results.")
        .takes(SESSION)
        .answers(Shape.of(SessionStatus.class))
        .after(Examples.SESSION)
        .example("ftl orchestration check-explorers --session \"$session\"")
        .does(call -> call.existing().sessions().status(call.get(SESSION)));
  }

  private static Command checkExplorerResult() {
    return Command.of(GROUP, "check-explorer-result", "Shows whether a mode has a result.")
        .takes(SESSION, MODE)
        .answers(Shape.of(Exists.class))
        .exits(1, "it has none")
        .after(Examples.SESSION, Examples.RESULT)
        .example("ftl orchestration check-explorer-result --session \"$session\" --mode delta")
        .decides(
            call -> {
              boolean exists = call.existing().sessions().has(call.get(SESSION), call.get(MODE));
              return Answer.of(new Exists(exists), exists);
            });
  }

  private static Command sessions() {
    return Command.of(GROUP, "sessions", "Lists sessions, newest first.")
        .takes(CommonParams.LIMIT)
        .answers(Shape.listOf(SessionSummary.class))
        .after(Examples.SESSION)
        .example("ftl orchestration sessions --limit 5")
        .does(call -> call.existing().sessions().list(call.get(CommonParams.LIMIT)));
  }

  private static Command validateTransition() {
    return Command.of(GROUP, "validate-transition", "Shows whether one state may follow another.")
        .takes(FROM, TO)
        .answers(Shape.of(Transition.class))
        .exits(1, "it may not")
        .example("ftl orchestration validate-transition PLAN BUILD")
        .decides(
            call -> {
              Transition transition = Transition.between(call.get(FROM), call.get(TO));
              return Answer.of(transition, transition.valid());
            });
  }

  private static Command emitState() {
    return Command.of(GROUP, "emit-state", "Logs that the orchestration entered a state.")
        .takes(STATE, CommonParams.META)
        .answers(Shape.of(Event.class))
        .example("ftl orchestration emit-state PLAN --meta '{\"attempt\": 1}'")
        .does(
            call -> {
              JsonObject more = call.get(CommonParams.META);
              return call.created().sessions().enter(call.get(STATE), more);
            });
  }

  private static String sessionId(String text) {
    boolean fits = text.codePointCount(0, text.length()) <= Limits.SESSION_ID_CHARACTERS;
    if (text.isBlank() || !fits || !Texts.printable(text)) {
      throw new IllegalArgumentException(
          "must be 1 to %d printable characters".formatted(Limits.SESSION_ID_CHARACTERS));
    }
    return text;
  }

  private static OrchestrationState state(String text) {
    OrchestrationState state = OrchestrationState.parse(text);
    if (state == null) {
      throw new IllegalArgumentException("must be one of " + OrchestrationState.names());
    }
    return state;
  }
}
