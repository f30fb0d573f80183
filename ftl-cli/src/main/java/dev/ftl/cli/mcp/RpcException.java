package dev.ftl.cli.mcp;

import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonObject;

/// A request that is answered with a JSON-RPC error.
final class RpcException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// The line is not JSON.
  static final int PARSE_ERROR = -32700;

  /// The JSON is not a message of the protocol.
  static final int INVALID_REQUEST = -32600;

  static final int METHOD_NOT_FOUND = -32601;

  /// Also for unknown tools, and for unknown resources since revision 2026-07-28.
  static final int INVALID_PARAMS = -32602;

  static final int INTERNAL_ERROR = -32603;

  /// Unknown resources until revision 2025-11-25.
  static final int RESOURCE_NOT_FOUND = -32002;

  static final int UNSUPPORTED_PROTOCOL_VERSION = -32022;

  private final int code;
  private final transient JsonObject data;

  RpcException(int code, String message) {
    this(code, message, JsonObject.EMPTY);
  }

  /// @param data what else to tell the client; empty for nothing
  RpcException(int code, String message, JsonObject data) {
    super(message);
    this.code = code;
    this.data = data;
  }

  /// The response.
  ///
  /// @param id the request's; JSON `null` when it could not be read
  JsonObject response(Json id) {
    JsonObject error = JsonObject.of("code", code).with("message", getMessage());
    return JsonObject.of("jsonrpc", Message.JSON_RPC)
        .with("id", id)
        .with("error", data.isEmpty() ? error : error.with("data", data));
  }
}
