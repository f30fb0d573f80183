package dev.ftl.cli.mcp;

import dev.ftl.cli.call.CallRunner;
import dev.ftl.cli.spec.CallContext;
import dev.ftl.cli.spec.CallError;
import dev.ftl.cli.spec.CallHost;
import dev.ftl.cli.spec.CallResult;
import dev.ftl.cli.spec.Stdin;
import dev.ftl.cli.spec.UsageException;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonReader;
import dev.ftl.data.session.WaitObserver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The tools: a list for the client, and calls of commands.
final class Tools implements AutoCloseable {

  private final CallRunner runner;
  private final CallContext context;
  private final Leases leases;

  Tools(CallRunner runner, CallContext context) {
    this.runner = runner;
    this.context = context;
    this.leases = new Leases(words -> run(words, "", WaitObserver.NONE, new ArrayList<>()));
  }

  /// The list as `tools/list` answers it.
  JsonObject list() {
    try (InputStream in = Tools.class.getResourceAsStream("tools.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return JsonObject.of("tools", JsonReader.parse(text));
    } catch (IOException e) {
      throw new IllegalStateException("The list of tools cannot be read", e);
    }
  }

  /// Calls a tool.
  ///
  /// @param observer follows a call that waits
  /// @throws RpcException when there is no such tool, or its arguments are no object
  JsonObject call(JsonObject params, WaitObserver observer) {
    String tool = params.text("name");
    List<ToolAction> actions = tool == null ? null : ToolActions.of(tool);
    if (actions == null) {
      throw new RpcException(
          RpcException.INVALID_PARAMS, "Unknown tool: " + params.get("name").quoted());
    }
    Json given = params.get("arguments");
    if (!(given instanceof JsonObject) && !given.equals(Json.NULL)) {
      throw new RpcException(
          RpcException.INVALID_PARAMS, "arguments must be an object, not " + given.kind());
    }
    JsonObject arguments = params.object("arguments");
    ToolCall call;
    try {
      call = ToolCall.of(tool, actions, arguments);
    } catch (UsageException e) {
      return ToolResult.of(CallError.of(e));
    }
    List<String> warnings = Collections.synchronizedList(new ArrayList<>());
    CallResult result = run(call.words(), call.stdin(), observer, warnings);
    leases.note(call, arguments, result);
    return ToolResult.of(result, warnings);
  }

  /// Runs a command that reads a resource.
  CallResult read(List<String> words) {
    return run(words, "", WaitObserver.NONE, new ArrayList<>());
  }

  private CallResult run(
      List<String> words, String stdin, WaitObserver observer, List<String> warnings) {
    CallHost host = context.host().observedBy(observer);
    return runner.run(words, context.of(host), Stdin.of(stdin), warnings::add);
  }

  @Override
  public void close() {
    leases.close();
  }
}
