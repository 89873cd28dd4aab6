#!/usr/bin/env bash
# Whole processes, side by side: planning N services here, and cdk8s synthesising the same objects.
# Needs Node.js with npm, and GNU time. usage: benchmarks/against-cdk8s.sh [SERVICES] [RUNS]
set -euo pipefail
services=${1:-1000}
runs=${2:-7}
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The fastest form that the command can be published in; in a folder of its own, because a checkout's build output is not made for it.
dotnet publish "$root/plan" -c Release --use-current-runtime --self-contained -p:PublishReadyToRun=true -p:PublishReadyToRunComposite=true \
  -p:ArtifactsPath="$work/artifacts" -o "$work/plan" >"$work/publish.log" 2>&1 ||
  { cat "$work/publish.log"; exit 1; }
{
  printf 'config:\n  ack-knative-spot:cluster: { context: kind-kind }\n  ack-knative-spot:knative: { install: { upstream: {} } }\n  ack-knative-spot:services:\n'
  for ((i = 0; i < services; i++)); do
    printf '    - name: service-%d\n      image: ghcr.io/knative/helloworld-go:latest\n      env: { TARGET: Knative }\n      capacity: { choices: [2-4Gi, ecs.c6.large] }\n      scale: { min: 1, max: 20 }\n' "$i"
  done
} >"$work/stack.yaml"
"$work/plan/AckKnativeSpot.Plan" local --config "$work/stack.yaml" --format json --out "$work/plan.json"

cd "$work"
npm init -y >/dev/null 2>&1 && npm install --silent --no-audit --no-fund cdk8s constructs >/dev/null 2>&1
cat >synth.js <<'JS'
// Declares the very objects of the plan, so that both sides write the same manifests.
const { App, Chart, ApiObject } = require('cdk8s');
const plan = JSON.parse(require('fs').readFileSync('plan.json', 'utf8'));
const chart = new Chart(new App({ outdir: 'dist' }), 'services');
for (const resource of plan.resources) {
  if (resource.inputs.apiVersion && !resource.type.endsWith('Patch')) {
    new ApiObject(chart, resource.name, resource.inputs);
  }
}
chart.node.root.synth();
JS

# In turn, so that a machine that slows down slows both; the first round only warms up.
for ((i = 0; i <= runs; i++)); do
  /usr/bin/time -a -o plan.times -f '%e %U %S' plan/AckKnativeSpot.Plan local --config stack.yaml --format yaml --out plan.yaml
  /usr/bin/time -a -o cdk8s.times -f '%e %U %S' node synth.js
done
median() { tail -n +2 "$1" | awk "{ print $2 }" | sort -n | awk '{ a[NR] = $1 } END { print a[int((NR + 1) / 2)] }'; }
grep -ho 'Pulumi packages: [a-z]*' publish.log | head -n 1
echo "$services services, whole processes, median of $runs runs, seconds"
for side in plan cdk8s; do
  printf '%-6s %s elapsed, %s of processors\n' "$side" "$(median $side.times '$1')" "$(median $side.times '$2 + $3')"
done
