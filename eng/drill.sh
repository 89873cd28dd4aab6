#!/usr/bin/env bash
# Reclaims a Knative Service as the virtual node does: evicts its pods through the Eviction API, tries refused evictions again, watches Ready pods and sends
# requests meanwhile, and prints what was to be expected beside what was seen. Needs kubectl only. It evicts real pods: read docs/operations/drill.md first.
set -uo pipefail

usage() {
  cat <<'END'
usage: drill.sh SERVICE --namespace NAMESPACE --yes [options]

  --namespace NAMESPACE   namespace of the service; there is no default
  --yes                   confirms that pods of the service may be evicted
  --context CONTEXT       context of the kubeconfig (default: the current one)
  --one                   one notice: evicts one pod only (default: every pod gets its notice at once)
  --startup SECONDS       time until a replacement is Ready, for the forecast (default: 30)
  --retry SECONDS         time until a refused eviction is tried again (default: 10)
  --watch SECONDS         how long to watch after the notice (default: 240)
  --path PATH             path of the requests (default: /); one that takes long shows what becomes of long requests
  --every SECONDS         time from one request to the next, whether it is answered or not (default: 0.5)
  --image IMAGE           image with curl that the requests are sent from (default: curlimages/curl:8.10.1)
  --no-requests           evicts and watches only

Exit code 0 when every pod left in time and no request failed, 1 when not, 2 for wrong usage.
END
}

fail() { echo "drill.sh: $1" >&2; exit 2; }

service='' namespace='' confirmed=false one=false requests=true
startup=30 retry=10 watch=240 path=/ every=0.5 image=curlimages/curl:8.10.1
context=()
notice=180

while [ "$#" -gt 0 ]; do
  case "$1" in
    --namespace | --context | --startup | --retry | --watch | --path | --every | --image)
      [ "$#" -ge 2 ] || fail "$1 needs a value"
      case "$1" in
        --namespace) namespace=$2 ;;
        --context) context=(--context "$2") ;;
        --startup) startup=$2 ;;
        --retry) retry=$2 ;;
        --watch) watch=$2 ;;
        --path) path=$2 ;;
        --every) every=$2 ;;
        --image) image=$2 ;;
      esac
      shift 2
      ;;
    --yes) confirmed=true; shift ;;
    --one) one=true; shift ;;
    --no-requests) requests=false; shift ;;
    -h | --help) usage; exit 0 ;;
    -*) fail "there is no option $1; see --help" ;;
    *) [ -z "$service" ] || fail "one service at a time, not '$service' and '$1'"; service=$1; shift ;;
  esac
done

[ -n "$service" ] || { usage >&2; exit 2; }
[ -n "$namespace" ] || fail "name the namespace: --namespace NAMESPACE"
$confirmed || fail "this evicts pods of $namespace/$service; confirm it with --yes"
for number in "$startup" "$retry" "$watch"; do
  case "$number" in '' | *[!0-9]* | 0) fail "'$number' is no number of seconds above 0" ;; esac
done
case "$every" in '' | . | *[!0-9.]* | *.*.*) fail "'$every' is no number of seconds" ;; *[1-9]*) ;; *) fail "'$every' is no number of seconds above 0" ;; esac
command -v kubectl >/dev/null || fail "kubectl is not installed"

k() { kubectl "${context[@]+"${context[@]}"}" --namespace "$namespace" "$@"; }

selector=serving.knative.dev/service=$service
sender=drill-$service
work=$(mktemp -d)
# shellcheck disable=SC2317 # called by the trap
cleanup() {
  rm -rf "$work"
  if $requests; then k delete pod "$sender" --ignore-not-found --wait=false >/dev/null 2>&1; fi
}
trap cleanup EXIT

pods() {
  k get pods --selector "$selector" --field-selector status.phase=Running \
    -o go-template='{{range .items}}{{if not .metadata.deletionTimestamp}}{{.metadata.name}}{{"\n"}}{{end}}{{end}}'
}

# The names of all pods, those on their way out too.
present() { k get pods --selector "$selector" -o jsonpath='{range .items[*]}{.metadata.name}{"\n"}{end}'; }

ready() {
  k get pods --selector "$selector" -o jsonpath='{range .items[*]}{.status.conditions[?(@.type=="Ready")].status}{"\n"}{end}' | grep -c '^True$'
}

# Prints nothing when the eviction was accepted, the reason when it was refused.
evict() {
  {
    printf '{"apiVersion":"policy/v1","kind":"Eviction","metadata":{"name":"%s","namespace":"%s"}}' "$1" "$namespace" |
      k create --raw "/api/v1/namespaces/$namespace/pods/$1/eviction" -f - >/dev/null
  } 2>&1
}

k get ksvc "$service" -o name >/dev/null || exit 1
targets=()
while IFS= read -r pod; do targets+=("$pod"); done < <(pods)
[ "${#targets[@]}" -gt 0 ] || fail "$namespace/$service has no running pod to evict; send it requests or raise its minimum scale"
count=${#targets[@]}
$one && targets=("${targets[0]}")

grace=$(k get pod "${targets[0]}" -o jsonpath='{.spec.terminationGracePeriodSeconds}')
allowed=$(k get poddisruptionbudgets -o go-template="{{range \$budget := .items}}{{with .spec.selector}}{{with .matchLabels}}\
{{if eq (printf \"%v\" (index . \"serving.knative.dev/service\")) \"$service\"}}{{\$budget.status.disruptionsAllowed}}{{end}}{{end}}{{end}}{{end}}")
if [ -z "$allowed" ]; then
  echo "$namespace/$service: $count pods, no disruption budget, grace $grace s"
  allowed=$count
else
  echo "$namespace/$service: $count pods, $allowed may be away at once, grace $grace s"
fi

evicted=${#targets[@]}
if [ "$allowed" -eq 0 ]; then
  echo "forecast: the budget refuses every eviction; the pods would be killed with their instances after $notice s"
else
  waves=$(((evicted + allowed - 1) / allowed))
  last=$(((waves - 1) * (startup + retry) + grace))
  away=$((allowed < evicted ? allowed : evicted))
  echo "forecast: fewest Ready $((count - away)) of $count; last pod out within $last s of $notice s (startup $startup s, retry $retry s)"
fi

if $requests; then
  k delete pod "$sender" --ignore-not-found >/dev/null 2>&1
  # shellcheck disable=SC2016 # expanded in the pod
  k run "$sender" --image "$image" --restart Never --env "TARGET=http://$service.$namespace.svc.cluster.local$path" --env "EVERY=$every" --command -- \
    sh -c 'while [ ! -e /tmp/stop ]; do curl -s -o /dev/null -m 120 -w "%{http_code} %{time_total}\n" "$TARGET" & sleep "$EVERY"; done; wait' >/dev/null || exit 1
  k wait pod "$sender" --for condition=Ready --timeout 120s >/dev/null || exit 1
fi

start=$(date +%s)
fewest=$count gap=0 before=0 open=("${targets[@]}") next=0 gone_at=''
while :; do
  now=$(($(date +%s) - start))
  if [ "${#open[@]}" -gt 0 ] && [ "$now" -ge "$next" ]; then
    refused=()
    for pod in "${open[@]}"; do
      reason=$(evict "$pod")
      case "$reason" in
        '') echo "$now s: $pod evicted" ;;
        *NotFound*) echo "$now s: $pod has gone by itself" ;;
        *) refused+=("$pod") ;;
      esac
    done
    [ "${#refused[@]}" -gt 0 ] && echo "$now s: evictions refused: ${#refused[@]}, tried again in $retry s"
    open=("${refused[@]+"${refused[@]}"}")
    next=$((now + retry))
  fi

  current=$(ready)
  [ "$current" -lt "$fewest" ] && fewest=$current
  [ "$current" -eq 0 ] && gap=$((gap + now - before))
  before=$now
  present >"$work/present"
  if ! printf '%s\n' "${targets[@]}" | grep -qxFf - "$work/present"; then
    gone_at=$now
    [ "$current" -ge "$count" ] && break
  fi

  [ "$now" -ge "$watch" ] && break
  sleep 1
done

status=0
if [ -z "$gone_at" ]; then
  echo "seen: after $watch s not every pod has left"
  status=1
else
  echo "seen: last pod out at $gone_at s, fewest Ready $fewest of $count, some $gap s without a Ready pod"
  [ "$gone_at" -le "$notice" ] || status=1
fi

if $requests; then
  # Requests that are still open count, too.
  k exec "$sender" -- touch /tmp/stop >/dev/null && k wait pod "$sender" --for jsonpath='{.status.phase}'=Succeeded --timeout 150s >/dev/null
  k logs "$sender" >"$work/requests"
  total=$(grep -c . "$work/requests")
  failed=$(grep -vc '^[23]' "$work/requests")
  slowest=$(cut -d' ' -f2 "$work/requests" | sort -n | tail -n 1)
  echo "requests: $((total - failed)) of $total answered, slowest ${slowest:-0} s"
  [ "$total" -gt 0 ] && [ "$failed" -eq 0 ] || status=1
fi

exit "$status"
