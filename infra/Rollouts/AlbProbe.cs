using AckKnativeSpot.Infra.ApiServer;

namespace AckKnativeSpot.Infra.Rollouts;

/// <summary>
/// Asks whether the API server knows AlbConfigs. The controller of the ALB gateway brings their definition, and its add-on may be installed before it is
/// there; the Kubernetes provider tries an unknown kind for half a minute only.
/// </summary>
internal static class AlbProbe
{
    private static readonly ReadinessAnswer.NotYet s_missing = new(
        "the ALB Ingress controller: the API server does not know AlbConfigs",
        "The add-on alb-ingress-controller is not in this cluster: install it, or let the stack do it (knative.gateway.alb.installController).");

    /// <summary>Asks once.</summary>
    /// <param name="api">API server.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<ReadinessAnswer> AskAsync(ClusterApi api, CancellationToken cancellation)
    {
        using var response = await api.SendAsync(HttpMethod.Get, "/apis/alibabacloud.com/v1", null, cancellation).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            return ReadinessAnswer.Of(
                await ApiAnswer.ReadAsync(response, cancellation).ConfigureAwait(false), api.Server, s_missing,
                "The API server does not say whether it knows AlbConfigs");
        }

        // Other controllers have kinds in this group too.
        var kinds = await response.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false);
        return kinds.Contains("\"AlbConfig\"", StringComparison.Ordinal) ? new ReadinessAnswer.Ready() : s_missing;
    }
}
