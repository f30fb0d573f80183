package dev.ftl.data.limit;

import java.util.LinkedHashMap;
import java.util.Map;

/// How much FTL takes, reads, shows and waits for at most. Every limit on a resource is here, so
/// that none is forgotten; `assets/docs/limits.md` explains them to users, and `ftl doctor` prints
/// them.
public final class Limits {

  /// Standard input, and each file that a command reads as its body; more is refused (`too_large`).
  public static final int INPUT_BYTES = 10 * 1024 * 1024;

  /// Levels of arrays and objects in JSON from outside; more is refused (`invalid_data`).
  public static final int JSON_DEPTH = 400;

  /// Levels of arrays and objects in JSON that FTL stores: more, because it puts values into
  /// others.
  public static final int STORED_JSON_DEPTH = 900;

  /// Broken JSON values that are passed over in a model's unfinished reasoning.
  public static final int BROKEN_VALUES = 1000;

  /// Characters of a text that is converted to a number.
  public static final int NUMBER_CHARACTERS = 40;

  /// Characters of a session's id.
  public static final int SESSION_ID_CHARACTERS = 200;

  /// Characters of a task's slug.
  public static final int SLUG_CHARACTERS = 100;

  /// Characters of the name of a run or a metric.
  public static final int BENCHMARK_NAME_CHARACTERS = 500;

  /// Characters of the name of a memory.
  public static final int MEMORY_NAME_CHARACTERS = 500;

  /// Characters of a memory's trigger, and of its fix or insight, that an agent is given.
  public static final int MEMORY_TEXT_CHARACTERS = 4000;

  /// Characters of a memory's trigger, and of its fix or insight, that are searched.
  public static final int MEMORY_SEARCHED_CHARACTERS = 50_000;

  /// The largest memory, in entries, in which a query also compares fixes and insights.
  public static final int MEMORY_RERANKED_ENTRIES = 5000;

  /// Characters of a line that are searched for a decision or a heading in a planner's answer.
  public static final int PLANNER_LINE_CHARACTERS = 500;

  /// Characters of a line that can be a heading in a planner's answer.
  public static final int PLANNER_HEADING_CHARACTERS = 300;

  /// Characters after which a paragraph no longer continues a question.
  public static final int QUESTION_CHARACTERS = 2000;

  /// Faults, warnings and findings that are listed; the rest is counted.
  public static final int DETAILS = 20;

  /// Characters of an error's message, of its hint and of each of its details.
  public static final int MESSAGE_CHARACTERS = 2000;

  /// Characters of an argument or a name that a message quotes.
  public static final int QUOTED_CHARACTERS = 100;

  /// Bytes of `ftl.log` before it is rotated.
  public static final int LOG_BYTES = 1024 * 1024;

  /// Files that `ftl.log` is rotated through.
  public static final int LOG_FILES = 3;

  /// Causes of a failure that `ftl.log` names.
  public static final int LOG_CAUSES = 20;

  /// Each of git's own files; larger ones are not read.
  public static final int GIT_FILE_BYTES = 1024 * 1024;

  /// Git's `packed-refs`; a larger file is not read.
  public static final int GIT_PACKED_BYTES = 32 * 1024 * 1024;

  /// Git's `index`; a database in a repository with a larger one is taken for one that git tracks.
  public static final int GIT_INDEX_BYTES = 128 * 1024 * 1024;

  /// References that lead from `HEAD` to a commit.
  public static final int GIT_REFERENCES = 5;

  /// Folders that are searched for the main working tree of a bare repository.
  public static final int GIT_FOLDERS = 200;

  /// Bytes read of each file of a task.
  public static final int CODE_FILE_BYTES = 1024 * 1024;

  /// Characters of a code context.
  public static final int CODE_CONTEXT_CHARACTERS = 64 * 1024;

  /// Failures in the prior knowledge of a workspace.
  public static final int BRIEFING_FAILURES = 5;

  /// Patterns in the prior knowledge of a workspace.
  public static final int BRIEFING_PATTERNS = 3;

  /// Failures of a campaign that `observer analyze` relates each new one to.
  public static final int RELATED_FAILURES = 10;

  /// Bytes kept of what an agent's command prints: its end.
  public static final int COMMAND_OUTPUT_BYTES = 64 * 1024;

  /// Characters shown of what an agent's command printed, unless all of it is asked for.
  public static final int COMMAND_OUTPUT_SHOWN = 2000;

  /// Seconds after which an agent's command is ended, unless `--timeout` is given.
  public static final int COMMAND_SECONDS = 30;

  /// Python files that `framework detect` reads.
  public static final int FRAMEWORK_FILES = 100;

  /// Folders that `framework detect` searches.
  public static final int FRAMEWORK_FOLDERS = 10_000;

  /// Bytes that `framework detect` reads of each file, the README included.
  public static final int FRAMEWORK_FILE_BYTES = 256 * 1024;

  /// Characters of a word in a README; longer ones are left out.
  public static final int FRAMEWORK_WORD_CHARACTERS = 60;

  /// Characters of the beginning of an objective.
  public static final int PREVIEW_CHARACTERS = 100;

  /// Files in a campaign's fingerprint.
  public static final int FINGERPRINT_FILES = 20;

  /// Similar campaigns that `exploration get-memory` names.
  public static final int SIMILAR_CAMPAIGNS = 3;

  /// Sessions that `ftl status` shows.
  public static final int STATUS_SESSIONS = 5;

  /// Tokens, of four characters each, that `ftl prime` prints, unless `--budget` is given.
  public static final int PRIME_TOKENS = 200;

  /// Characters of a name in a table of benchmarks.
  public static final int TABLE_NAME_CHARACTERS = 48;

  /// Blocked workspaces that the dashboard asks attention for.
  public static final int ATTENTION_WORKSPACES = 100;

  /// Newest sessions in which the dashboard looks for failures.
  public static final int ATTENTION_SESSIONS = 20;

  /// Bytes of a text in a row of a database.
  public static final int ROW_BYTES = 256 * 1024 * 1024;

  /// Steps of SQLite's virtual machine that a statement may take: about two seconds' worth, and
  /// enough for millions of rows.
  public static final int STATEMENT_STEPS = 100_000_000;

  /// Bytes of a text in a database's schema, and of any text while the schema is read.
  public static final int SCHEMA_BYTES = 16 * 1024;

  /// Steps of SQLite's virtual machine that reading the schema may take: enough for a thousand
  /// tables and indexes.
  public static final int SCHEMA_STEPS = 10_000;

  /// Milliseconds that a command waits for another one to finish writing, unless `--busy-timeout`
  /// is given.
  public static final int BUSY_MILLIS = 10_000;

  /// Milliseconds that `ftl doctor` waits for a lock.
  public static final int DOCTOR_MILLIS = 1000;

  /// Databases that a long-running process keeps open.
  public static final int OPEN_DATABASES = 8;

  /// Idle connections to each of them.
  public static final int IDLE_CONNECTIONS = 8;

  /// Requests that `ftl mcp` works on at once.
  public static final int MCP_REQUESTS = 1000;

  /// Milliseconds after which a hook gives up, so that its process ends within a second.
  public static final int HOOK_MILLIS = 850;

  /// Bytes of an agent's transcript that a hook reads: its beginning and its end.
  public static final int TRANSCRIPT_BYTES = 4 * 1024 * 1024;

  /// Characters of a text that the dashboard shows in one place.
  public static final int LABEL_CHARACTERS = 2000;

  /// Combining marks on one character that the dashboard shows.
  public static final int LABEL_MARKS = 8;

  /// Lines of a text that the dashboard shows in one place.
  public static final int LABEL_LINES = 200;

  /// Pixels of a side of a picture that `ftl dashboard --snapshot` makes.
  public static final int PICTURE_PIXELS = 3840;

  private Limits() {}

  /// All limits by their names in lower case.
  public static Map<String, Integer> all() {
    Map<String, Integer> all = new LinkedHashMap<>();
    all.put("input_bytes", INPUT_BYTES);
    all.put("json_depth", JSON_DEPTH);
    all.put("stored_json_depth", STORED_JSON_DEPTH);
    all.put("broken_values", BROKEN_VALUES);
    all.put("number_characters", NUMBER_CHARACTERS);
    all.put("session_id_characters", SESSION_ID_CHARACTERS);
    all.put("slug_characters", SLUG_CHARACTERS);
    all.put("benchmark_name_characters", BENCHMARK_NAME_CHARACTERS);
    all.put("memory_name_characters", MEMORY_NAME_CHARACTERS);
    all.put("memory_text_characters", MEMORY_TEXT_CHARACTERS);
    all.put("memory_searched_characters", MEMORY_SEARCHED_CHARACTERS);
    all.put("memory_reranked_entries", MEMORY_RERANKED_ENTRIES);
    all.put("planner_line_characters", PLANNER_LINE_CHARACTERS);
    all.put("planner_heading_characters", PLANNER_HEADING_CHARACTERS);
    all.put("question_characters", QUESTION_CHARACTERS);
    all.put("details", DETAILS);
    all.put("message_characters", MESSAGE_CHARACTERS);
    all.put("quoted_characters", QUOTED_CHARACTERS);
    all.put("log_bytes", LOG_BYTES);
    all.put("log_files", LOG_FILES);
    all.put("log_causes", LOG_CAUSES);
    all.put("git_file_bytes", GIT_FILE_BYTES);
    all.put("git_packed_bytes", GIT_PACKED_BYTES);
    all.put("git_index_bytes", GIT_INDEX_BYTES);
    all.put("git_references", GIT_REFERENCES);
    all.put("git_folders", GIT_FOLDERS);
    all.put("code_file_bytes", CODE_FILE_BYTES);
    all.put("code_context_characters", CODE_CONTEXT_CHARACTERS);
    all.put("briefing_failures", BRIEFING_FAILURES);
    all.put("briefing_patterns", BRIEFING_PATTERNS);
    all.put("related_failures", RELATED_FAILURES);
    all.put("command_output_bytes", COMMAND_OUTPUT_BYTES);
    all.put("command_output_shown", COMMAND_OUTPUT_SHOWN);
    all.put("command_seconds", COMMAND_SECONDS);
    all.put("framework_files", FRAMEWORK_FILES);
    all.put("framework_folders", FRAMEWORK_FOLDERS);
    all.put("framework_file_bytes", FRAMEWORK_FILE_BYTES);
    all.put("framework_word_characters", FRAMEWORK_WORD_CHARACTERS);
    all.put("preview_characters", PREVIEW_CHARACTERS);
    all.put("fingerprint_files", FINGERPRINT_FILES);
    all.put("similar_campaigns", SIMILAR_CAMPAIGNS);
    all.put("status_sessions", STATUS_SESSIONS);
    all.put("prime_tokens", PRIME_TOKENS);
    all.put("table_name_characters", TABLE_NAME_CHARACTERS);
    all.put("attention_workspaces", ATTENTION_WORKSPACES);
    all.put("attention_sessions", ATTENTION_SESSIONS);
    all.put("row_bytes", ROW_BYTES);
    all.put("statement_steps", STATEMENT_STEPS);
    all.put("schema_bytes", SCHEMA_BYTES);
    all.put("schema_steps", SCHEMA_STEPS);
    all.put("busy_millis", BUSY_MILLIS);
    all.put("doctor_millis", DOCTOR_MILLIS);
    all.put("open_databases", OPEN_DATABASES);
    all.put("idle_connections", IDLE_CONNECTIONS);
    all.put("mcp_requests", MCP_REQUESTS);
    all.put("hook_millis", HOOK_MILLIS);
    all.put("transcript_bytes", TRANSCRIPT_BYTES);
    all.put("label_characters", LABEL_CHARACTERS);
    all.put("label_marks", LABEL_MARKS);
    all.put("label_lines", LABEL_LINES);
    all.put("picture_pixels", PICTURE_PIXELS);
    return all;
  }
}
