#!/usr/bin/env bash
# Prints which libraries a published command contains, whose they are, and under which licences, as their packages say. A library without one is refused.
# Usage: third-party-notices.sh DEPS_JSON      DEPS_JSON is the file *.deps.json beside the command.
set -euo pipefail
deps=${1:?usage: third-party-notices.sh DEPS_JSON}
packages=${NUGET_PACKAGES:-$HOME/.nuget/packages}

field() {
  sed -nE "s|.*<$1( [^>]*)?>([^<]+)</$1>.*|\2|p" "$nuspec" | sed 's/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&amp;/\&/g' | head -n 1
}

fail() {
  echo "$1" >&2
  exit 1
}

notice() {
  local nuspec terms text=
  nuspec=$(find "$packages/$1" -maxdepth 1 -name '*.nuspec' 2>/dev/null | head -n 1 || true)
  [ -n "$nuspec" ] || fail "The package $1 is not in $packages."
  terms=$(field license)
  if grep -q '<license type="file">' "$nuspec"; then
    text=$packages/$1/${terms//\\//}
    [ -f "$text" ] || fail "The package $1 has no file $terms, in which its licence should be."
    terms="see below"
  fi
  terms=${terms:-$(field licenseUrl)}
  [ -n "$terms" ] || fail "The package $1 names no licence."
  printf '\n%s %s\n  %s\n  %s\n  Licence: %s\n' "$(field id)" "$(field version)" "$(field projectUrl)" "$(field copyright | grep . || field authors)" "$terms"
  [ -z "$text" ] || LC_ALL=C awk '{ gsub(/^\xef\xbb\xbf|[[:space:]]+$/, ""); print ($0 == "" ? "" : "    " $0) }' "$text"
}

paths=$(sed -nE 's|^ *"path": "(.+)",?\r?$|\1|p' "$deps")
[ -n "$paths" ] || fail "$deps names no package."
echo "Libraries in this command. The text of Apache-2.0 is in LICENSE, that of MIT in dotnet-LICENSE.txt."
for path in $paths; do
  notice "$path"
done
