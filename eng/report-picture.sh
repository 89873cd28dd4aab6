#!/usr/bin/env bash
# Makes docs/images/report.png, the report that the README shows: the top of `plan prod --format html` as Chromium draws it. Needs Chromium and, for the letters
# that the picture in the repository has, the font Inter (Debian: chromium, fonts-inter).
set -euo pipefail
cd "$(dirname "$0")/.."

fail() { echo "report-picture.sh: $1" >&2; exit 1; }

chromium=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome-stable || command -v google-chrome || true)}
[ -n "$chromium" ] ||
  fail "There is no Chromium, so no picture was made. Install it ('apt-get install -y chromium fonts-inter'), or name one with CHROMIUM=PATH."
command -v "$chromium" >/dev/null || fail "CHROMIUM names '$chromium', which is no program, so no picture was made."
picture=$PWD/docs/images/report.png
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

dotnet run --project plan -- prod --format html --out "$scratch/report.html"
mkdir -p docs/images

"$chromium" --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync \
  --hide-scrollbars --user-data-dir="$scratch/profile" --window-size=1440,"${HEIGHT:-1640}" --screenshot="$scratch/report.png" \
  "file://$scratch/report.html" 2>"$scratch/chromium.log" || { cat "$scratch/chromium.log" >&2; fail "Chromium failed, so no picture was made."; }
[ -s "$scratch/report.png" ] || { cat "$scratch/chromium.log" >&2; fail "Chromium drew nothing, so no picture was made."; }
mv "$scratch/report.png" "$picture"
echo "Made $picture."
