#!/usr/bin/env bash
# Writes the lists of the public surface of the library (PublicAPI.Unshipped.txt). A line that goes is a breaking change for its users.
set -euo pipefail
cd "$(dirname "$0")/.."
before=$(mktemp)
trap 'rm -f "$before"' EXIT
trap 'exit 1' INT TERM

for project in model components; do
  list=$project/PublicAPI.Unshipped.txt
  cp "$list" "$before"

  # A run that is stopped leaves the list as it was.
  trap 'cp "$before" "$list"; rm -f "$before"' EXIT
  echo '#nullable enable' >"$list"
  dotnet format analyzers "$project" --diagnostics RS0016 --severity warn
  trap 'rm -f "$before"' EXIT
done
git diff --stat -- model/PublicAPI.Unshipped.txt components/PublicAPI.Unshipped.txt
