package dev.ftl.data.observer;

import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.process.ShellCommand;
import dev.ftl.data.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Runs the verify commands of blocked workspaces again. The exit code decides: what a command
/// prints says nothing for sure.
///
/// @param project the folder in which they run
/// @param deadline how long each may take
/// @param progress takes lines that tell people how it comes along
public record BlockVerifier(Path project, Duration deadline, Consumer<String> progress) {

  /// The variable that verify commands have: one that verifies again would start itself over and
  /// over.
  public static final String VARIABLE = "FTL_VERIFYING";

  /// As many commands run at once as builders commonly work at once.
  private static final int AT_ONCE = 4;

  /// Runs the commands, several at once.
  ///
  /// @return a check for each workspace, in their order
  List<BlockCheck> verify(List<Workspace> blocked) {
    try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<BlockCheck>> started = new ArrayList<>();
      for (Workspace workspace : blocked) {
        started.add(pool.submit(() -> verify(workspace)));
      }
      List<BlockCheck> checks = new ArrayList<>();
      for (Future<BlockCheck> check : started) {
        checks.add(await(check));
      }
      return checks;
    }
  }

  private static BlockCheck await(Future<BlockCheck> check) {
    try {
      return check.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A verify command was not run", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IoFailure("Interrupted", e);
    }
  }

  private BlockCheck verify(Workspace workspace) {
    String command = workspace.verify();
    if (command == null || command.isBlank()) {
      return check(workspace, BlockStatus.CONFIRMED, "There is no verify command", null, null);
    }
    progress.accept("Running the verify command of " + workspace.workspaceId() + ": " + command);
    try {
      return check(
          workspace, new ShellCommand(command, project, deadline, Map.of(VARIABLE, "1")).run());
    } catch (IOException e) {
      String reason = "The command could not be run: " + e.getMessage();
      return check(workspace, BlockStatus.INDETERMINATE, reason, null, null);
    }
  }

  private BlockCheck check(Workspace workspace, ShellCommand.Result result) {
    Integer exitCode = result.exitCode();
    if (exitCode == null) {
      String reason = "The command did not end within " + deadline.toSeconds() + " s";
      return check(workspace, BlockStatus.INDETERMINATE, reason, null, result.output());
    }
    return exitCode == 0
        ? check(
            workspace,
            BlockStatus.FALSE_POSITIVE,
            "The command passes now",
            exitCode,
            result.output())
        : check(
            workspace,
            BlockStatus.CONFIRMED,
            "The command failed with exit code " + exitCode,
            exitCode,
            result.output());
  }

  private static BlockCheck check(
      Workspace workspace, BlockStatus status, String reason, Integer exitCode, String output) {
    String command = workspace.verify();
    return new BlockCheck(
        workspace.workspaceId(),
        status,
        reason,
        command == null || command.isBlank() ? null : command,
        exitCode,
        Optional.ofNullable(output).map(BlockCheck::clean));
  }
}
