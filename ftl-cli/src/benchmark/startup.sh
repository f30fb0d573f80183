#!/bin/sh
# Measures cold calls of ftl against a JVM that says hello under the same flags, and against Python with SQLite:
#
#   startup.sh [--json] [--run-id R] [--runs N]
#
# The memory that is queried has 700 entries with vectors; memory_query loads the embedding model, memory_lexical does not.
# The cases take turns, so that a noisy machine is equally noisy to all. Wall times are medians; CPU times are means, as
# the shell counts them in steps of 10 ms. --json prints every sample as `ftl benchmark import` takes it, of a
# run named after the time unless told otherwise.

. "$(dirname "$0")/measure.sh"

runs=20
while [ $# -gt 0 ]; do
  case $1 in
    --json) json=true ;;
    --run-id) run_id=$2 && shift ;;
    --runs) runs=$2 && shift ;;
    *) echo "usage: startup.sh [--json] [--run-id R] [--runs N]" >&2 && exit 64 ;;
  esac
  shift
done

cat > "$work/Hello.java" <<'JAVA'
class Hello {
  public static void main(String[] args) {
    System.out.println("hello");
  }
}
JAVA
"$jdk/bin/javac" -d "$work" "$work/Hello.java"

cat > "$work/plan.json" <<'JSON'
{"objective": "Export to CSV", "framework": "flask", "tasks": [
  {"seq": "001", "slug": "write-export", "delta": [], "creates": ["export.py"], "verify": "pytest"},
  {"seq": "002", "slug": "verify-export", "type": "VERIFY", "delta": [], "verify": "pytest", "depends": "001"}]}
JSON

cat > "$work/list.py" <<'PYTHON'
import json, sqlite3
rows = sqlite3.connect("read/.ftl/ftl.db").execute(
    "SELECT id, objective, framework, status, tasks, created_at FROM plan ORDER BY id DESC LIMIT 50")
print(json.dumps([[*row[:4], len(json.loads(row[4])), row[5]] for row in rows]))
PYTHON

# Entries of ten words each, in an order of no meaning, so that none is taken for another.
awk 'BEGIN {
  split("cache disk export folder token parser signal worker schema thread mirror report invoice socket button font river garden mountain kettle pilot violin harbour candle engine ladder winter pepper tunnel museum", word)
  count = 30
  srand(7)
  printf "{\"failures\": ["
  for (i = 1; i <= 700; i++) {
    trigger = "E" i
    for (j = 1; j <= 10; j++) trigger = trigger " " word[int(rand() * count) + 1]
    printf "%s{\"name\": \"entry-%d\", \"trigger\": \"%s\", \"fix\": \"%s\", \"cost\": 500}", (i > 1 ? "," : ""), i, trigger, trigger
  }
  printf "]}"
}' > "$work/memory.json"

hello_world() { "$jdk/bin/java" "@$module/bin/jvm.args" -cp "$work" Hello; }
plan_list() { "$ftl" plan list --db read/.ftl/ftl.db; }
plan_write() { "$ftl" plan write --db write/.ftl/ftl.db < plan.json; }
campaign_status() { "$ftl" campaign status --db read/.ftl/ftl.db; }
memory_query() { "$ftl" memory query 'the parser loses a token in winter' --db read/.ftl/ftl.db; }
memory_lexical() { "$ftl" memory query 'the parser loses a token in winter' --mode lexical --db read/.ftl/ftl.db; }
version() { "$ftl" version; }
python_list() { "$python" list.py; }

cases='hello_world version plan_list plan_write campaign_status memory_query memory_lexical'
# The interpreter itself, as the one on the PATH may be a script that looks for it.
if python=$(python3 -c 'import sqlite3, sys; print(sys.executable)' 2> /dev/null); then
  cases="$cases python_list"
fi

cd "$work"
"$ftl" plan write --db read/.ftl/ftl.db < plan.json > /dev/null
"$ftl" campaign create 'Export to CSV' --db read/.ftl/ftl.db > /dev/null
"$ftl" memory import --db read/.ftl/ftl.db < memory.json > imported
for case in $cases; do
  $case > /dev/null
done

run=0
while [ "$run" -lt "$runs" ]; do
  for case in $cases; do
    cpu
    read -r cpu_before < cpu
    before=$(now)
    $case > /dev/null
    after=$(now)
    cpu
    read -r cpu_after < cpu
    sample "startup_$case" $((after - before))
    sample "startup_${case}_cpu" $((cpu_after - cpu_before))
  done
  run=$((run + 1))
done

if ! $json; then
  hello=$(median startup_hello_world)
  printf '%-18s %10s %10s %14s\n' "$runs runs each" 'wall ms' 'CPU ms' 'x hello world'
  for case in $cases; do
    wall=$(median "startup_$case")
    printf '%-18s %10s %10s %14s\n' "$case" "$(milliseconds "$wall")" "$(milliseconds "$(mean "startup_${case}_cpu")")" \
      "$(milliseconds $((wall * 1000 / hello)))"
  done
fi
finish
