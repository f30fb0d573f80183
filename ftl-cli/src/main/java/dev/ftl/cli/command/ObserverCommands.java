package dev.ftl.cli.command;

import dev.ftl.cli.spec.Call;
import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.Group;
import dev.ftl.cli.spec.Param;
import dev.ftl.cli.spec.Shape;
import dev.ftl.cli.spec.ValueParser;
import dev.ftl.data.FtlException.Conflict;
import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.limit.Limits;
import dev.ftl.data.observer.Analysis;
import dev.ftl.data.observer.BlockCheck;
import dev.ftl.data.observer.BlockVerifier;
import dev.ftl.data.observer.ExtractedFailure;
import dev.ftl.data.observer.ObservedWorkspace;
import dev.ftl.data.observer.ScoredWorkspace;
import dev.ftl.data.project.GitIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// `ftl observer`: learns from what agents did.
final class ObserverCommands {

  private static final String GROUP = "observer";

  private static final Param<String> ID =
      Param.argument(
          "ID",
          ValueParser.word("ID"),
          "the workspace's id, or its seq in the active campaign, e.g. 001-write-export or 1");
  private static final Param<Long> CAMPAIGN =
      Param.option(
          "--campaign-id",
          ValueParser.id(),
          "the campaign (default: the active one, else that of the newest workspace)");
  private static final Param<Boolean> NO_VERIFY =
      Param.flag("--no-verify", "run no commands, and take every block for real");
  private static final Param<Integer> TIMEOUT =
      Param.option(
              "--timeout",
              ValueParser.integer(1, 3600),
              "seconds after which a verify command is ended (default: 30)")
          .orElse(Limits.COMMAND_SECONDS);
  private static final Param<Boolean> FULL =
      Param.flag("--full", "show all of the output that was kept, up to 64 KiB");

  private static final String NOT_VERIFYING = "ftl observer analyze --no-verify";

  private ObserverCommands() {}

  static Group group() {
    return new Group(
        GROUP,
        "learns from what agents did",
        List.of(analyze(), verifyBlocks(), score(), extractFailure(), list()));
  }

  private static Command analyze() {
    return Command.of(
            GROUP,
            "analyze",
            "Learns from a campaign's workspaces: failures from blocks that are real, patterns from"
                + " successes, and which memories were of use. Learns nothing twice.")
        .takes(CAMPAIGN, NO_VERIFY, TIMEOUT)
        .answers(Shape.of(Analysis.class))
        .after(Examples.CREATE_CAMPAIGN, Examples.PLAN_ID, Examples.CREATE_WORKSPACES)
        .example(
            "ftl workspace block 1 --reason \"ModuleNotFoundError: No module named 'csvkit'\"",
            "ftl observer analyze")
        .does(
            call ->
                call.existing()
                    .observer()
                    .analyze(call.get(CAMPAIGN), call.get(NO_VERIFY) ? null : verifier(call)));
  }

  private static Command verifyBlocks() {
    return Command.of(
            GROUP,
            "verify-blocks",
            "Runs the verify commands of a campaign's blocked workspaces again, in the project's"
                + " root, and says which blocks are real. Changes nothing.")
        .takes(CAMPAIGN, TIMEOUT, FULL)
        .answers(Shape.listOf(BlockCheck.class))
        .after(Examples.CREATE_CAMPAIGN, Examples.PLAN_ID, Examples.CREATE_WORKSPACES)
        .example(
            "ftl workspace block 1 --reason 'the csv module is missing'",
            "ftl observer verify-blocks")
        .does(
            call ->
                call.existing()
                    .observer()
                    .verifyBlocks(call.get(CAMPAIGN), verifier(call), call.get(FULL)));
  }

  private static BlockVerifier verifier(Call call) {
    if (call.context().environment().containsKey(BlockVerifier.VARIABLE)) {
      throw new Conflict("A verify command cannot run verify commands itself", NOT_VERIFYING);
    }
    refuseTracked(call.location().path());
    return new BlockVerifier(
        call.project(), Duration.ofSeconds(call.get(TIMEOUT)), call.progressToTerminal());
  }

  /// Whoever can push to a repository must not be able to run commands where it is cloned.
  private static void refuseTracked(Path database) {
    boolean tracked;
    try {
      tracked = GitIndex.tracksDatabase(database);
    } catch (IOException e) {
      throw new IoFailure("Cannot read git's index: " + e.getMessage(), e);
    }
    if (tracked) {
      throw new Conflict(
          "Git tracks the database "
              + database
              + ", so somebody else may have written its verify commands, and they are not run;"
              + " read them, then take the database and its -wal and -journal files out of git with"
              + " git rm --cached",
          NOT_VERIFYING);
    }
  }

  private static Command score() {
    return Command.of(
            GROUP,
            "score",
            "Scores a complete workspace: how much there is to learn from it. Changes nothing.")
        .takes(ID)
        .answers(Shape.of(ScoredWorkspace.class))
        .after(Examples.CREATE_CAMPAIGN, Examples.PLAN_ID, Examples.CREATE_WORKSPACES)
        .example(
            "ftl workspace complete 1 --delivered 'export.py writes CSV'", "ftl observer score 1")
        .does(call -> call.existing().observer().score(call.get(ID)));
  }

  private static Command extractFailure() {
    return Command.of(
            GROUP,
            "extract-failure",
            "Shows the failure behind a workspace's last block, as memory add-failure takes it."
                + " Changes nothing.")
        .takes(ID)
        .answers(Shape.of(ExtractedFailure.class))
        .after(Examples.CREATE_CAMPAIGN, Examples.PLAN_ID, Examples.CREATE_WORKSPACES)
        .example(
            "ftl workspace block 1 --reason \"ModuleNotFoundError: No module named 'csvkit'\"",
            "ftl observer extract-failure 1")
        .does(call -> call.existing().observer().extractFailure(call.get(ID)));
  }

  private static Command list() {
    return Command.of(
            GROUP,
            "list",
            "Lists a campaign's workspaces with what was learned from them, newest first.")
        .takes(CAMPAIGN, CommonParams.LIMIT)
        .answers(Shape.listOf(ObservedWorkspace.class))
        .after(Examples.CREATE_CAMPAIGN, Examples.PLAN_ID, Examples.CREATE_WORKSPACES)
        .example("ftl observer list")
        .does(
            call ->
                call.existing().observer().list(call.get(CAMPAIGN), call.get(CommonParams.LIMIT)));
  }
}
