#!/usr/bin/env bash
# Plans the stacks of one checkout against the same stacks of another, without credentials, and writes OUT/comment.md: what the difference means, risk first;
# and OUT/reports/STACK.html: the same stack as a page with drawings. A stack is what has a stack file, Pulumi.STACK.yaml beside Pulumi.yaml.
# Usage: plan-stacks.sh HEAD BASE OUT [--except STACK...]
# Exit code 1 when a stack of HEAD has error findings or cannot be planned. BASE never fails the run: the comment says what is missing.
set -uo pipefail

if [ "$#" -lt 3 ] || { [ "$#" -gt 3 ] && { [ "$4" != --except ] || [ "$#" -eq 4 ]; }; }; then
  echo "usage: $0 HEAD BASE OUT [--except STACK...]" >&2
  exit 2
fi

mkdir -p "$3"
head=$(realpath "$1") base=$(realpath "$2") out=$(realpath "$3")
shift 3
except=("${@:2}")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/base"

build() { (cd "$1" && dotnet build plan --nologo -v:quiet) >"$scratch/build.log" 2>&1; }

plan() { (cd "$1" && dotnet run --project plan --no-build -- "${@:2}") >"$scratch/plan.log" 2>&1; }

# Indented text stays text, whatever it contains.
no_plan() {
  printf '## No plan\n\n%s\n\n' "$1" >"$out/comment.md"
  tail -n 100 "$2" | sed 's/^/    /' >>"$out/comment.md"
  exit 1
}

note='' against=()
if build "$base"; then
  # A stack with error findings (exit code 1) has a plan all the same; one that leaves none has no earlier plan.
  for file in "$base"/Pulumi.*.yaml; do
    stack=${file##*/Pulumi.}
    stack=${stack%.yaml}
    plan "$base" "$stack" --format json --out "$scratch/base/$stack.json" || [ "$?" -eq 1 ] || rm -f "$scratch/base/$stack.json"
  done
  against=(--against "$scratch/base")
else
  note='> Not compared: the base branch does not build.'
fi

build "$head" || no_plan 'The program does not build.' "$scratch/build.log"

code=0
plan "$head" --all "$@" "${against[@]+"${against[@]}"}" --format markdown --out "$scratch/comment.md" || code=$?
[ -s "$scratch/comment.md" ] || no_plan "The plan command ended with exit code $code." "$scratch/plan.log"

{ [ -z "$note" ] || printf '%s\n\n' "$note"; cat "$scratch/comment.md"; } >"$out/comment.md"

# What is wrong with a stack is in the comment already; its page is one more look at it, and a stack without a plan has none.
left_out() {
  for name in "${except[@]+"${except[@]}"}"; do
    [ "$name" != "$1" ] || return 0
  done
  return 1
}

mkdir -p "$out/reports"
for file in "$head"/Pulumi.*.yaml; do
  stack=${file##*/Pulumi.}
  stack=${stack%.yaml}
  left_out "$stack" && continue
  report="$out/reports/$stack.html" old="$scratch/base/$stack.json"
  { [ -s "$old" ] && plan "$head" "$stack" --against "$old" --format html --out "$report"; } || [ -s "$report" ] ||
    plan "$head" "$stack" --format html --out "$report"
done

exit "$code"
