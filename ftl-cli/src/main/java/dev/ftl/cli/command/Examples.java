package dev.ftl.cli.command;

import dev.ftl.cli.spec.Preparation;

/// What several examples take for granted, so that each can be run in an empty folder.
final class Examples {

  private static final String PLAN =
      "'{\"objective\": \"Export to CSV\", \"tasks\": [{\"seq\": \"001\", \"slug\":"
          + " \"write-export\", \"delta\": [], \"creates\": [\"export.py\"], \"verify\": \"python"
          + " -m py_compile export.py\"}]}'";

  /// Keeps a plan of one task.
  static final Preparation WRITE_PLAN =
      new Preparation("plan write", "echo " + PLAN + " | ftl plan write");

  /// Keeps a plan of one task, and its id in a variable.
  static final Preparation PLAN_ID =
      new Preparation(
          "plan_id=$(ftl plan write --get /id)",
          "plan_id=$(echo " + PLAN + " | ftl plan write --get /id)");

  /// Creates a session, and keeps its id in a variable.
  static final Preparation SESSION =
      new Preparation(
          "session=$(ftl orchestration create-session --get /session_id)",
          "session=$(ftl orchestration create-session --get /session_id)");

  /// Writes the result of one explorer of that session.
  static final Preparation RESULT =
      new Preparation(
          "exploration write-result",
          "echo '{\"candidates\": [{\"path\": \"export.py\"}]}' | ftl exploration write-result"
              + " --session \"$session\" --mode delta");

  /// Keeps an exploration of one section.
  static final Preparation EXPLORATION =
      new Preparation(
          "exploration write",
          "echo '{\"delta\": {\"candidates\": [{\"path\": \"export.py\"}]}}' | ftl exploration"
              + " write");

  /// Creates a campaign.
  static final Preparation CREATE_CAMPAIGN =
      new Preparation("campaign create", "ftl campaign create 'Export to CSV'");

  /// Makes the workspaces of the plan whose id is in the variable.
  static final Preparation CREATE_WORKSPACES =
      new Preparation("workspace create", "ftl workspace create --plan-id \"$plan_id\"");

  /// Adds one task to the active campaign.
  static final Preparation ADD_TASK =
      new Preparation("campaign add-tasks", "echo " + PLAN + " | ftl campaign add-tasks");

  /// Writes a plan of one task into a file.
  static final Preparation PLAN_FILE =
      new Preparation("writing revised.json", "echo " + PLAN + " > revised.json");

  /// Adds a failure named `tsv-quotes`.
  static final Preparation ADD_FAILURE =
      new Preparation(
          "memory add-failure",
          "ftl memory add-failure --json '{\"name\": \"tsv-quotes\", \"trigger\": \"csv.Error: need"
              + " to escape\", \"fix\": \"set quotechar\", \"cost\": 3000}'");

  /// Adds a pattern named `stream-rows`.
  static final Preparation ADD_PATTERN =
      new Preparation(
          "memory add-pattern",
          "ftl memory add-pattern --json '{\"name\": \"stream-rows\", \"trigger\": \"Exporting"
              + " large tables\", \"insight\": \"write rows as they come\", \"saved\": 2000}'");

  private Examples() {}

  /// Keeps samples of a benchmark run.
  ///
  /// @param values with spaces between them
  static Preparation benchmark(String run, String values) {
    return new Preparation(
        "benchmark record --run-id " + run,
        "for ms in %s; do ftl benchmark record --run-id %s --metric startup --value $ms --unit ms; done"
            .formatted(values, run));
  }
}
