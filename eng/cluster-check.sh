#!/usr/bin/env bash
# Proves on a real cluster what a plan promises: brings the stack `local` up with the official packages, finds every object that the plan shows, sends a
# request, evicts a pod while requests run, brings the stack up again without a change, and destroys it. Works with any context of the kubeconfig; needs
# kubectl, the Pulumi CLI, git and the .NET SDK.
set -euo pipefail

usage() {
  cat <<'END'
usage: cluster-check.sh --context CONTEXT --yes

  --context CONTEXT   context of the kubeconfig; there is no default
  --yes               confirms that Knative is installed in that cluster and removed again

Everything happens in a copy of the repository and with a state of its own, which are removed at the end. Exit code 0 when everything held, 1 when not, 2 for
wrong usage.
END
}

wrong() { echo "cluster-check.sh: $1" >&2; exit 2; }
fail() { echo "cluster-check.sh: $1" >&2; exit 1; }
step() { printf '\n== %s\n' "$1"; }

context='' confirmed=false
while [ "$#" -gt 0 ]; do
  case "$1" in
    --context) [ "$#" -ge 2 ] || wrong "--context needs a value"; context=$2; shift 2 ;;
    --yes) confirmed=true; shift ;;
    -h | --help) usage; exit 0 ;;
    *) wrong "there is no option $1; see --help" ;;
  esac
done

[ -n "$context" ] || wrong "name the cluster: --context CONTEXT"
$confirmed || wrong "this installs Knative in '$context' and removes it again; confirm it with --yes"
for tool in kubectl pulumi dotnet git; do
  command -v "$tool" >/dev/null || wrong "$tool is not installed"
done

repository=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)

up=false
# shellcheck disable=SC2317 # called by the trap
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

# Prints the objects of the plan that are in the cluster. One whose kind the cluster does not know is not; any other answer ends the check.
present() {
  local object
  for object in "$work"/objects/*.yaml; do
    if ! kubectl --context "$context" get --ignore-not-found -o name -f "$object" 2>"$work/answer"; then
      grep -q 'no matches for kind' "$work/answer" || { cat "$work/answer" >&2; return 1; }
    fi
  done
}

git clone -q "$repository" "$work/copy"
cd "$work/copy"
mkdir "$work/state" "$work/objects"
export PULUMI_BACKEND_URL="file://$work/state" PULUMI_CONFIG_PASSPHRASE=cluster-check PULUMI_SDK=nuget

step "Stack"
pulumi stack init local --non-interactive
pulumi config set --stack local --path 'ack-knative-spot:cluster.context' "$context"

step "Plan"
dotnet run --project plan -- local --format yaml --out "$work/objects.yaml"
awk -v folder="$work/objects" '/^---$/ { file = sprintf("%s/%03d.yaml", folder, ++count); next } file { print > file }' "$work/objects.yaml"
planned=$(find "$work/objects" -name '*.yaml' | grep -c .) || fail "the plan shows no object"
found=$(present)
[ -z "$found" ] || fail "the cluster has what the stack would create: $found"

step "Up"
up=true
pulumi up --stack local --yes --non-interactive
found=$(present)
[ "$(printf '%s\n' "$found" | grep -c .)" -eq "$planned" ] || fail "the plan shows $planned objects, and the cluster has: $found"

step "A request is answered"
kubectl --context "$context" --namespace default run cluster-check --image curlimages/curl:8.10.1 --restart Never --rm --attach --quiet -- \
  curl -s -S -f -m 60 http://helloworld-go.default.svc.cluster.local | tee "$work/response"
grep -q Knative "$work/response" || fail "the answer to the request is another one"

step "One pod is reclaimed while requests run"
eng/drill.sh helloworld-go --namespace default --context "$context" --one --yes

step "Up again changes nothing"
pulumi up --stack local --yes --non-interactive --expect-no-changes

step "Destroy leaves nothing"
pulumi destroy --stack local --yes --run-program --non-interactive
up=false
found=$(present)
[ -z "$found" ] || fail "the cluster still has: $found"
state=$(pulumi stack export --stack local)
case "$state" in *'"urn"'*) fail "the state still has resources" ;; esac

step "Everything held"
