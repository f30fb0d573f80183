#!/bin/sh
# Measures what a hook costs the host that waits for it:
#
#   hooks.sh [--json] [--run-id R] [--runs N]
#
# Each kind alone, then 64 at once beside 8 agents that write, as processes; those that give up after Limits.HOOK_MILLIS
# are counted. --json prints every sample as `ftl benchmark import` takes it.

. "$(dirname "$0")/measure.sh"

runs=10
while [ $# -gt 0 ]; do
  case $1 in
    --json) json=true ;;
    --run-id) run_id=$2 && shift ;;
    --runs) runs=$2 && shift ;;
    *) echo "usage: hooks.sh [--json] [--run-id R] [--runs N]" >&2 && exit 64 ;;
  esac
  shift
done

plugin=$module/../assets/plugin/bin/ftl
cd "$work"
cat > plan.json <<'JSON'
{"objective": "Export to CSV", "tasks": [{"seq": "001", "slug": "write-export", "delta": [], "creates": ["export.py"], "verify": "pytest"}]}
JSON
{
  "$ftl" campaign create 'Export to CSV'
  "$ftl" campaign add-tasks < plan.json
  "$ftl" campaign claim --owner builder-b1b2c3d --workspace
} > /dev/null
event() {
  printf '{"session_id":"s","transcript_path":"%s/s.jsonl","cwd":"%s","permission_mode":"default","hook_event_name":"%s"%s}' \
    "$work" "$work" "$1" "$2"
}
edit=',"tool_name":"Write","tool_input":{"file_path":"other.py","content":"x"},"tool_use_id":"toolu_01"'
builder=',"agent_id":"b1b2c3d","agent_type":"ftl:builder"'
event PreToolUse "$edit" > main.json
event PreToolUse "$edit$builder" > builder.json
event SessionStart ',"source":"startup"' > start.json
event SubagentStop "$builder,\"stop_hook_active\":false,\"last_assistant_message\":\"Done.\"" > stop.json

edit_of_main() { "$plugin" hook pre-tool-use < main.json; }
edit_of_builder() { "$plugin" hook pre-tool-use < builder.json; }
session_start() { "$plugin" hook session-start < start.json; }
builder_stop() { "$plugin" hook subagent-stop < stop.json; }
cases='edit_of_main edit_of_builder session_start builder_stop'

run=0
while [ "$run" -lt "$runs" ]; do
  for case in $cases; do
    before=$(now)
    $case > /dev/null
    sample "hook_$case" $(($(now) - before))
  done
  run=$((run + 1))
done

timed() {
  before=$(now)
  edit_of_builder > "answer.$1"
  echo $(($(now) - before)) > "took.$1"
}
writer=0
while [ "$writer" -lt 8 ]; do
  { i=0; while [ "$i" -lt 10 ]; do "$ftl" event emit WRITTEN > /dev/null; i=$((i + 1)); done; } &
  writer=$((writer + 1))
done
hook=0
while [ "$hook" -lt 64 ]; do
  timed "$hook" &
  hook=$((hook + 1))
done
wait
answered=0
for took in took.*; do
  sample hook_of_64_at_once "$(cat "$took")"
  [ -s "answer.${took#took.}" ] && answered=$((answered + 1))
done

if ! $json; then
  printf '%-22s %10s\n' "$runs runs each" 'wall ms'
  for case in $cases; do
    printf '%-22s %10s\n' "$case" "$(milliseconds "$(median "hook_$case")")"
  done
  printf '%-22s %10s\n' '64 at once' "$(milliseconds "$(median hook_of_64_at_once)")"
  echo "$answered of 64 answered, the others gave up"
fi
finish
