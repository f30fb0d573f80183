# A campaign from its objective to its archive. Every call prints one JSON document; --get prints a part of it.

# 1. Explore: one result for each mode, from any process. A failed explorer counts; 3 of 4 modes are enough.
ftl init
session=$(ftl orchestration create-session --objective 'Export to CSV' --get /session_id)
echo '{"directories": {"src": true}}' | ftl exploration write-result --session "$session" --mode structure
echo '{"framework": "flask", "confidence": 0.9}' | ftl exploration write-result --session "$session" --mode pattern
echo '{"candidates": ["app.py"]}' | ftl exploration write-result --session "$session" --mode delta
echo '{"status": "error", "_error": "timed out"}' | ftl exploration write-result --session "$session" --mode memory
ftl orchestration wait-explorers --session "$session" --timeout 60
ftl exploration aggregate-session --session "$session" --save

# 2. Plan: the planner's whole answer does as well, prose and all. delta: files to change; creates: files to make.
cat > plan.json <<'JSON'
{"objective": "Export to CSV", "framework": "flask", "tasks": [
  {"seq": "001", "slug": "spec-export", "type": "SPEC", "delta": [], "creates": ["test_export.py"], "verify": "pytest"},
  {"seq": "002", "slug": "write-export", "delta": [], "creates": ["export.py"], "verify": "pytest", "depends": "001"},
  {"seq": "003", "slug": "verify-all", "type": "VERIFY", "delta": [], "verify": "pytest", "depends": ["002"]}]}
JSON
plan=$(ftl plan write --get /id < plan.json)
ftl campaign create 'Export to CSV' --framework flask
ftl campaign add-tasks --plan-id "$plan"

# 3. Build: each worker claims, works, and completes or blocks, until claim answers null (exit 1; stderr says why).
ftl campaign claim --owner worker-1 --workspace
ftl workspace complete 001 --delivered 'three failing tests' --owner worker-1
ftl campaign claim --owner worker-2 --workspace
ftl workspace block 002 --reason 'the csv module is missing' --owner worker-2

# 4. Replan when the campaign is stuck. A task that replaces a blocked one keeps its seq; what is left out stays.
ftl campaign cascade-status
ftl campaign get-replan-input
cat > revised.json <<'JSON'
{"tasks": [{"seq": "002", "slug": "write-by-hand", "delta": [], "creates": ["export.py"], "verify": "pytest", "depends": "001"}]}
JSON
ftl campaign merge-revised-plan revised.json
ftl campaign claim --owner worker-2 --workspace
ftl workspace complete 002 --delivered 'export.py writes CSV' --owner worker-2
ftl campaign claim --owner worker-1 --workspace
ftl workspace complete 003 --delivered 'all tests pass' --owner worker-1

# 5. Measure before and after: at least five samples each. compare exits 1 on a verdict that --fail-on names.
for ms in 81 82 80 81 83; do ftl benchmark record --run-id before --metric startup --value $ms --unit ms; done
for ms in 81 80 82 81 82; do ftl benchmark record --run-id after --metric startup --value $ms --unit ms; done
ftl benchmark compare --run-a before --run-b after --fail-on regressed,nothing

# 6. End: archived as complete when every task is complete, else as partial.
ftl campaign complete --summary 'CSV export works'
