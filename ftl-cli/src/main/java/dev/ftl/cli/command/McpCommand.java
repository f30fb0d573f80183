package dev.ftl.cli.command;

import dev.ftl.cli.call.CallRunner;
import dev.ftl.cli.mcp.McpServer;
import dev.ftl.cli.spec.Answer;
import dev.ftl.cli.spec.Call;
import dev.ftl.cli.spec.CallHost;
import dev.ftl.cli.spec.Catalog;
import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.Shape;
import dev.ftl.cli.spec.Streams;
import dev.ftl.data.OpenDatabases;
import dev.ftl.data.session.WaitObserver;

/// `ftl mcp`: the agents' commands for a host that speaks MCP.
final class McpCommand {

  private static final String MCP = "mcp";

  private McpCommand() {}

  static Command mcp() {
    return Command.of(
            Catalog.TOP,
            MCP,
            "Serves the agents' commands as tools to an MCP client on standard input and output,"
                + " until input ends. The database is found once, at the start.")
        .reads("messages of the Model Context Protocol (JSON-RPC 2.0), one per line")
        .answers(Shape.of(String.class))
        .example("ftl mcp < /dev/null")
        .decides(McpCommand::serve);
  }

  private static Answer serve(Call call) {
    Streams streams = call.streams(MCP);
    try (OpenDatabases databases = new OpenDatabases()) {
      CallHost host =
          new CallHost(databases, null, call.location(), call.busyTimeout(), WaitObserver.NONE);
      new McpServer(new CallRunner(new Groups()), call.context().of(host), streams).serve();
    }
    return Answer.NOTHING;
  }
}
