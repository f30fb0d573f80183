package dev.ftl.cli.command;

import dev.ftl.cli.spec.Answer;
import dev.ftl.cli.spec.Call;
import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.Param;
import dev.ftl.cli.spec.Shape;
import dev.ftl.cli.spec.ValueParser;
import dev.ftl.data.campaign.Shortage;
import dev.ftl.data.campaign.TaskClaims;
import dev.ftl.data.json.JsonObject;
import dev.ftl.data.plan.Task;
import dev.ftl.data.plan.TaskStatus;
import java.util.List;

/// `ftl campaign`: who works on which task of the active campaign, and until when.
final class CampaignClaimCommands {

  private static final String GROUP = CampaignCommands.GROUP;
  private static final String CLAIM = "ftl campaign claim --owner worker-1";

  private static final Param<String> WANTED =
      Param.option(
          "--seq", ValueParser.word("SEQ"), "the task to take (default: the next ready one)");
  private static final Param<String> OWNER =
      Param.option("--owner", ValueParser.word("NAME"), "the worker's name").needed();
  private static final Param<Integer> LEASE =
      Param.option(
              "--lease",
              ValueParser.integer(0, Integer.MAX_VALUE),
              "seconds until others may take the task; 0 for never (default: 3600)")
          .orElse(3600);
  private static final Param<Integer> RENEWED_LEASE =
      Param.option(
          "--lease",
          ValueParser.integer(0, Integer.MAX_VALUE),
          "seconds from now; 0 for never (default: the lease of the claim)");
  private static final Param<String> OF_OWNER =
      Param.option("--owner", ValueParser.word("NAME"), "only this worker's tasks");
  private static final Param<TaskStatus> OF_STATUS =
      Param.option(
          "--status",
          ValueParser.choice("STATUS", TaskStatus.class),
          "only tasks that are pending, in_progress, complete or blocked");

  private static final Param<Boolean> WORKSPACE =
      Param.flag(
          "--workspace",
          "also create the task's workspace, and add it to the answer as workspace; if it cannot be"
              + " created, the task is not claimed");

  private CampaignClaimCommands() {}

  static List<Command> commands() {
    return List.of(claim(), renew(), release(), tasks());
  }

  private static Command claim() {
    return Command.of(
            GROUP,
            "claim",
            "Takes the next ready task, or the one named, for a worker. Nobody else can take it"
                + " until the lease runs out; claiming your own task again renews its lease.")
        .takes(WANTED, OWNER, LEASE, WORKSPACE, CommonParams.HOLDOUT)
        .answers(Shape.orNull(JsonObject.class))
        .exits(1, "no task is ready; the answer is null, and a warning on standard error says why")
        .after(Examples.CREATE_CAMPAIGN, Examples.ADD_TASK)
        .example(CLAIM + " --lease 600 --workspace")
        .decides(
            call -> {
              JsonObject task = claim(call);
              if (task == null) {
                Shortage shortage = call.existing().taskBoard().shortage();
                call.warn(shortage.reason(), shortage.hint());
              }
              return Answer.of(task, task != null);
            });
  }

  private static JsonObject claim(Call call) {
    String wanted = call.get(WANTED);
    String owner = call.get(OWNER);
    int lease = call.get(LEASE);
    if (call.get(WORKSPACE)) {
      return call.existing()
          .workspaceCreator()
          .claim(wanted, owner, lease, call.project(), CommonParams.holdOut(call));
    }
    Task task = call.existing().taskClaims().claim(wanted, owner, lease);
    return task == null ? null : task.json();
  }

  private static Command renew() {
    return Command.of(
            GROUP,
            "renew",
            "Extends the lease of a claimed task, even if it has run out, unless somebody else has"
                + " taken the task.")
        .takes(CampaignTaskCommands.SEQ, OWNER, RENEWED_LEASE)
        .answers(Shape.of(TaskClaims.Renewed.class))
        .after(Examples.CREATE_CAMPAIGN, Examples.ADD_TASK)
        .example(CLAIM, "ftl campaign renew 001 --owner worker-1")
        .does(
            call ->
                call.existing()
                    .taskClaims()
                    .renew(
                        call.get(CampaignTaskCommands.SEQ),
                        call.get(OWNER),
                        call.get(RENEWED_LEASE)));
  }

  private static Command release() {
    return Command.of(GROUP, "release", "Gives a claimed task back; only its owner can.")
        .takes(CampaignTaskCommands.SEQ, OWNER)
        .answers(Shape.of(JsonObject.class))
        .after(Examples.CREATE_CAMPAIGN, Examples.ADD_TASK)
        .example(CLAIM, "ftl campaign release 001 --owner worker-1")
        .does(
            call ->
                call.existing()
                    .taskClaims()
                    .release(call.get(CampaignTaskCommands.SEQ), call.get(OWNER))
                    .json());
  }

  private static Command tasks() {
    return Command.of(
            GROUP,
            "tasks",
            "Lists the active campaign's tasks, each with its owner, the end of its lease and the"
                + " id of its workspace.")
        .takes(OF_OWNER, OF_STATUS)
        .answers(Shape.listOf(JsonObject.class))
        .after(Examples.CREATE_CAMPAIGN, Examples.ADD_TASK)
        .example(CLAIM, "ftl campaign tasks --owner worker-1")
        .does(call -> call.existing().taskClaims().list(call.get(OF_OWNER), call.get(OF_STATUS)));
  }
}
