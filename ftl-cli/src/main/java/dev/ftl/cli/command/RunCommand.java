package dev.ftl.cli.command;

import dev.ftl.cli.call.BatchRunner;
import dev.ftl.cli.call.CallRunner;
import dev.ftl.cli.spec.Answer;
import dev.ftl.cli.spec.Call;
import dev.ftl.cli.spec.CallHost;
import dev.ftl.cli.spec.Catalog;
import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.GlobalOptions;
import dev.ftl.cli.spec.Shape;
import dev.ftl.cli.spec.Streams;
import dev.ftl.cli.spec.UsageException;
import dev.ftl.data.OpenDatabases;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.project.DatabaseLocation;
import dev.ftl.data.session.WaitObserver;

/// `ftl run`: many calls in one process.
final class RunCommand {

  private static final String RUN = "run";

  private RunCommand() {}

  static Command run() {
    return Command.of(
            Catalog.TOP,
            RUN,
            "Runs many calls in one process: reads one call per line, and prints one line for each"
                + " as soon as it has ended.")
        .reads(
            "one call per line: a JSON array of arguments, or {\"args\": [...], \"stdin\": ...}"
                + " with a string or any JSON value as standard input")
        .answers(Shape.of(JsonObject.class))
        .example("echo '[\"campaign\", \"create\", \"Export to CSV\"]' | ftl run")
        .decides(RunCommand::run);
  }

  private static Answer run(Call call) {
    Streams streams = call.streams(RUN);
    if (!call.all(GlobalOptions.GET).isEmpty()) {
      throw new UsageException(
          GlobalOptions.GET.name() + " belongs into each line of ftl run", "ftl run --help");
    }
    DatabaseLocation location = call.get(GlobalOptions.DB) == null ? null : call.location();
    try (OpenDatabases databases = new OpenDatabases()) {
      CallHost host =
          new CallHost(databases, null, location, call.busyTimeout(), WaitObserver.NONE);
      new BatchRunner(
              new CallRunner(new Groups()),
              call.context().of(host),
              call.progress(),
              "ftl run --help")
          .run(streams, call.context().terminal());
    }
    return Answer.NOTHING;
  }
}
