#!/usr/bin/env bash
# Writes everything that is generated from the code: lists of the public surface, pages, schemas, golden files. Read the difference before you commit it.
set -euo pipefail
cd "$(dirname "$0")/.."

eng/accept-surface.sh
dotnet run --project plan -- docs
dotnet run --project plan --no-build -- schema --out docs/stack.schema.json
dotnet run --project plan --no-build -- schema --workloads --out docs/workloads.schema.json
ACCEPT_GOLDEN=1 dotnet test
git status --short
