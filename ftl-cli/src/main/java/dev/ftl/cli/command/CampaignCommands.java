package dev.ftl.cli.command;

import dev.ftl.cli.output.OutputFile;
import dev.ftl.cli.spec.Call;
import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.Group;
import dev.ftl.cli.spec.Param;
import dev.ftl.cli.spec.Shape;
import dev.ftl.cli.spec.UsageException;
import dev.ftl.cli.spec.ValueParser;
import dev.ftl.data.campaign.Campaign;
import dev.ftl.data.campaign.CampaignHistory;
import dev.ftl.data.campaign.CampaignState;
import dev.ftl.data.campaign.Completion;
import dev.ftl.data.campaign.Fingerprint;
import dev.ftl.data.campaign.NewCampaign;
import dev.ftl.data.campaign.SimilarCampaign;
import dev.ftl.data.json.Json;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.json.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// `ftl campaign`: the life of campaigns. What concerns their tasks is in [CampaignTaskCommands].
final class CampaignCommands {

  static final String GROUP = "campaign";

  private static final Param<String> OBJECTIVE =
      Param.argument("OBJECTIVE", ValueParser.text("OBJECTIVE"), "what to achieve; - reads it");
  private static final Param<String> FRAMEWORK =
      Param.option("--framework", ValueParser.word("NAME"), "what it is built with");
  private static final Param<Boolean> CLOSE_ACTIVE =
      Param.flag("--close-active", "archive the active campaign as partial first");
  private static final Param<String> SUMMARY =
      Param.option("--summary", ValueParser.text("TEXT"), "what to say of it; - reads it");
  private static final Param<JsonArray> PATTERNS =
      Param.option("--patterns", ValueParser.array("patterns"), "what was learned, a JSON array")
          .orElse(JsonArray.EMPTY);
  private static final Param<String> FILE =
      Param.argument("FILE", ValueParser.word("FILE"), "the file to write; - prints the document");
  private static final Param<Instant> START =
      Param.option("--start", ValueParser.start(), "only campaigns completed on that day or later");
  private static final Param<Instant> END =
      Param.option("--end", ValueParser.end(), "only campaigns completed on that day or earlier");
  private static final Param<String> SIMILAR_TO =
      Param.option(
          "--objective",
          ValueParser.text("TEXT"),
          "objective to compare (default: the active campaign's)");
  private static final Param<Double> THRESHOLD =
      Param.option("--threshold", ValueParser.number(0, 1), "lowest similarity (default: 0.5)")
          .orElse(0.5);
  private static final Param<Integer> MAX =
      Param.option("--max", ValueParser.integer(1, 1000), "maximum number of results (default: 5)")
          .orElse(5);

  private CampaignCommands() {}

  /// A document that was written into a file.
  record Exported(Path path, int campaigns) {}

  static Group group() {
    return new Group(
        GROUP,
        "an objective, the tasks that lead to it, and the archive of those before",
        Stream.of(
                List.of(create()),
                CampaignTaskCommands.commands(),
                CampaignClaimCommands.commands(),
                List.of(status(), active(), complete(), history(), export()),
                List.of(fingerprint(), findSimilar()))
            .flatMap(List::stream)
            .toList());
  }

  private static Command create() {
    return Command.of(
            GROUP,
            "create",
            "Creates the active campaign; the newest exploration and plan without one become its"
                + " own. campaign add-tasks --plan-id adds the plan's tasks.")
        .takes(OBJECTIVE, FRAMEWORK, CLOSE_ACTIVE)
        .answers(Shape.of(NewCampaign.class))
        .example("ftl campaign create 'Export to CSV' --framework flask")
        .does(
            call ->
                call.created()
                    .campaigns()
                    .create(call.get(OBJECTIVE), call.get(FRAMEWORK), call.get(CLOSE_ACTIVE)));
  }

  private static Command status() {
    return Command.of(
            GROUP,
            "status",
            "Shows the active campaign with its tasks and how many are in which state, or"
                + " {\"status\":\"none\"}.")
        .answers(Shape.of(JsonObject.class))
        .after(Examples.CREATE_CAMPAIGN)
        .example("ftl campaign status")
        .does(
            call -> {
              CampaignState state = call.existing().campaigns().state();
              return state == null ? JsonObject.of("status", "none") : state;
            });
  }

  private static Command active() {
    return Command.of(GROUP, "active", "Shows the active campaign, or null.")
        .answers(Shape.orNull(Campaign.class))
        .after(Examples.CREATE_CAMPAIGN)
        .example("ftl campaign active --get /id")
        .does(call -> call.existing().campaigns().active());
  }

  private static Command complete() {
    return Command.of(
            GROUP,
            "complete",
            "Completes and archives the active campaign: as complete when all its tasks are, else"
                + " as partial.")
        .takes(SUMMARY, PATTERNS)
        .answers(Shape.of(Completion.class))
        .after(Examples.CREATE_CAMPAIGN)
        .example("ftl campaign complete --summary 'Nothing to do'")
        .does(call -> call.existing().campaigns().complete(call.get(SUMMARY), call.get(PATTERNS)));
  }

  private static Command history() {
    return Command.of(GROUP, "history", "Lists archived campaigns, newest first.")
        .takes(CommonParams.LIMIT)
        .answers(Shape.of(CampaignHistory.Archives.class))
        .after(Examples.CREATE_CAMPAIGN)
        .example("ftl campaign complete", "ftl campaign history --limit 5")
        .does(call -> call.existing().campaignHistory().archives(call.get(CommonParams.LIMIT)));
  }

  private static Command export() {
    return Command.of(
            GROUP,
            "export",
            "Writes completed campaigns with their tasks into a file, and answers its path and"
                + " their number; - prints them.")
        .takes(FILE, START, END, CommonParams.FORCE)
        .answers(Shape.of(JsonObject.class))
        .after(Examples.CREATE_CAMPAIGN)
        .example(
            "ftl campaign complete",
            "ftl campaign export campaigns.json --start 2026-01-01 --force")
        .does(CampaignCommands::export);
  }

  private static Object export(Call call) {
    Instant start = call.get(START);
    Instant end = call.get(END);
    if (start != null && end != null && start.isAfter(end)) {
      throw new UsageException("--start is after --end", "ftl campaign export --help");
    }
    Path file = call.target(FILE);
    CampaignHistory.Export export = call.existing().campaignHistory().completed(start, end);
    if (call.get(FILE).equals("-")) {
      return export;
    }
    OutputFile.write(file, Json.of(export), call.get(CommonParams.FORCE));
    return new Exported(file, export.campaigns().size());
  }

  private static Command fingerprint() {
    return Command.of(
            GROUP, "fingerprint", "Shows what the active campaign is compared with others by.")
        .answers(Shape.of(Fingerprint.class))
        .after(Examples.CREATE_CAMPAIGN)
        .example("ftl campaign fingerprint")
        .does(call -> call.existing().campaigns().fingerprint());
  }

  private static Command findSimilar() {
    return Command.of(
            GROUP,
            "find-similar",
            "Finds archived campaigns similar to the active one or to an objective, best first.")
        .takes(SIMILAR_TO, THRESHOLD, MAX)
        .answers(Shape.listOf(SimilarCampaign.class))
        .after(Examples.CREATE_CAMPAIGN)
        .example(
            "ftl campaign complete",
            "ftl campaign create 'Export to TSV'",
            "ftl campaign find-similar --threshold 0.3")
        .does(
            call ->
                call.existing()
                    .campaignSimilarity()
                    .find(call.get(SIMILAR_TO), call.get(THRESHOLD), call.get(MAX)));
  }
}
