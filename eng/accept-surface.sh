#!/usr/bin/env bash
# Writes the lists of the public surface of the library (PublicAPI.Unshipped.txt). A line that goes is a breaking change for its users.
set -euo pipefail
cd "$(dirname "$0")/.."

for project in model components; do
    echo '#nullable enable' >"$project/PublicAPI.Unshipped.txt"
    dotnet format analyzers "$project" --diagnostics RS0016 --severity warn
done
git diff --stat -- model/PublicAPI.Unshipped.txt components/PublicAPI.Unshipped.txt
