package dev.ftl.cli.fuzz;

import dev.ftl.data.FtlException.InvalidData;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonBody;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.session.Aggregate;
import dev.ftl.data.session.ExplorerMode;
import dev.ftl.data.session.ExplorerResult;

/// Explorers' results: converted once, and no further when they are read again.
final class ExplorerChecks {

  private ExplorerChecks() {}

  static void results(String text) {
    JsonChecks.found(() -> Json.of(Aggregate.ofLines(text, "objective", "")));
    for (ExplorerMode mode : ExplorerMode.values()) {
      try {
        JsonObject body = JsonBody.object(text, "explorer result");
        ExplorerResult result = ExplorerResult.check(mode, body);
        JsonChecks.found(result::result);
        Property.same(
            ExplorerResult.check(null, result.result()), result, "a result that is kept is valid");
      } catch (InvalidData e) {
        JsonChecks.refused(e);
      }
    }
  }
}
