#!/usr/bin/env bash
# Plans stacks of one checkout against the same stacks of another, without credentials, and writes OUT/<stack>.md for each.
# Usage: plan-stacks.sh HEAD BASE OUT STACK...
# Exit code 1 when a stack of HEAD has error findings or cannot be planned. BASE never fails the run: its plan says what is missing.
set -uo pipefail

if [ "$#" -lt 4 ]; then
  echo "usage: $0 HEAD BASE OUT STACK..." >&2
  exit 2
fi

mkdir -p "$3"
head=$(realpath "$1") base=$(realpath "$2") out=$(realpath "$3")
shift 3
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

build() { (cd "$1" && dotnet build plan --nologo -v:quiet) >"$scratch/build.log" 2>&1; }

plan() { (cd "$1" && dotnet run --project plan --no-build -- "${@:2}") >"$scratch/plan.log" 2>&1; }

# A plan with error findings (exit code 1) is still a plan.
planned() {
  local code=0
  plan "$@" || code=$?
  [ "$code" -le 1 ] && [ -s "${*: -1}" ]
}

# Indented text stays text, whatever it contains.
no_plan() {
  printf '## %s: no plan\n\n%s\n\n' "$1" "$2"
  tail -n 100 "$3" | sed 's/^/    /'
}

builds_base=true builds_head=true status=0
build "$base" || builds_base=false
build "$head" || builds_head=false

for stack in "$@"; do
  report=$out/$stack.md
  if ! $builds_head; then
    no_plan "$stack" 'The program does not build.' "$scratch/build.log" >"$report"
    status=1
    continue
  fi

  against=() note=''
  if ! $builds_base; then
    note='the base branch does not build'
  elif planned "$base" "$stack" --format json --out "$scratch/$stack.json"; then
    against=(--against "$scratch/$stack.json")
  else
    note='the base branch has no plan of this stack'
  fi

  code=0
  plan "$head" "$stack" --format markdown "${against[@]}" --out "$scratch/$stack.md" || code=$?
  [ "$code" -eq 0 ] || status=1
  if [ -s "$scratch/$stack.md" ]; then
    { [ -z "$note" ] || printf '> Not compared: %s.\n\n' "$note"; cat "$scratch/$stack.md"; } >"$report"
  else
    no_plan "$stack" "The plan command ended with exit code $code." "$scratch/plan.log" >"$report"
  fi
done

exit "$status"
