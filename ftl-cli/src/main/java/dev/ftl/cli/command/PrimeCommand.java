package dev.ftl.cli.command;

import dev.ftl.cli.prime.PrimeText;
import dev.ftl.cli.spec.Answer;
import dev.ftl.cli.spec.Call;
import dev.ftl.cli.spec.Catalog;
import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.Param;
import dev.ftl.cli.spec.Shape;
import dev.ftl.cli.spec.ValueParser;
import dev.ftl.data.FtlException.NoDatabase;
import dev.ftl.data.limit.Limits;

/// `ftl prime`: what an agent should know before it begins.
final class PrimeCommand {

  private static final Param<Integer> BUDGET =
      Param.option(
              "--budget",
              ValueParser.integer(1, 100_000),
              "maximum length in tokens of four characters (default: 200)")
          .orElse(Limits.PRIME_TOKENS);

  private PrimeCommand() {}

  static Command prime() {
    return Command.of(
            Catalog.TOP,
            "prime",
            "Prints, as plain text for the start of an agent's session, what is going on; nothing"
                + " when nothing is.")
        .takes(BUDGET)
        .answers(Shape.of(String.class))
        .after(Examples.CREATE_CAMPAIGN, Examples.ADD_TASK)
        .example("ftl prime --budget 150")
        .decides(
            call -> {
              String text = text(call);
              return Answer.of(text).as(text);
            });
  }

  /// The text; empty without a database.
  private static String text(Call call) {
    if (!call.location().exists()) {
      return "";
    }
    try {
      return new PrimeText(call.existing()).within(call.get(BUDGET));
    } catch (NoDatabase _) {
      return "";
    }
  }
}
