-- What must hold between rows. Each block begins with the check's name, how bad it is (error, warning, or note) and how to mend
-- it, and selects a sentence per fault.

-- campaigns error: --fix completes all but the newest as partial
SELECT COUNT(*) || ' campaigns are active at once; at most one may be'
FROM campaign
WHERE status = 'active'
HAVING COUNT(*) > 1

-- statuses warning: Set the status to one of those that the table allows
SELECT 'Campaign ' || id || ' has the unknown status "' || status || '"'
FROM campaign
WHERE status NOT IN ('active', 'complete')
UNION ALL
SELECT 'Workspace ' || COALESCE(workspace_id, 'with id ' || id) || ' has the unknown status "' || status || '"'
FROM workspace
WHERE status NOT IN ('active', 'complete', 'blocked')
UNION ALL
SELECT 'Plan ' || id || ' has the unknown status "' || status || '"'
FROM plan
WHERE status NOT IN ('active', 'executed', 'superseded')

-- tasks error: Write tasks that are objects with a seq, or put a backup's content back with ftl restore FILE
SELECT DISTINCT 'Campaign ' || c.id || ' has a task that is no object with a seq'
FROM campaign c, json_each(CASE WHEN json_valid(c.tasks) THEN c.tasks ELSE '[]' END) task
WHERE CASE WHEN task.type = 'object' THEN json_extract(task.value, '$.seq') END IS NULL
UNION ALL
SELECT DISTINCT 'Plan ' || p.id || ' has a task that is no object with a seq'
FROM plan p, json_each(CASE WHEN json_valid(p.tasks) THEN p.tasks ELSE '[]' END) task
WHERE CASE WHEN task.type = 'object' THEN json_extract(task.value, '$.seq') END IS NULL

-- workspaces error: Delete the workspace, or give it the id of a campaign
SELECT 'Workspace ' || COALESCE(workspace_id, 'with id ' || id) || ' belongs to '
  || COALESCE('campaign ' || campaign_id || ', which does not exist', 'no campaign')
FROM workspace w
WHERE NOT EXISTS (SELECT 1 FROM campaign c WHERE c.id = w.campaign_id)
ORDER BY id

-- progress note: None is needed
SELECT 'Workspace ' || w.workspace_id || ' is complete, its task in campaign ' || c.id || ' is ' || c.status
FROM workspace w
JOIN (
  SELECT campaign.id,
    CASE WHEN task.type = 'object' THEN json_extract(task.value, '$.seq') END AS seq,
    CASE WHEN task.type = 'object' THEN json_extract(task.value, '$.slug') END AS slug,
    CASE WHEN task.type = 'object' THEN COALESCE(json_extract(task.value, '$.status'), 'pending') END AS status
  FROM campaign, json_each(CASE WHEN json_valid(campaign.tasks) THEN campaign.tasks ELSE '[]' END) task
) c ON c.id = w.campaign_id AND c.seq = w.seq AND c.slug = w.slug
WHERE w.status = 'complete' AND c.status <> 'complete'

-- edges warning: --fix deletes it
SELECT 'Memory edge ' || id || ' leads to or from a memory that does not exist'
FROM memory_edge e
WHERE NOT EXISTS (SELECT 1 FROM memory m WHERE m.id = e.from_id)
  OR NOT EXISTS (SELECT 1 FROM memory m WHERE m.id = e.to_id)
ORDER BY id

-- phase warning: Reset the phase with ftl phase reset
SELECT 'There are ' || COUNT(*) || ' phases at once' FROM phase_state HAVING COUNT(*) > 1
UNION ALL
SELECT 'The phase is the unknown "' || phase || '"'
FROM phase_state
WHERE phase NOT IN ('none', 'explore', 'plan', 'build', 'observe', 'complete')
