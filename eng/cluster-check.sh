#!/usr/bin/env bash
# Proves on a real cluster what a plan promises: brings the stack `local` up with the official packages, sends a request, evicts a pod while requests run,
# brings it up again without a change, and destroys it. Works with any context of the kubeconfig; needs kubectl, the Pulumi CLI and the .NET SDK.
set -euo pipefail

usage() {
  cat <<'END'
usage: cluster-check.sh --context CONTEXT --yes

  --context CONTEXT   context of the kubeconfig; there is no default
  --yes               confirms that Knative is installed in that cluster and removed again

Everything happens in a copy of the repository and with a state of its own, which are removed at the end.
END
}

fail() { echo "cluster-check.sh: $1" >&2; exit 2; }

context='' confirmed=false
while [ "$#" -gt 0 ]; do
  case "$1" in
    --context) [ "$#" -ge 2 ] || fail "--context needs a value"; context=$2; shift 2 ;;
    --yes) confirmed=true; shift ;;
    -h | --help) usage; exit 0 ;;
    *) fail "there is no option $1; see --help" ;;
  esac
done

[ -n "$context" ] || fail "name the cluster: --context CONTEXT"
$confirmed || fail "this installs Knative in '$context' and removes it again; confirm it with --yes"
for tool in kubectl pulumi dotnet git; do
  command -v "$tool" >/dev/null || fail "$tool is not installed"
done

repository=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
step() { printf '\n== %s\n' "$1"; }

up=false
finish() {
  local code=$?
  if $up; then
    step "Clean up after a failure"
    (cd "$work/copy" && pulumi destroy --stack local --yes --run-program --non-interactive) || echo "Objects may be left in '$context'." >&2
  fi
  rm -rf "$work"
  exit "$code"
}
trap finish EXIT

git clone -q "$repository" "$work/copy"
cd "$work/copy"
mkdir "$work/state"
export PULUMI_BACKEND_URL="file://$work/state" PULUMI_CONFIG_PASSPHRASE=cluster-check PULUMI_SDK=nuget

step "Stack"
pulumi stack init local --non-interactive
pulumi config set --stack local --path 'ack-knative-spot:cluster.context' "$context"

step "Up"
up=true
pulumi up --stack local --yes --non-interactive

step "Reclaim one pod while requests run"
kubectl --context "$context" --namespace default run cluster-check --image curlimages/curl:8.10.1 --restart Never --rm --attach --quiet -- \
  curl -s -f -m 60 http://helloworld-go.default.svc.cluster.local
eng/drill.sh helloworld-go --namespace default --context "$context" --one --yes

step "Up again changes nothing"
pulumi up --stack local --yes --non-interactive --expect-no-changes

step "Destroy leaves nothing"
pulumi destroy --stack local --yes --run-program --non-interactive
up=false
left=$(kubectl --context "$context" --namespace default get ksvc,poddisruptionbudgets -o name 2>/dev/null || true)
[ -z "$left" ] || fail "these objects are left: $left"
[ -z "$(pulumi stack export --stack local | grep '"urn"' || true)" ] || fail "the state still has resources"

step "Everything held"
