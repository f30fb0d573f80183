package dev.ftl.cli.command;

import dev.ftl.cli.output.Completion;
import dev.ftl.cli.output.JsonSchema;
import dev.ftl.cli.spec.Answer;
import dev.ftl.cli.spec.Call;
import dev.ftl.cli.spec.Catalog;
import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.Group;
import dev.ftl.cli.spec.Param;
import dev.ftl.cli.spec.ProgramVersion;
import dev.ftl.cli.spec.Shape;
import dev.ftl.cli.spec.UsageException;
import dev.ftl.cli.spec.ValueParser;
import dev.ftl.data.db.Backup;
import dev.ftl.data.db.Doctor;
import dev.ftl.data.db.DoctorReport;
import dev.ftl.data.db.Restore;
import dev.ftl.data.db.Restored;
import dev.ftl.data.db.Versions;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.project.DatabaseLocation;
import dev.ftl.data.status.Status;
import java.nio.file.Path;
import java.util.List;

/// The commands without a group.
final class TopCommands {

  private static final Param<String> COPY =
      Param.argument("FILE", ValueParser.file(), "the file to write");
  private static final Param<Boolean> REPLACE =
      Param.flag("--force", "replace the file if it exists; of databases, only an older backup");
  private static final Param<String> BACKUP =
      Param.argument("FILE", ValueParser.file(), "a backup, which stays as it is");
  private static final Param<Boolean> FIX =
      Param.flag("--fix", "first mend what can be mended without losing anything");
  private static final Param<String> GROUP =
      Param.argument("GROUP", ValueParser.word("GROUP"), "a group, or a command without one")
          .optional();
  private static final Param<String> VERB =
      Param.argument("VERB", ValueParser.word("VERB"), "a verb of the group").optional();

  private static final Param<Boolean> INPUT =
      Param.flag(
          "--input",
          "show the schema of the command's standard input instead; null if it reads none");
  private static final Param<Boolean> PARAMETERS =
      Param.flag("--parameters", "show the schema of the command's parameters instead");
  private static final Param<String> SHELL =
      Param.argument(
          "SHELL", ValueParser.choice("SHELL", Completion.SHELLS), "the shell: bash, zsh or fish");

  private TopCommands() {}

  /// @param version that of ftl
  /// @param schema the schema that it writes
  /// @param java the version of the Java runtime
  /// @param sqlite the version of the SQLite library
  record Version(String version, int schema, String java, String sqlite) {}

  static Group group() {
    return new Group(
        Catalog.TOP,
        "the project's state as a whole",
        List.of(
            InitCommand.init(),
            where(),
            status(),
            PrimeCommand.prime(),
            DashboardCommand.dashboard(),
            DemoCommand.demo(),
            WatchCommand.watch(),
            RunCommand.run(),
            McpCommand.mcp(),
            doctor(),
            backup(),
            restore(),
            schema(),
            completion(),
            version()));
  }

  private static Command where() {
    return Command.of(Catalog.TOP, "where", "Says which database is used, and why.")
        .answers(Shape.of(DatabaseLocation.class))
        .example("ftl where")
        .does(Call::location);
  }

  private static Command status() {
    return Command.of(
            Catalog.TOP,
            "status",
            "Shows what runs now: phase, campaign, tasks, sessions, memory, newest run.")
        .answers(Shape.of(Status.class))
        .example("ftl init", "ftl status")
        .does(call -> call.existing().status().read());
  }

  private static Command doctor() {
    return Command.of(
            Catalog.TOP,
            "doctor",
            "Checks the database: integrity, schema, locks, sizes, journal mode, timestamps, JSON.")
        .takes(FIX)
        .answers(Shape.of(DoctorReport.class))
        .exits(1, "there is a finding, or one is left")
        .example("ftl init", "ftl doctor", "ftl doctor --fix")
        .decides(
            call -> {
              Path file = call.location().path();
              DoctorReport report = call.get(FIX) ? Doctor.fix(file) : Doctor.examine(file);
              return Answer.of(report, report.ok());
            });
  }

  private static Command backup() {
    return Command.of(
            Catalog.TOP, "backup", "Copies the database as it is, while others go on working.")
        .takes(COPY, REPLACE)
        .answers(Shape.of(Backup.class))
        .example("ftl init", "ftl backup copy.db")
        .does(call -> Backup.of(call.existing().database(), call.target(COPY), call.get(REPLACE)));
  }

  private static Command restore() {
    return Command.of(
            Catalog.TOP,
            "restore",
            "Replaces what the database holds with a backup, and backs that up first.")
        .takes(BACKUP)
        .answers(Shape.of(Restored.class))
        .example("ftl init", "ftl backup copy.db", "ftl restore copy.db")
        .does(call -> Restore.of(call.created().database(), call.path(BACKUP)));
  }

  private static Command schema() {
    return Command.of(
            Catalog.TOP,
            "schema",
            "Prints the JSON Schema of a command's answer, of its standard input or of its"
                + " parameters; without a command, of all commands.")
        .takes(GROUP, VERB, INPUT, PARAMETERS)
        .answers(Shape.orNull(JsonObject.class))
        .example("ftl schema plan write --input")
        .does(TopCommands::schema);
  }

  private static JsonObject schema(Call call) {
    if (call.get(INPUT) && call.get(PARAMETERS)) {
      throw new UsageException("--input and --parameters exclude each other", "ftl schema --help");
    }
    String group = call.get(GROUP);
    String verb = call.get(VERB);
    String path = group == null ? "" : verb == null ? group : group + " " + verb;
    JsonSchema schemas = new JsonSchema();
    JsonObject all = JsonObject.EMPTY;
    boolean known = false;
    for (Command command : new Groups().commands()) {
      boolean wanted = command.path().equals(path);
      if (wanted || path.isEmpty() || command.group().equals(path)) {
        JsonObject schema =
            call.get(INPUT)
                ? schemas.input(command)
                : call.get(PARAMETERS) ? schemas.parameters(command) : schemas.answer(command);
        if (wanted) {
          return schema;
        }
        all = schema == null ? all : all.with(command.path(), schema);
        known = true;
      }
    }
    if (!known) {
      throw new UsageException("Unknown command \"" + path + "\"", "ftl help");
    }
    return all;
  }

  private static Command completion() {
    return Command.of(
            Catalog.TOP, "completion", "Prints a script that completes calls of ftl in a shell.")
        .takes(SHELL)
        .answers(Shape.of(String.class))
        .example("ftl completion bash")
        .decides(
            call -> {
              String script = new Completion(new Groups()).script(call.get(SHELL));
              return Answer.of(script).as(script);
            });
  }

  private static Command version() {
    return Command.of(Catalog.TOP, "version", "Says the versions of ftl and what it runs on.")
        .answers(Shape.of(Version.class))
        .example("ftl version")
        .does(
            _ -> {
              Versions versions = Versions.current();
              String java = Runtime.version().toString();
              return new Version(ProgramVersion.read(), versions.schema(), java, versions.sqlite());
            });
  }
}
