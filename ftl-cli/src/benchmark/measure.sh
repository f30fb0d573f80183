# What the measuring scripts share; they source it. Times are in microseconds.
# It needs GNU date, for its nanoseconds.

set -eu
module=$(cd "$(dirname "$0")/../.." && pwd)
ftl=$module/bin/ftl
run_id=$(date -u +"$(basename "$0" .sh)-%Y%m%dT%H%M%SZ")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
unset FTL_DB_PATH
json=false
separator='['

# The first call of a fresh checkout builds.
"$ftl" version > /dev/null
read -r _ jdk < "$module/target/ftl/jdk"

now() {
  date +%s%N | cut -c 1-16
}

# The CPU time of this shell's children so far, user and system, in steps of 10 ms.
cpu() {
  # Not in a subshell, which has no children of its own.
  times > "$work/times"
  {
    read -r _
    read -r user system
  } < "$work/times"
  echo $(($(microseconds "$user") + $(microseconds "$system"))) > "$work/cpu"
}

# 1m2.345600s as microseconds.
microseconds() {
  minutes=${1%m*}
  rest=${1#*m}
  rest=${rest%s}
  seconds=${rest%.*}
  fraction=$(printf '%s000000' "${rest#*.}" | cut -c 1-6)
  echo $(((minutes * 60 + seconds) * 1000000 + 1$fraction - 1000000))
}

# As milliseconds with one decimal.
milliseconds() {
  printf '%d.%d' $(($1 / 1000)) $(($1 % 1000 / 100))
}

# Keeps a sample: METRIC MICROSECONDS.
sample() {
  echo "$2" >> "$work/$1.samples"
  if $json; then
    printf '%s{"run_id":"%s","metric":"%s","value":%s,"metadata":{"unit":"ms","direction":"lower"}}' \
      "$separator" "$run_id" "$1" "$(milliseconds "$2")"
    separator=',
'
  fi
}

# The median of a metric's samples; the upper one of an even number.
median() {
  count=$(wc -l < "$work/$1.samples")
  sort -n "$work/$1.samples" | head -n $((count / 2 + 1)) | tail -n 1
}

# The mean of a metric's samples.
mean() {
  sum=0
  count=0
  while read -r value; do
    sum=$((sum + value))
    count=$((count + 1))
  done < "$work/$1.samples"
  echo $((sum / count))
}

finish() {
  if $json; then
    echo ']'
  fi
}
