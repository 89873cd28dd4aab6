#!/usr/bin/env bash
# Makes docs/images/report.png, the report that the README shows: the top of `plan prod --format html` as Chromium draws it. Needs Chromium and, for the letters
# that the picture in the repository has, the font Inter (Debian: chromium, fonts-inter).
set -euo pipefail
cd "$(dirname "$0")/.."

chromium=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

dotnet run --project plan -- prod --format html --out "$scratch/report.html"
mkdir -p docs/images
"$chromium" --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync \
  --hide-scrollbars --user-data-dir="$scratch/profile" --window-size=1440,"${HEIGHT:-1640}" --screenshot="$PWD/docs/images/report.png" "file://$scratch/report.html" 2>/dev/null
