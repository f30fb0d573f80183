package dev.ftl.cli.hook;

import dev.ftl.data.json.JsonObject;
import java.io.IOException;

/// One kind of call by the host.
interface Hook {

  /// What the host is told, in its own form; `null` for nothing.
  ///
  /// @throws IOException when files cannot be read or written; the host is told nothing then
  JsonObject answer(HookEvent event, HookContext context) throws IOException;
}
