package dev.ftl.cli.command;

/// Lines that several examples begin with, so that each works when pasted into an empty folder.
final class Examples {

  private static final String PLAN =
      "'{\"objective\": \"Export to CSV\", \"tasks\": [{\"seq\": \"001\", \"slug\":"
          + " \"write-export\", \"delta\": [], \"creates\": [\"export.py\"], \"verify\": \"python"
          + " -m py_compile export.py\"}]}'";

  /// Keeps a plan of one task.
  static final String WRITE_PLAN = "echo " + PLAN + " | ftl plan write";

  /// Keeps a plan of one task, and its id in a variable.
  static final String PLAN_ID = "plan_id=$(echo " + PLAN + " | ftl plan write --get /id)";

  /// Creates a session, and keeps its id in a variable.
  static final String SESSION = "session=$(ftl orchestration create-session --get /session_id)";

  /// Writes the result of one explorer of that session.
  static final String RESULT =
      "echo '{\"candidates\": [{\"path\": \"export.py\"}]}' | ftl exploration write-result"
          + " --session \"$session\" --mode delta";

  /// Keeps an exploration of one section.
  static final String EXPLORATION =
      "echo '{\"delta\": {\"candidates\": [{\"path\": \"export.py\"}]}}' | ftl exploration write";

  /// Creates a campaign.
  static final String CREATE_CAMPAIGN = "ftl campaign create 'Export to CSV'";

  /// Makes the workspaces of the plan whose id is in the variable.
  static final String CREATE_WORKSPACES = "ftl workspace create --plan-id \"$plan_id\"";

  /// Adds one task to the active campaign.
  static final String ADD_TASK = "echo " + PLAN + " | ftl campaign add-tasks";

  /// Writes a plan of one task into a file.
  static final String PLAN_FILE = "echo " + PLAN + " > plan.json";

  /// Adds a failure named `tsv-quotes`.
  static final String ADD_FAILURE =
      "ftl memory add-failure --json '{\"name\": \"tsv-quotes\", \"trigger\": \"csv.Error: need to"
          + " escape\", \"fix\": \"set quotechar\", \"cost\": 3000}'";

  /// Adds a pattern named `stream-rows`.
  static final String ADD_PATTERN =
      "ftl memory add-pattern --json '{\"name\": \"stream-rows\", \"trigger\": \"Exporting large"
          + " tables\", \"insight\": \"write rows as they come\", \"saved\": 2000}'";

  private Examples() {}

  /// Keeps samples of a benchmark run.
  ///
  /// @param values with spaces between them
  static String benchmark(String run, String values) {
    return "for ms in %s; do ftl benchmark record --run-id %s --metric startup --value $ms --unit ms; done"
        .formatted(values, run);
  }
}
