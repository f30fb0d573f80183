package dev.ftl.cli.mcp;

import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonBody;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.json.JsonReader;
import dev.ftl.data.json.MalformedJsonException;
import java.math.BigInteger;

/// A JSON-RPC message from the client: a request, or a notification, which has no id.
///
/// @param id a string or an integer; `null` for a notification
/// @param method `null` for a response; this server sends no requests, so it ignores responses
/// @param params empty when there are none
record Message(Json id, String method, JsonObject params) implements Incoming {

  static final String JSON_RPC = "2.0";

  private static final String ID = "id";

  /// A line that cannot be answered as the request it may have been meant as.
  ///
  /// @param id the id if it could be read, else JSON `null`; `null` for a notification
  record Invalid(Json id, RpcException error) implements Incoming {}

  /// Reads a line.
  static Incoming parse(String line) {
    Json value;
    try {
      value = JsonReader.parseInput(JsonBody.withoutMark(line));
    } catch (MalformedJsonException e) {
      String why = "The line is not valid JSON: " + e.getMessage();
      return new Invalid(Json.NULL, new RpcException(RpcException.PARSE_ERROR, why));
    }
    if (value instanceof JsonArray) {
      return invalid(Json.NULL, "Batches are not supported; send one message per line");
    }
    if (!(value instanceof JsonObject message)) {
      return invalid(Json.NULL, "A message must be an object, not " + value.kind());
    }
    return of(message);
  }

  private static Incoming of(JsonObject message) {
    boolean notification = !message.names().contains(ID);
    Json id = message.get(ID);
    if (!notification && !isId(id)) {
      return invalid(Json.NULL, "id must be a string or an integer, not " + id.quoted());
    }
    if (!JSON_RPC.equals(message.text("jsonrpc"))) {
      return invalid(id, "jsonrpc must be \"2.0\", not " + message.get("jsonrpc").quoted());
    }
    String method = message.text("method");
    if (method == null && !message.has("result") && !message.has("error")) {
      return invalid(id, "method must be a string, not " + message.get("method").quoted());
    }
    Json params = message.get("params");
    if (!(params instanceof JsonObject) && !params.equals(Json.NULL)) {
      String why = "params must be an object, not " + params.kind();
      // Notifications are never answered.
      Json answered = notification ? null : id;
      return new Invalid(answered, new RpcException(RpcException.INVALID_PARAMS, why));
    }
    return new Message(notification ? null : id, method, message.object("params"));
  }

  static boolean isId(Json id) {
    return id instanceof Json.Text
        || id instanceof Json.Num(Number number)
            && (number instanceof Long || number instanceof BigInteger);
  }

  private static Invalid invalid(Json id, String why) {
    return new Invalid(id, new RpcException(RpcException.INVALID_REQUEST, why));
  }

  boolean isNotification() {
    return id == null;
  }

  /// What the client says about the request itself.
  JsonObject meta() {
    return params.object("_meta");
  }

  /// The response with a result.
  JsonObject response(JsonObject result) {
    return JsonObject.of("jsonrpc", JSON_RPC).with(ID, id).with("result", result);
  }

  /// A notification to the client.
  static JsonObject notification(String method, JsonObject params) {
    return JsonObject.of("jsonrpc", JSON_RPC).with("method", method).with("params", params);
  }
}
