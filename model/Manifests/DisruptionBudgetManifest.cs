using AckKnativeSpot.Drain;
using AckKnativeSpot.Services;

namespace AckKnativeSpot.Manifests;

/// <summary>Renders the PodDisruptionBudget of a service.</summary>
internal static class DisruptionBudgetManifest
{
    /// <summary>Label that Knative puts on every pod of a service, whatever its revision.</summary>
    public const string ServiceLabel = "serving.knative.dev/service";

    /// <summary>Renders the budget; it has the name of the service and covers the pods of all its revisions.</summary>
    /// <param name="spec">The service.</param>
    /// <param name="budget">What may be away at once.</param>
    public static Dictionary<string, object> Render(KnativeServiceSpec spec, DisruptionBudget budget)
    {
        var (field, count) = budget switch
        {
            DisruptionBudget.MaxUnavailable max => ("maxUnavailable", max.Value),
            DisruptionBudget.MinAvailable min => ("minAvailable", min.Value),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return new()
        {
            ["apiVersion"] = "policy/v1",
            ["kind"] = "PodDisruptionBudget",
            ["metadata"] = new Dictionary<string, object> { ["name"] = spec.Name, ["namespace"] = spec.Namespace },
            ["spec"] = new Dictionary<string, object>
            {
                [field] = count is PodCount.Absolute absolute ? absolute.Pods : count.ToString(),
                ["selector"] = new Dictionary<string, object>
                {
                    ["matchLabels"] = new Dictionary<string, object> { [ServiceLabel] = spec.Name },
                },

                // Without it a pod that is not ready blocks its own eviction, and the reclaim then kills it (Kubernetes, "Unhealthy Pod Eviction Policy").
                ["unhealthyPodEvictionPolicy"] = "AlwaysAllow",
            },
        };
    }
}
