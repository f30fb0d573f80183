#!/bin/sh
# Measures `ftl orchestration wait-explorers`: how long after the third result it answers, and the CPU time that it takes
# while nothing happens:
#
#   waiting.sh [--json] [--run-id R] [--runs N] [--seconds S]
#
# A result's time is that of its event, a moment before its commit; the answer's is when its line can be read.

. "$(dirname "$0")/measure.sh"

runs=20
idle=60
while [ $# -gt 0 ]; do
  case $1 in
    --json) json=true ;;
    --run-id) run_id=$2 && shift ;;
    --runs) runs=$2 && shift ;;
    --seconds) idle=$2 && shift ;;
    *) echo "usage: waiting.sh [--json] [--run-id R] [--runs N] [--seconds S]" >&2 && exit 64 ;;
  esac
  shift
done

cd "$work"

write() {
  echo '{}' | "$ftl" exploration write-result --session "$session" --mode "$1" > /dev/null
}

run=0
while [ "$run" -lt "$runs" ]; do
  session=$("$ftl" orchestration create-session --get /session_id)
  write structure
  write pattern
  "$ftl" orchestration wait-explorers --session "$session" --timeout 60 | {
    read -r answer
    now > answered
    case $answer in
      *'"quorum_met"'*) ;;
      *) echo "not met: $answer" >&2 ;;
    esac
  } &
  # Long enough for it to be waiting, and different each time, so that its looks are not in step with the commits.
  sleep "1.$((run * 37 % 100 + 100))"
  write delta
  wait
  committed=$("$ftl" event list --type EXPLORER_RESULT --limit 1 --get /0/timestamp)
  sample wait_latency $(($(cat answered) - $(date -d "$committed" +%s%N | cut -c 1-16)))
  run=$((run + 1))
done

# What a wait of S seconds costs: METRIC S. Nobody answers, which is exit code 2.
idle_cpu() {
  cpu
  read -r before < cpu
  "$ftl" orchestration wait-explorers --session "$session" --timeout "$2" > /dev/null || [ $? -eq 2 ]
  cpu
  read -r after < cpu
  sample "$1" $((after - before))
}

session=$("$ftl" orchestration create-session --get /session_id)
idle_cpu wait_start_cpu 0
idle_cpu wait_idle_cpu "$idle"

if ! $json; then
  slowest=$(sort -n wait_latency.samples | tail -n 1)
  start=$(median wait_start_cpu)
  total=$(median wait_idle_cpu)
  echo "answer after the commit: median $(milliseconds "$(median wait_latency)") ms, slowest $(milliseconds "$slowest") ms of $runs"
  echo "CPU of $idle idle seconds: $(milliseconds "$total") ms, of which start-up $(milliseconds "$start") ms"
fi
finish
