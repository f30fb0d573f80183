package dev.ftl.cli.command;

import dev.ftl.cli.spec.Call;
import dev.ftl.cli.spec.Command;
import dev.ftl.cli.spec.Group;
import dev.ftl.cli.spec.Param;
import dev.ftl.cli.spec.Shape;
import dev.ftl.cli.spec.ValueParser;
import dev.ftl.data.json.JsonArray;
import dev.ftl.data.workspace.ClearedWorkspaces;
import dev.ftl.data.workspace.CreatedWorkspaces;
import dev.ftl.data.workspace.InjectedMemory;
import dev.ftl.data.workspace.RecordedWorkspace;
import dev.ftl.data.workspace.Workspace;
import dev.ftl.data.workspace.WorkspaceRecorder;
import dev.ftl.data.workspace.WorkspaceService;
import dev.ftl.data.workspace.WorkspaceStatus;
import dev.ftl.data.workspace.WorkspaceSummary;
import java.util.List;

/// `ftl workspace`: what agents work on a campaign's tasks with.
final class WorkspaceCommands {

  private static final String GROUP = "workspace";
  private static final String ALL_CAMPAIGNS = "all";

  private static final Param<Long> PLAN =
      Param.option("--plan-id", ValueParser.id(), "the plan whose tasks are to be worked on")
          .needed();
  private static final Param<String> TASK =
      Param.option(
          "--task",
          ValueParser.word("SEQ"),
          "only this task; the answer then shows its whole workspace");
  private static final Param<String> ID =
      Param.argument(
          "ID",
          ValueParser.word("ID"),
          "the workspace's id, or its seq in the active campaign, e.g. 001-write-export or 1");
  private static final Param<String> NAMES =
      Param.argument(
          "ID",
          ValueParser.word("ID"),
          "the workspace's id or seq, or the start of several ids and *");
  private static final Param<String> DELIVERED =
      Param.option("--delivered", ValueParser.text("T"), "what was done").needed();
  private static final Param<JsonArray> UTILIZED =
      Param.option(
          "--utilized",
          ValueParser.array("list of memories"),
          "the memories that were of use: [{\"name\", \"type\"}]");
  private static final Param<String> REASON =
      Param.option("--reason", ValueParser.text("T"), "what stands in the way").needed();
  private static final Param<String> OWNER =
      Param.option(
          "--owner",
          ValueParser.word("NAME"),
          "the worker that holds the task: renews its lease, or fails with conflict if the task is"
              + " no longer this worker's");
  private static final Param<Boolean> AMEND =
      Param.flag("--amend", "replace the text that was recorded before; both texts are logged");
  private static final Param<WorkspaceStatus> STATUS =
      Param.option(
          "--status",
          ValueParser.choice("STATUS", WorkspaceStatus.class),
          "only workspaces that are active, complete or blocked");
  private static final Param<String> CAMPAIGN =
      Param.option(
          "--campaign-id",
          ValueParser.matching("ID|all", "\\d{1,18}|" + ALL_CAMPAIGNS, "a campaign's id or all"),
          "the campaign, instead of the active one");
  private static final Param<Long> KEEP =
      Param.option("--keep", ValueParser.id(), "a campaign whose workspaces stay too");
  private static final Param<Boolean> ALL =
      Param.flag("--all", "remove every workspace when no campaign is active");

  private static final Shape RECORDED =
      Shape.of(RecordedWorkspace.Row.class).orInFull(Workspace.class);

  private WorkspaceCommands() {}

  static Group group() {
    return new Group(
        GROUP,
        "what agents work on a campaign's tasks with",
        List.of(
            create(),
            complete(),
            block(),
            show("parse", "Shows a workspace."),
            show("show", "Shows a workspace; the same as parse."),
            list(),
            injected(),
            clearStale()));
  }

  private static Command create() {
    return Command.of(
            GROUP,
            "create",
            "Creates the active campaign's workspaces for the tasks that a plan names, all or none."
                + " What the campaign says of a task counts. created lists new workspaces, and"
                + " blocked ones that were refreshed because their task is to be done again;"
                + " existing lists those that are unchanged.")
        .takes(PLAN, TASK, OWNER, CommonParams.HOLDOUT, CommonParams.FULL)
        .answers(Shape.of(CreatedWorkspaces.Rows.class).orInFull(CreatedWorkspaces.class))
        .after(Examples.CREATE_CAMPAIGN, Examples.PLAN_ID)
        .example(Examples.CREATE_WORKSPACES.line())
        .does(
            call -> {
              CreatedWorkspaces workspaces =
                  call.existing()
                      .workspaceCreator()
                      .create(
                          call.get(PLAN),
                          call.get(TASK),
                          call.get(OWNER),
                          call.project(),
                          CommonParams.holdOut(call));
              boolean whole = call.get(CommonParams.FULL) || call.get(TASK) != null;
              return whole ? workspaces : workspaces.rows();
            });
  }

  private static Command complete() {
    return Command.of(GROUP, "complete", "Completes a workspace and its campaign's task.")
        .takes(ID, DELIVERED, UTILIZED, OWNER, AMEND, CommonParams.FULL)
        .answers(RECORDED)
        .after(Examples.CREATE_CAMPAIGN, Examples.PLAN_ID, Examples.CREATE_WORKSPACES)
        .example("ftl workspace complete 001-write-export --delivered 'export.py writes CSV'")
        .does(
            call ->
                answer(
                    call,
                    call.existing()
                        .workspaceRecorder()
                        .complete(
                            call.get(ID), call.get(DELIVERED), call.get(UTILIZED), author(call))));
  }

  private static Command block() {
    return Command.of(GROUP, "block", "Blocks a workspace and its campaign's task.")
        .takes(ID, REASON, OWNER, AMEND, CommonParams.FULL)
        .answers(RECORDED)
        .after(Examples.CREATE_CAMPAIGN, Examples.PLAN_ID, Examples.CREATE_WORKSPACES)
        .example("ftl workspace block 001-write-export --reason 'the csv module is missing'")
        .does(
            call ->
                answer(
                    call,
                    call.existing()
                        .workspaceRecorder()
                        .block(call.get(ID), call.get(REASON), author(call))));
  }

  private static WorkspaceRecorder.Author author(Call call) {
    return new WorkspaceRecorder.Author(call.get(OWNER), call.get(AMEND));
  }

  private static Object answer(Call call, RecordedWorkspace recorded) {
    return call.get(CommonParams.FULL) ? recorded.workspace() : recorded.row();
  }

  private static Command show(String verb, String about) {
    return Command.of(GROUP, verb, about)
        .takes(ID, OWNER)
        .answers(Shape.of(Workspace.class))
        .after(Examples.CREATE_CAMPAIGN, Examples.PLAN_ID, Examples.CREATE_WORKSPACES)
        .example("ftl workspace " + verb + " 001-write-export")
        .does(
            call -> {
              String owner = call.get(OWNER);
              return owner == null
                  ? call.existing().workspaces().read(call.get(ID))
                  : call.existing().workspaceRecorder().show(call.get(ID), owner);
            });
  }

  private static Command list() {
    return Command.of(GROUP, "list", "Lists the active campaign's workspaces, newest first.")
        .takes(STATUS, CAMPAIGN, CommonParams.FULL, CommonParams.LIMIT)
        .answers(Shape.listOf(WorkspaceSummary.class).orInFull(Workspace.class))
        .after(Examples.CREATE_CAMPAIGN, Examples.PLAN_ID, Examples.CREATE_WORKSPACES)
        .example(
            "ftl workspace list --status active", "ftl workspace list --campaign-id all --limit 5")
        .does(WorkspaceCommands::list);
  }

  private static List<?> list(Call call) {
    WorkspaceService workspaces = call.existing().workspaces();
    WorkspaceStatus status = call.get(STATUS);
    int limit = call.get(CommonParams.LIMIT);
    boolean full = call.get(CommonParams.FULL);
    String campaign = call.get(CAMPAIGN);
    if (campaign == null) {
      return full
          ? workspaces.listActiveWhole(status, limit)
          : workspaces.listActive(status, limit);
    }
    Long id = campaign.equals(ALL_CAMPAIGNS) ? null : Long.valueOf(campaign);
    return full ? workspaces.listWhole(status, id, limit) : workspaces.list(status, id, limit);
  }

  private static Command injected() {
    return Command.of(
            GROUP, "get-injected", "Lists the memories that workspaces were given, each once.")
        .takes(NAMES)
        .answers(Shape.listOf(InjectedMemory.class))
        .after(Examples.CREATE_CAMPAIGN, Examples.PLAN_ID, Examples.CREATE_WORKSPACES)
        .example("ftl workspace get-injected '001*'")
        .does(call -> call.existing().workspaces().injected(call.get(NAMES)));
  }

  private static Command clearStale() {
    return Command.of(
            GROUP, "clear-stale", "Removes the workspaces of campaigns that are not active.")
        .takes(KEEP, ALL)
        .answers(Shape.of(ClearedWorkspaces.class))
        .after(Examples.CREATE_CAMPAIGN)
        .example("ftl workspace clear-stale")
        .does(call -> call.existing().workspaces().clearStale(call.get(KEEP), call.get(ALL)));
  }
}
