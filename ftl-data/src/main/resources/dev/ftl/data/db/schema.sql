-- The eleven tables. Names, types and defaults are those that a Python FTL writes, so that its databases open as they are.
-- One statement per blank-line-separated block.

CREATE TABLE IF NOT EXISTS memory (
  id INTEGER PRIMARY KEY,
  name TEXT,
  type TEXT,
  "trigger" TEXT DEFAULT '',
  resolution TEXT DEFAULT '',
  "match" TEXT,
  cost INTEGER DEFAULT 0,
  source TEXT DEFAULT '[]',
  created_at TEXT,
  last_accessed TEXT DEFAULT '',
  access_count INTEGER DEFAULT 0,
  times_helped INTEGER DEFAULT 0,
  times_failed INTEGER DEFAULT 0,
  importance REAL DEFAULT 0,
  related_typed TEXT DEFAULT '{}',
  cross_relationships TEXT DEFAULT '{}',
  embedding BLOB
)

CREATE TABLE IF NOT EXISTS memory_edge (
  id INTEGER PRIMARY KEY,
  from_id INTEGER,
  to_id INTEGER,
  rel_type TEXT,
  weight REAL,
  created_at TEXT
)

CREATE TABLE IF NOT EXISTS campaign (
  id INTEGER PRIMARY KEY,
  objective TEXT,
  framework TEXT,
  status TEXT DEFAULT 'active',
  created_at TEXT,
  completed_at TEXT,
  tasks TEXT DEFAULT '[]',
  summary TEXT DEFAULT '{}',
  fingerprint TEXT DEFAULT '{}',
  patterns_extracted TEXT DEFAULT '[]',
  objective_embedding BLOB
)

CREATE TABLE IF NOT EXISTS workspace (
  id INTEGER PRIMARY KEY,
  workspace_id TEXT,
  campaign_id INTEGER,
  seq TEXT,
  slug TEXT,
  status TEXT DEFAULT 'active',
  created_at TEXT,
  completed_at TEXT,
  blocked_at TEXT,
  objective TEXT DEFAULT '',
  delta TEXT DEFAULT '[]',
  verify TEXT DEFAULT '',
  verify_source TEXT,
  budget INTEGER DEFAULT 5,
  framework TEXT,
  framework_confidence REAL DEFAULT 0.5,
  idioms TEXT DEFAULT '{}',
  prior_knowledge TEXT DEFAULT '{}',
  lineage TEXT DEFAULT '{}',
  delivered TEXT DEFAULT '',
  utilized_memories TEXT DEFAULT '[]',
  code_contexts TEXT DEFAULT '[]',
  preflight TEXT DEFAULT '[]'
)

CREATE TABLE IF NOT EXISTS archive (
  id INTEGER PRIMARY KEY,
  campaign_id INTEGER,
  objective TEXT,
  objective_preview TEXT,
  framework TEXT,
  completed_at TEXT,
  fingerprint TEXT DEFAULT '{}',
  objective_embedding BLOB,
  outcome TEXT,
  summary TEXT DEFAULT '{}',
  patterns_extracted TEXT DEFAULT '[]'
)

CREATE TABLE IF NOT EXISTS exploration (
  id INTEGER PRIMARY KEY,
  campaign_id INTEGER,
  objective TEXT DEFAULT '',
  git_sha TEXT DEFAULT '',
  created_at TEXT,
  structure TEXT DEFAULT '{}',
  pattern TEXT DEFAULT '{}',
  memory TEXT DEFAULT '{}',
  delta TEXT DEFAULT '{}',
  modes_completed INTEGER DEFAULT 0,
  status TEXT DEFAULT 'complete'
)

CREATE TABLE IF NOT EXISTS explorer_result (
  id INTEGER PRIMARY KEY,
  session_id TEXT,
  mode TEXT,
  status TEXT DEFAULT 'pending',
  result TEXT DEFAULT '{}',
  created_at TEXT
)

CREATE TABLE IF NOT EXISTS plan (
  id INTEGER PRIMARY KEY,
  campaign_id INTEGER,
  objective TEXT,
  framework TEXT,
  idioms TEXT DEFAULT '{}',
  tasks TEXT DEFAULT '[]',
  created_at TEXT,
  status TEXT DEFAULT 'active'
)

CREATE TABLE IF NOT EXISTS benchmark (
  id INTEGER PRIMARY KEY,
  run_id TEXT,
  metric TEXT,
  value REAL,
  metadata TEXT DEFAULT '{}',
  created_at TEXT
)

CREATE TABLE IF NOT EXISTS phase_state (
  id INTEGER PRIMARY KEY,
  phase TEXT DEFAULT 'none',
  started_at TEXT,
  transitions TEXT DEFAULT '[]'
)

CREATE TABLE IF NOT EXISTS event (
  id INTEGER PRIMARY KEY,
  event_type TEXT,
  "timestamp" TEXT,
  metadata TEXT DEFAULT '{}'
)
