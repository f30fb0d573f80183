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

  /// Creates a campaign.
  static final String CREATE_CAMPAIGN = "ftl campaign create 'Export to CSV'";

  /// Adds one task to the active campaign.
  static final String ADD_TASK = "echo " + PLAN + " | ftl campaign add-tasks";

  /// Writes a plan of one task into a file.
  static final String PLAN_FILE = "echo " + PLAN + " > plan.json";

  private Examples() {}
}
