package dev.ftl.cli.command;

import dev.ftl.cli.dashboard.DashboardProgram;
import dev.ftl.cli.demo.Demo;
import dev.ftl.cli.spec.Call;
import dev.ftl.cli.spec.CallContext;
import dev.ftl.cli.spec.Catalog;
import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.Param;
import dev.ftl.cli.spec.Shape;
import dev.ftl.cli.spec.ValueParser;
import dev.ftl.data.FtlException.Conflict;
import dev.ftl.data.FtlException.IoFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// `ftl demo`: the newcomer's first command.
final class DemoCommand {

  private static final Param<String> DIR =
      Param.option(
          "--dir",
          ValueParser.file(),
          "an empty or new folder to play in, instead of a temporary one");
  private static final Param<Boolean> FAST = Param.flag("--fast", "without pauses");
  private static final Param<Boolean> KEEP_RUNNING =
      Param.flag("--keep-running", "one campaign after the other, until interrupted");
  private static final Param<Boolean> DASHBOARD =
      Param.flag("--dashboard", "watch it in a window, and go on until that is closed");

  private DemoCommand() {}

  static Command demo() {
    return Command.of(
            Catalog.TOP,
            "demo",
            "Plays a whole campaign in a project of its own, and shows each call and its answer on"
                + " standard error.")
        .takes(DIR, FAST, KEEP_RUNNING, DASHBOARD)
        .answers(Shape.of(Demo.Played.class))
        .example("ftl demo --fast")
        .does(DemoCommand::play);
  }

  private static Demo.Played play(Call call) {
    String launcher = call.context().launcher();
    if (launcher == null) {
      throw new Conflict(
          "The demo starts processes of ftl, and needs its launcher", "ftl-cli/bin/ftl demo");
    }
    CallContext here = call.context();
    String dashboard = here.hasDisplay() ? "dashboard" : "dashboard --snapshot demo.png";
    Demo demo = new Demo(launcher, folder(call), call.get(FAST), dashboard, call.progress());
    if (!call.get(DASHBOARD)) {
      demo.offer();
      return play(demo, call.get(KEEP_RUNNING));
    }
    CompletableFuture<?> window = open(call, demo.database());
    Demo.Played played = play(demo, call.get(KEEP_RUNNING));
    window.join();
    return played;
  }

  private static Demo.Played play(Demo demo, boolean keepRunning) {
    Demo.Played played = demo.play();
    while (keepRunning) {
      played = demo.play();
    }
    return played;
  }

  /// Opens the dashboard beside what is played; that goes on without it when it fails.
  private static CompletableFuture<?> open(Call call, Path database) {
    DashboardProgram program = DashboardProgram.behind(call.context().launcher(), call.progress());
    return CompletableFuture.runAsync(
            () -> program.run(List.of("--db", database.toString())), Thread::startVirtualThread)
        .exceptionally(
            failure -> {
              call.progress().accept("No dashboard: " + failure.getCause().getMessage());
              return null;
            });
  }

  private static Path folder(Call call) {
    try {
      if (call.get(DIR) == null) {
        return Files.createTempDirectory("ftl-demo").toRealPath();
      }
      Path folder = Files.createDirectories(call.path(DIR)).toRealPath();
      try (Stream<Path> files = Files.list(folder)) {
        if (files.findAny().isPresent()) {
          throw new Conflict(
              "The folder "
                  + folder
                  + " is not empty, and the demo must not mix with what is there",
              "ftl demo");
        }
      }
      return folder;
    } catch (IOException e) {
      throw new IoFailure("The demo's folder cannot be made: " + e.getMessage(), e);
    }
  }
}
