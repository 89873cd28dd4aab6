#!/usr/bin/env bash
# Moves the lists of the public surface to what has been shipped, as part of a release: from then on a line that goes breaks users of a release.
set -euo pipefail
cd "$(dirname "$0")/.."

for project in model components; do
  { echo '#nullable enable'; grep -hv '^#' "$project/PublicAPI.Shipped.txt" "$project/PublicAPI.Unshipped.txt" | LC_ALL=C sort -u; } >"$project/shipped"
  mv "$project/shipped" "$project/PublicAPI.Shipped.txt"
  echo '#nullable enable' >"$project/PublicAPI.Unshipped.txt"
done
git diff --stat -- model/PublicAPI.*.txt components/PublicAPI.*.txt
