package dev.ftl.cli.command;

import dev.ftl.cli.spec.Call;
import dev.ftl.cli.spec.Param;
import dev.ftl.cli.spec.UsageException;
import dev.ftl.cli.spec.ValueParser;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.memory.HoldOut;
import java.util.concurrent.ThreadLocalRandom;

/// Parameters that several groups share.
final class CommonParams {

  static final Param<Integer> LIMIT =
      Param.option(
              "--limit", ValueParser.integer(1, 100_000), "maximum number of results (default: 50)")
          .orElse(50);

  static final Param<JsonObject> META =
      Param.option(
              "--meta", ValueParser.object("metadata"), "additional data to store with the event")
          .orElse(JsonObject.EMPTY);

  static final Param<Boolean> FULL =
      Param.flag("--full", "show whole workspaces instead of the short answer");

  static final Param<Boolean> FORCE =
      Param.flag("--force", "replace the file if it exists; never a database");

  private static final ValueParser<Double> PROBABILITY = ValueParser.number(0, 1);

  static final Param<Double> HOLDOUT =
      Param.option(
          "--holdout",
          PROBABILITY,
          "probability with which each relevant memory is left out, to measure the effect of memory"
              + " (default: FTL_MEMORY_HOLDOUT, else 0)");

  private static final String HOLDOUT_VARIABLE = "FTL_MEMORY_HOLDOUT";

  /// Leaves memories out as the call or its environment says.
  ///
  /// @throws UsageException when the environment names no probability
  static HoldOut holdOut(Call call) {
    Double given = call.get(HOLDOUT);
    String variable = call.context().environment().getOrDefault(HOLDOUT_VARIABLE, "").strip();
    if (given == null && variable.isEmpty()) {
      return HoldOut.NONE;
    }
    try {
      double probability = given == null ? PROBABILITY.parse().apply(variable) : given;
      return new HoldOut(probability, () -> ThreadLocalRandom.current().nextDouble());
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "%s %s, not \"%s\"".formatted(HOLDOUT_VARIABLE, e.getMessage(), variable),
          "unset " + HOLDOUT_VARIABLE);
    }
  }

  private CommonParams() {}
}
