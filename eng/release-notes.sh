#!/usr/bin/env bash
# Prints what CHANGELOG.md says about a tag, v1.2.3. Refuses a tag that is not the version in Directory.Build.props, or that has no record in tests/Upgrades.
# Usage: release-notes.sh TAG
set -euo pipefail
cd "$(dirname "$0")/.."

tag=${1:?usage: release-notes.sh TAG}
version=$(sed -nE 's|.*<VersionPrefix>(.+)</VersionPrefix>.*|\1|p' Directory.Build.props)
if [ "$tag" != "v$version" ]; then
  echo "The tag is $tag, and the version in Directory.Build.props $version." >&2
  exit 1
fi
if [ ! -d "tests/Upgrades/$version" ]; then
  echo "Version $version is not recorded: run eng/record-release.sh before the tag." >&2
  exit 1
fi

notes=$(awk -v version="$version" '/^## /{ shown = $2 == version; next } shown' CHANGELOG.md)
if [ -z "${notes//[[:space:]]/}" ]; then
  echo "CHANGELOG.md has no entry '## $version'." >&2
  exit 1
fi
printf '%s\n' "$notes"
