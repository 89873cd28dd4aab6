#!/usr/bin/env bash
# Records what the version in Directory.Build.props declares, in tests/Upgrades/VERSION: the stack files as they are now, and their plans. Later versions are
# held to it (tests/Upgrades/UpgradeTests.cs). A version that has been tagged is released, and is not recorded again.
set -euo pipefail
cd "$(dirname "$0")/.."

version=$(sed -nE 's|.*<VersionPrefix>(.+)</VersionPrefix>.*|\1|p' Directory.Build.props)
[ -n "$version" ] || { echo "Directory.Build.props has no VersionPrefix." >&2; exit 1; }
if git rev-parse --quiet --verify "refs/tags/v$version" >/dev/null; then
  echo "Version $version is released: its record stays as it is. Raise VersionPrefix in Directory.Build.props." >&2
  exit 1
fi

folder=tests/Upgrades/$version
rm -rf "$folder"
mkdir -p "$folder/docs/examples"
cp Pulumi.yaml Pulumi.*.yaml "$folder"
cp -r prices "$folder"
cp docs/examples/stack.yaml "$folder/Pulumi.example.yaml"
cp -r docs/examples/workloads "$folder/docs/examples"

dotnet build plan --nologo -v:quiet
plan=$PWD/plan
cd "$folder"
for file in Pulumi.*.yaml; do
  stack=${file#Pulumi.}
  stack=${stack%.yaml}
  dotnet run --project "$plan" --no-build -- "$stack" --format json --out "$stack.json"
done
git add --intent-to-add .
git status --short .
