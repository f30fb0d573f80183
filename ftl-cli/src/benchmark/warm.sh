#!/bin/sh
# Measures calls through one `ftl mcp` beside the same calls as processes of their own, and how soon the server answers
# after its start:
#
#   warm.sh [--json] [--run-id R] [--runs N] [--calls N]

. "$(dirname "$0")/measure.sh"

runs=10
calls=300
while [ $# -gt 0 ]; do
  case $1 in
    --json) json=true ;;
    --run-id) run_id=$2 && shift ;;
    --runs) runs=$2 && shift ;;
    --calls) calls=$2 && shift ;;
    *) echo "usage: warm.sh [--json] [--run-id R] [--runs N] [--calls N]" >&2 && exit 64 ;;
  esac
  shift
done

cd "$work"
"$jdk/bin/java" "$module/src/benchmark/Warm.java" "$ftl" "$calls" "$runs" > measured
while read -r metric time; do
  sample "$metric" "$time"
done < measured

if ! $json; then
  for metric in mcp_start mcp_read mcp_status mcp_write cold_read cold_write; do
    time=$(median "$metric")
    printf '%-12s median %d.%03d ms\n' "$metric" $((time / 1000)) $((time % 1000))
  done
fi
finish
