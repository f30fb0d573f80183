package dev.ftl.cli.command;

import dev.ftl.cli.dashboard.DashboardProgram;
import dev.ftl.cli.output.OutputFile;
import dev.ftl.cli.spec.Call;
import dev.ftl.cli.spec.Catalog;
import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.Param;
import dev.ftl.cli.spec.Shape;
import dev.ftl.cli.spec.UsageException;
import dev.ftl.cli.spec.ValueParser;
import dev.ftl.data.limit.Limits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `ftl dashboard`: the window onto the database.
final class DashboardCommand {

  private static final List<String> SCREENS =
      List.of("overview", "sessions", "plans", "workspaces", "benchmarks", "memory", "activity");

  private static final Param<String> SCREEN =
      Param.option(
              "--screen",
              ValueParser.choice("NAME", SCREENS),
              "first screen: " + String.join(", ", SCREENS))
          .orElse("overview");
  private static final Param<String> THEME =
      Param.option(
          "--theme",
          ValueParser.choice("THEME", List.of("light", "dark", "system")),
          "light, dark or system (default: as last time)");
  private static final Param<Integer> INTERVAL =
      Param.option(
          "--interval",
          ValueParser.integer(100, 60_000),
          "milliseconds between two checks of the database (default: as last time)");
  private static final Param<String> SNAPSHOT =
      Param.option(
          "--snapshot",
          ValueParser.matching("FILE.png", ".*[^/\\\\]\\.png", "a file whose name ends with .png"),
          "make a picture instead of a window, which needs no display");
  private static final Param<String> SIZE =
      Param.option(
          "--size",
          ValueParser.form("WIDTHxHEIGHT", DashboardCommand::checkedSize),
          "size of the picture in pixels (default: 1280x800)");

  private static final int SMALLEST = 400;

  private DashboardCommand() {}

  /// @param database what was watched
  /// @param screen what was shown first
  /// @param snapshot the picture; `null` after a window, which is closed by then
  record Shown(Path database, String screen, Path snapshot) {}

  static Command dashboard() {
    return Command.of(
            Catalog.TOP,
            "dashboard",
            "Shows live what agents do, in a window, and answers when that is closed; or makes a"
                + " picture of it.")
        .takes(SCREEN, THEME, INTERVAL, SNAPSHOT, SIZE, CommonParams.FORCE)
        .answers(Shape.of(Shown.class))
        .example("ftl init", "ftl dashboard --screen activity --snapshot activity.png")
        .does(DashboardCommand::show);
  }

  private static Shown show(Call call) {
    if (call.get(SIZE) != null && call.get(SNAPSHOT) == null) {
      throw new UsageException(
          "--size is that of a picture, and needs --snapshot", "ftl dashboard --help");
    }
    DashboardProgram program = DashboardProgram.behind(call.context().launcher(), call.progress());
    Path database = call.location().path();
    Path picture = call.get(SNAPSHOT) == null ? null : call.target(SNAPSHOT);
    if (picture != null) {
      OutputFile.check(picture, call.get(CommonParams.FORCE));
      // A window waits for a database, and says what is wrong with one. A picture has to show it.
      call.readOnly().watch().close();
    }
    List<String> options = new ArrayList<>();
    add(options, "--db", database);
    add(options, "--usual", call.context().database(null).path());
    add(options, "--screen", call.get(SCREEN));
    add(options, "--theme", call.get(THEME));
    add(options, "--interval", call.get(INTERVAL));
    add(options, "--snapshot", picture);
    add(options, "--size", call.get(SIZE));
    program.run(options);
    return new Shown(database, call.get(SCREEN), picture);
  }

  private static void add(List<String> options, String name, Object value) {
    if (value != null) {
      options.add(name);
      options.add(value.toString());
    }
  }

  private static String checkedSize(String text) {
    if (text.matches("\\d{1,5}x\\d{1,5}")) {
      boolean fits = true;
      for (String side : text.split("x")) {
        int pixels = Integer.parseInt(side);
        fits &= pixels >= SMALLEST && pixels <= Limits.PICTURE_PIXELS;
      }
      if (fits) {
        return text;
      }
    }
    throw new IllegalArgumentException(
        "must be two numbers of pixels from %d to %d, such as 1920x1080"
            .formatted(SMALLEST, Limits.PICTURE_PIXELS));
  }
}
