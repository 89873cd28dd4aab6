#!/usr/bin/env bash
# Measures whole processes, side by side: planning services here, cdk8s synthesising the same objects, and Pulumi's mock engine registering them; and
# what one feels with the stack dev.
# Writes benchmarks/figures/PACKAGES.tsv and, from all of these, docs/benchmarks.md with its plot. Needs Node.js with npm, and GNU time.
# usage: benchmarks/measure.sh [RUNS [NOTE]]        NOTE is what the page should say about the machine or the packages.
set -euo pipefail
runs=${1:-7}
note=${2:+; $2}
case $note in *['|'$'\t\n']*) echo "The note stands in a table: no tabs, line ends or vertical bars." >&2; exit 2 ;; esac
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$root"

# The fastest form that the command can be published in; in a folder of its own, because a checkout's build output is not made for it.
publish() {
  dotnet publish "$1" -c Release --use-current-runtime --self-contained -p:PublishReadyToRun=true -p:PublishReadyToRunComposite=true \
    -p:ArtifactsPath="$work/artifacts" -o "$2" >"$work/publish.log" 2>&1 || { cat "$work/publish.log"; exit 1; }
}
publish benchmarks/engine "$work/engine"
publish plan "$work/plan"
packages=official
grep -q 'Pulumi packages: offline' "$work/publish.log" && packages=offline
out=$root/benchmarks/figures/$packages.tsv
cdk8s=$work/cdk8s
mkdir "$cdk8s"
(cd "$cdk8s" && npm init -y && npm install --no-audit --no-fund cdk8s constructs cdk8s-cli) >"$work/npm.log" 2>&1 || { cat "$work/npm.log"; exit 1; }
version() { node -p "require('$cdk8s/node_modules/$1/package.json').version"; }
cat >"$cdk8s/synth.js" <<'JS'
const { App, Chart, ApiObject } = require('cdk8s');
const chart = new Chart(new App(), 'services');
for (const { name, object } of JSON.parse(require('fs').readFileSync(process.env.OBJECTS, 'utf8'))) {
  new ApiObject(chart, name, object);
}
chart.node.root.synth();
JS
printf 'language: javascript\napp: node synth.js\noutput: dist\n' >"$cdk8s/cdk8s.yaml"
cat >"$cdk8s/objects.js" <<'JS'
// The very objects of a plan and nothing else of it, so that all sides have the same manifests.
const fs = require('fs');
const objects = JSON.parse(fs.readFileSync(process.argv[2], 'utf8')).resources
  .filter((resource) => resource.inputs.apiVersion && !resource.type.endsWith('Patch'));
fs.writeFileSync(process.argv[3], JSON.stringify(objects.map(({ name, inputs }) => ({ name, object: inputs }))));
JS

# Services in workload files of 500, in a project of their own.
declare_services() {
  mkdir -p "$work/$1/services"
  printf 'name: benchmark\nruntime: dotnet\n' >"$work/$1/Pulumi.yaml"
  printf 'config:\n  ack-knative-spot:cluster: { context: kind-kind }\n  ack-knative-spot:knative: { install: { upstream: {} } }\n  ack-knative-spot:workloads: [services/*.yaml]\n' \
    >"$work/$1/Pulumi.many.yaml"
  for ((i = 0; i < $1; i++)); do
    ((i % 500)) || printf 'services:\n' >"$work/$1/services/$((i / 500)).yaml"
    printf '  - name: service-%d\n    image: ghcr.io/knative/helloworld-go:latest\n    env: { TARGET: Knative }\n    capacity: { choices: [2-4Gi, ecs.c6.large] }\n    scale: { min: 1, max: 20 }\n' \
      "$i" >>"$work/$1/services/$((i / 500)).yaml"
  done
}

# timed NAME COMMAND…: one run, as "elapsed processors megabytes" in NAME.times
timed() {
  local name=$1
  shift
  /usr/bin/time -a -o "$work/$name.times" -f '%e %U %S %M' "$@" >/dev/null
}

# figure WHAT SERVICES NAME: the medians of all runs but the first, which only warms up
figure() {
  tail -n +2 "$work/$3.times" >"$work/kept"
  median() { awk "{ print $1 }" "$work/kept" | sort -n | awk '{ a[NR] = $1 } END { print a[int((NR + 1) / 2)] }'; }
  printf '%s\t%s\t%s\t%s\t%.0f\n' "$1" "$2" "$(median '$1')" "$(median '$2 + $3')" "$(median '$4 / 1024')" >>"$out"
}

printf 'day\t%s\n' "$(date -u +%F)" >"$out"
printf 'machine\t%s processors, %s%s\n' "$(nproc)" "$(awk -F': ' '/^model name/ { print $2; exit }' /proc/cpuinfo)" "$note" >>"$out"
printf 'versions\t.NET SDK %s, Node.js %s, cdk8s %s with cdk8s-cli %s, median of %d runs\n' \
  "$(dotnet --version)" "$(node --version)" "$(version cdk8s)" "$(version cdk8s-cli)" "$runs" >>"$out"

# In turn, so that a machine that slows down slows all of them.
for services in 1 10 100 1000 10000; do
  declare_services "$services"
  cd "$work/$services"
  "$work/plan/AckKnativeSpot.Plan" many --format json --out plan.json
  node "$cdk8s/objects.js" plan.json objects.json
  for ((i = 0; i <= runs; i++)); do
    timed "plan-$services" "$work/plan/AckKnativeSpot.Plan" many --format yaml --out plan.yaml
    timed "engine-$services" "$work/engine/AckKnativeSpot.MockEngine" plan.json
    (cd "$cdk8s" && OBJECTS=$work/$services/objects.json timed "command-$services" node_modules/.bin/cdk8s synth --check-upgrade=false)
    (cd "$cdk8s" && OBJECTS=$work/$services/objects.json timed "program-$services" node synth.js)
  done
  figure plan "$services" "plan-$services"
  figure engine "$services" "engine-$services"
  figure cdk8s "$services" "command-$services"
  figure program "$services" "program-$services"
done

# What one feels: the published command, the command of the README, and what dotnet run takes for an empty program.
cd "$work"
dotnet new console -o empty >/dev/null
dotnet run --project empty >/dev/null
cd "$root"
dotnet run --project plan -- dev >/dev/null
for ((i = 0; i <= runs; i++)); do
  timed published "$work/plan/AckKnativeSpot.Plan" dev
  timed run dotnet run --project plan -- dev
  timed empty dotnet run --project "$work/empty"
done
figure published 1 published
figure run 1 run
figure empty 0 empty

dotnet run -c Release --project benchmarks -- page
