package dev.ftl.cli.command;

import dev.ftl.cli.spec.Param;
import dev.ftl.cli.spec.ValueParser;
import dev.ftl.data.json.JsonObject;

/// Parameters that several groups share.
final class CommonParams {

  static final Param<Integer> LIMIT =
      Param.option("--limit", ValueParser.integer(1, 100_000), "how many at most (50 unless given)")
          .orElse(50);

  static final Param<JsonObject> META =
      Param.option("--meta", ValueParser.object("metadata"), "what else to keep with the event")
          .orElse(JsonObject.EMPTY);

  static final Param<Boolean> FULL =
      Param.flag("--full", "show whole workspaces instead of the short answer");

  static final Param<Boolean> FORCE =
      Param.flag("--force", "replace the file if it exists; never a database");

  private CommonParams() {}
}
