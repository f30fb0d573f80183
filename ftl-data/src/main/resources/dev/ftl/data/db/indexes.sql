-- Made after older data has been put right; those that a Python FTL made under the same name are left as they are.
-- One statement per blank-line-separated block.

DROP INDEX IF EXISTS idx_workspace_id

CREATE UNIQUE INDEX IF NOT EXISTS idx_workspace_campaign_workspace ON workspace(campaign_id, workspace_id)

CREATE UNIQUE INDEX IF NOT EXISTS idx_campaign_singleton_active ON campaign(status) WHERE status = 'active'

CREATE INDEX IF NOT EXISTS idx_workspace_name ON workspace(workspace_id)

CREATE INDEX IF NOT EXISTS idx_workspace_status ON workspace(status)

CREATE INDEX IF NOT EXISTS idx_workspace_campaign_status ON workspace(campaign_id, status)

CREATE INDEX IF NOT EXISTS idx_memory_type_importance ON memory(type, importance DESC)

CREATE INDEX IF NOT EXISTS idx_memory_name_type ON memory(name, type)

CREATE INDEX IF NOT EXISTS idx_edge_from ON memory_edge(from_id, rel_type)

CREATE INDEX IF NOT EXISTS idx_edge_to ON memory_edge(to_id)

CREATE INDEX IF NOT EXISTS idx_archive_framework ON archive(framework)

CREATE INDEX IF NOT EXISTS idx_exploration_campaign ON exploration(campaign_id)

CREATE INDEX IF NOT EXISTS idx_explorer_result_session ON explorer_result(session_id)

CREATE INDEX IF NOT EXISTS idx_plan_status ON plan(status)

CREATE INDEX IF NOT EXISTS idx_plan_campaign ON plan(campaign_id)

CREATE INDEX IF NOT EXISTS idx_benchmark_run ON benchmark(run_id)

CREATE INDEX IF NOT EXISTS idx_benchmark_run_metric ON benchmark(run_id, metric)

CREATE INDEX IF NOT EXISTS idx_benchmark_metric ON benchmark(metric, run_id, value)

CREATE INDEX IF NOT EXISTS idx_event_type ON event(event_type)

CREATE INDEX IF NOT EXISTS idx_event_session ON event(CASE WHEN json_valid(metadata) THEN json_extract(metadata, '$.session_id') END) WHERE event_type = 'SESSION_CREATED'
