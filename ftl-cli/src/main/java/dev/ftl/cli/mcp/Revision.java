package dev.ftl.cli.mcp;

import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.util.List;

/// The revisions of the protocol that this server speaks. Until 2025-11-25 a client opens a session
/// with `initialize`. Since 2026-07-28 there are no sessions, and each request names its revision
/// in `_meta`.
final class Revision {

  static final String STATELESS = "2026-07-28";

  /// With `initialize`, the newest first.
  private static final List<String> OF_SESSIONS = List.of("2025-11-25", "2025-06-18");

  static final List<String> ALL = List.of(STATELESS, OF_SESSIONS.get(0), OF_SESSIONS.get(1));

  private static final String VERSION_KEY = "io.modelcontextprotocol/protocolVersion";
  private static final String CAPABILITIES_KEY = "io.modelcontextprotocol/clientCapabilities";
  private static final String SERVER_KEY = "io.modelcontextprotocol/serverInfo";

  private Revision() {}

  /// The revision of a session: the one that the client asks for, or the newest.
  static String ofSession(String requested) {
    return OF_SESSIONS.contains(requested) ? requested : OF_SESSIONS.getFirst();
  }

  /// The revision that a request names; `null` for a request of a session.
  ///
  /// @throws RpcException when it is unknown, or does not say what the client can do
  static String of(Message request) {
    JsonObject meta = request.meta();
    if (!meta.has(VERSION_KEY) && !meta.has(CAPABILITIES_KEY)) {
      return null;
    }
    String version = meta.text(VERSION_KEY);
    if (version == null) {
      throw new RpcException(
          RpcException.INVALID_PARAMS,
          "_meta needs %s, one of %s".formatted(VERSION_KEY, String.join(", ", ALL)));
    }
    if (!ALL.contains(version)) {
      throw new RpcException(
          RpcException.UNSUPPORTED_PROTOCOL_VERSION,
          "Unsupported protocol version",
          JsonObject.of("supported", JsonArray.ofAll(ALL)).with("requested", version));
    }
    if (!(meta.get(CAPABILITIES_KEY) instanceof JsonObject)) {
      throw new RpcException(
          RpcException.INVALID_PARAMS, "_meta needs " + CAPABILITIES_KEY + ", an object");
    }
    return version;
  }

  /// A result as a revision has it: without sessions, each says that it is complete and who sent
  /// it.
  static JsonObject result(String revision, JsonObject result, JsonObject serverInfo) {
    return STATELESS.equals(revision)
        ? JsonObject.of("resultType", "complete")
            .withAll(result)
            .with("_meta", JsonObject.of(SERVER_KEY, serverInfo))
        : result;
  }

  /// A result that the client may keep, for how many milliseconds.
  static JsonObject cacheable(String revision, JsonObject result, long millis) {
    return STATELESS.equals(revision)
        ? result.with("ttlMs", millis).with("cacheScope", "private")
        : result;
  }
}
