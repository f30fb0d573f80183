package dev.ftl.cli.command;

import dev.ftl.cli.plugin.AgentsFile;
import dev.ftl.cli.plugin.ClaudePlugin;
import dev.ftl.cli.plugin.Installed;
import dev.ftl.cli.spec.Call;
import dev.ftl.cli.spec.Catalog;
import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.Param;
import dev.ftl.cli.spec.Shape;
import dev.ftl.cli.spec.UsageException;
import dev.ftl.cli.spec.ValueParser;
import dev.ftl.data.db.Database;
import java.nio.file.Path;
import java.util.Optional;

/// `ftl init`: a project's beginning.
final class InitCommand {

  private static final Param<Boolean> PLUGIN =
      Param.flag("--plugin", "also install FTL into the project's agent host; again updates it");
  private static final Param<Host> HOST =
      Param.option(
          "--host",
          ValueParser.choice("HOST", Host.class),
          "with --plugin: claude (default) for Claude Code, whose plugin goes to"
              + " .claude/skills/ftl; agents for a paragraph in AGENTS.md, which other hosts read");

  private enum Host {
    CLAUDE,
    AGENTS
  }

  private InitCommand() {}

  /// @param created whether this call created the database
  /// @param gitExcluded whether git ignores the folder; `false` outside git
  /// @param plugin what was installed for an agent host; missing unless that was asked for
  record Initialized(Path path, boolean created, boolean gitExcluded, Optional<Installed> plugin) {}

  static Command init() {
    return Command.of(
            Catalog.TOP,
            "init",
            "Creates the database, and keeps its folder out of git; --plugin also installs FTL into"
                + " an agent host.")
        .takes(PLUGIN, HOST)
        .answers(Shape.of(Initialized.class))
        .example("ftl init --plugin --host agents", "ftl init")
        .does(InitCommand::run);
  }

  private static Initialized run(Call call) {
    Host host = call.get(HOST);
    if (host != null && !call.get(PLUGIN)) {
      throw new UsageException("--host needs --plugin", "ftl init --help");
    }
    Database database = call.created().database();
    boolean created = database.create();
    boolean excluded = database.keepOutOfGit();
    Optional<Installed> plugin =
        call.get(PLUGIN) ? Optional.of(install(call, host)) : Optional.empty();
    return new Initialized(database.file(), created, excluded, plugin);
  }

  private static Installed install(Call call, Host host) {
    return host == Host.AGENTS
        ? AgentsFile.install(call.project())
        : ClaudePlugin.install(call.project(), call.context().launcher());
  }
}
