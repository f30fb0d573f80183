package dev.ftl.cli.command;

import dev.ftl.cli.demo.Demo;
import dev.ftl.data.FtlException.Conflict;
import dev.ftl.data.FtlException.IoFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// `ftl demo`: the newcomer's first command.
final class DemoCommand {

  private static final Param<String> DIR =
      Param.option(
          "--dir", Values.file(), "an empty or new folder to play in, instead of a temporary one");
  private static final Param<Boolean> FAST = Param.flag("--fast", "without pauses");
  private static final Param<Boolean> KEEP_RUNNING =
      Param.flag("--keep-running", "one campaign after the other, until interrupted");

  private DemoCommand() {}

  static Command demo() {
    return Command.of(
            Groups.TOP,
            "demo",
            "Plays a whole campaign in a project of its own, and shows each call and its answer on"
                + " standard error.")
        .takes(DIR, FAST, KEEP_RUNNING)
        .answers(Shape.of(Demo.Played.class))
        .example("ftl demo --fast")
        .does(DemoCommand::play);
  }

  private static Demo.Played play(Call call) {
    String launcher = call.surroundings().launcher();
    if (launcher == null) {
      throw new Conflict(
          "The demo starts processes of ftl, and needs its launcher", "ftl-cli/bin/ftl demo");
    }
    Demo demo = new Demo(launcher, folder(call), call.get(FAST), call.progress());
    Demo.Played played = demo.play();
    while (call.get(KEEP_RUNNING)) {
      played = demo.play();
    }
    return played;
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
