package dev.ftl.cli.mcp;

import dev.ftl.cli.output.ErrorDocument;
import dev.ftl.cli.spec.CallResult;
import dev.ftl.cli.spec.CallResult.Answered;
import dev.ftl.cli.spec.CallResult.Failed;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonWriter;
import dev.ftl.data.session.WaitObserver;
import java.util.List;
import java.util.function.Consumer;

/// The methods of the protocol.
final class Methods {

  static final String CALL_TOOL = "tools/call";
  static final String READ_RESOURCE = "resources/read";

  private static final long LIST_MILLIS = 3_600_000;
  private static final String PROGRESS_TOKEN = "progressToken";

  private final Tools tools;
  private final JsonObject serverInfo;
  private volatile boolean inSession;

  /// @param version that of the server
  Methods(Tools tools, String version) {
    this.tools = tools;
    this.serverInfo = JsonObject.of("name", "ftl").with("title", "FTL").with("version", version);
  }

  /// Whether a request may take long, and so must keep no other one waiting.
  static boolean takesLong(Message request) {
    return request.method().equals(CALL_TOOL) || request.method().equals(READ_RESOURCE);
  }

  /// Whether a request only waits, so that it can be cancelled at any time.
  static boolean waits(Message request) {
    return request.method().equals(CALL_TOOL) && "wait".equals(request.params().text("name"));
  }

  /// Answers a request.
  ///
  /// @param outbox takes notifications about its progress
  /// @throws RpcException when the request is wrong
  JsonObject answer(Message request, Consumer<JsonObject> outbox) {
    if (request.method().equals("initialize")) {
      return initialize(request);
    }
    String revision = Revision.of(request);
    boolean stateless = Revision.STATELESS.equals(revision);
    if (revision == null && !inSession && !request.method().equals("ping")) {
      throw new RpcException(
          RpcException.INVALID_PARAMS,
          "Send initialize first, or name the protocol version in the _meta of each request");
    }
    JsonObject result =
        switch (request.method()) {
          case "ping" -> stateless ? unknown(request) : JsonObject.EMPTY;
          case "server/discover" -> lasting(revision, discovered());
          case "tools/list" -> lasting(revision, page(request, tools.list()));
          case CALL_TOOL -> tools.call(request.params(), observer(request, outbox));
          case "resources/list" -> lasting(revision, page(request, Resources.list()));
          case "resources/templates/list" ->
              lasting(revision, page(request, Resources.templates()));
          case READ_RESOURCE -> Revision.cacheable(revision, resource(request, stateless), 0);
          default -> unknown(request);
        };
    return Revision.result(revision, result, serverInfo);
  }

  private JsonObject initialize(Message request) {
    String requested = request.params().text("protocolVersion");
    if (requested == null) {
      throw new RpcException(RpcException.INVALID_PARAMS, "initialize needs protocolVersion");
    }
    inSession = true;
    return JsonObject.of("protocolVersion", Revision.ofSession(requested))
        .with("capabilities", capabilities())
        .with("serverInfo", serverInfo);
  }

  private static JsonObject discovered() {
    return JsonObject.of("supportedVersions", JsonArray.ofAll(Revision.ALL))
        .with("capabilities", capabilities());
  }

  private static JsonObject capabilities() {
    return JsonObject.of("tools", JsonObject.EMPTY).with("resources", JsonObject.EMPTY);
  }

  private static JsonObject lasting(String revision, JsonObject result) {
    return Revision.cacheable(revision, result, LIST_MILLIS);
  }

  /// The lists have one page, so no cursor is ever given out.
  private static JsonObject page(Message request, JsonObject list) {
    if (request.params().has("cursor")) {
      throw new RpcException(RpcException.INVALID_PARAMS, "Unknown cursor");
    }
    return list;
  }

  private static JsonObject unknown(Message request) {
    throw new RpcException(
        RpcException.METHOD_NOT_FOUND, "Unknown method: " + Json.of(request.method()).quoted());
  }

  private static WaitObserver observer(Message request, Consumer<JsonObject> outbox) {
    Json token = request.meta().get(PROGRESS_TOKEN);
    return Message.isId(token) ? new WaitProgress(token, outbox) : WaitObserver.NONE;
  }

  private JsonObject resource(Message request, boolean stateless) {
    String uri = request.params().text("uri");
    if (uri == null) {
      throw new RpcException(RpcException.INVALID_PARAMS, "resources/read needs uri, a string");
    }
    List<String> words = Resources.words(uri);
    int code = stateless ? RpcException.INVALID_PARAMS : RpcException.RESOURCE_NOT_FOUND;
    JsonObject data = JsonObject.of("uri", uri);
    if (words == null) {
      throw new RpcException(code, "Unknown resource: " + Json.of(uri).quoted(), data);
    }
    CallResult result = tools.read(words);
    if (result instanceof Failed(var error)) {
      throw new RpcException(
          error.exit().code().startsWith("no") ? code : RpcException.INTERNAL_ERROR,
          error.message(),
          data.withAll(ErrorDocument.of(error)));
    }
    Json value = ((Answered) result).value();
    if (value.equals(Json.NULL)) {
      throw new RpcException(code, "There is no " + uri + " yet", data);
    }
    return Resources.contents(uri, JsonWriter.compact(value));
  }
}
