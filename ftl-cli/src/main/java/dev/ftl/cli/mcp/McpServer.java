package dev.ftl.cli.mcp;

import dev.ftl.cli.call.CallRunner;
import dev.ftl.cli.spec.CallContext;
import dev.ftl.cli.spec.InputLines;
import dev.ftl.cli.spec.OutputLines;
import dev.ftl.cli.spec.ProgramVersion;
import dev.ftl.cli.spec.Streams;
import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.FtlException.IoFailure;
import dev.ftl.data.FtlException.TooLarge;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonWriter;
import dev.ftl.data.limit.Limits;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Reads messages and has them answered, each request on a thread of its own, so that none keeps
/// another waiting. Threads of the platform, as SQLite waits for locks in native code, which a
/// virtual thread would block its carrier with.
public final class McpServer {

  /// How long requests may go on after the client is gone: as long as they wait for a lock.
  private static final long FINISH_SECONDS = 15;

  private final OutputLines outbox;
  private final InputLines lines;
  private final Tools tools;
  private final Methods methods;
  private final Map<Json, Running> running = new ConcurrentHashMap<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("request-", 0).factory());

  /// @param context of each call
  public McpServer(CallRunner runner, CallContext context, Streams streams) {
    this.outbox = new OutputLines(streams.out());
    this.lines = new InputLines(streams.in());
    this.tools = new Tools(runner, context);
    this.methods = new Methods(tools, ProgramVersion.read());
  }

  /// Serves until input ends. Requests that were read by then are still answered, but nothing is
  /// waited for any longer.
  public void serve() {
    try {
      boolean more = true;
      while (more && !outbox.isBroken()) {
        more = receiveLine();
      }
    } finally {
      running.values().forEach(Running::cancelIfWaiting);
      tools.close();
      finish();
    }
  }

  private void finish() {
    threads.shutdown();
    try {
      boolean _ = threads.awaitTermination(FINISH_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean receiveLine() {
    try {
      String line = lines.next();
      if (line != null && !line.isBlank()) {
        receive(line);
      }
      return line != null;
    } catch (TooLarge e) {
      refuse(Json.NULL, new RpcException(RpcException.INVALID_REQUEST, e.getMessage()));
      return true;
    } catch (InvalidData e) {
      refuse(Json.NULL, new RpcException(RpcException.PARSE_ERROR, e.getMessage()));
      return true;
    } catch (IoFailure _) {
      return false;
    }
  }

  private void receive(String line) {
    switch (Message.parse(line)) {
      case Message message -> receive(message);
      case Message.Invalid(Json id, RpcException error) -> {
        if (id != null) {
          refuse(id, error);
        }
      }
    }
  }

  private void receive(Message message) {
    if (message.method() == null) {
      return;
    }
    if (message.isNotification()) {
      note(message);
    } else if (!Methods.takesLong(message)) {
      answer(message, new Running(false));
    } else {
      start(message);
    }
  }

  private void start(Message request) {
    Running call = new Running(Methods.waits(request));
    if (running.size() >= Limits.MCP_REQUESTS) {
      String why = "More than " + Limits.MCP_REQUESTS + " requests at once; send it again later";
      refuse(request.id(), new RpcException(RpcException.INTERNAL_ERROR, why));
    } else if (running.putIfAbsent(request.id(), call) == null) {
      threads.execute(() -> answer(request, call));
    } else {
      String why = "A request with the id %s is not answered yet".formatted(request.id().quoted());
      refuse(request.id(), new RpcException(RpcException.INVALID_REQUEST, why));
    }
  }

  private void answer(Message request, Running call) {
    JsonObject response;
    call.begin();
    try {
      response = request.response(methods.answer(request, this::send));
    } catch (RpcException e) {
      response = e.response(request.id());
    } catch (RuntimeException | Error e) {
      response =
          new RpcException(RpcException.INTERNAL_ERROR, "A bug in ftl: " + e)
              .response(request.id());
    }
    boolean wanted = call.end();
    running.remove(request.id(), call);
    if (wanted) {
      send(response);
    }
  }

  private void note(Message notification) {
    if (notification.method().equals("notifications/cancelled")) {
      Running call = running.get(notification.params().get("requestId"));
      if (call != null) {
        call.cancel();
      }
    }
  }

  private void refuse(Json id, RpcException error) {
    send(error.response(id));
  }

  private void send(JsonObject message) {
    outbox.print(JsonWriter.compact(message));
  }
}
