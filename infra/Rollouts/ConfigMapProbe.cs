using AckKnativeSpot.Infra.ApiServer;

namespace AckKnativeSpot.Infra.Rollouts;

/// <summary>
/// Asks whether a config map is there that somebody else's installer makes. A patch of one that is not there would create it with the patched keys alone,
/// and the installer would then find it.
/// </summary>
internal static class ConfigMapProbe
{
    /// <summary>Asks once.</summary>
    /// <param name="api">API server.</param>
    /// <param name="inNamespace">Namespace of the map.</param>
    /// <param name="name">Name of the map.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<ReadinessAnswer> AskAsync(ClusterApi api, string inNamespace, string name, CancellationToken cancellation)
    {
        using var response = await api.SendAsync(
            HttpMethod.Get, $"/api/v1/namespaces/{Uri.EscapeDataString(inNamespace)}/configmaps/{Uri.EscapeDataString(name)}", null, cancellation)
                .ConfigureAwait(false);
        return response.IsSuccessStatusCode
            ? new ReadinessAnswer.Ready()
            : ReadinessAnswer.Of(
                await ApiAnswer.ReadAsync(response, cancellation).ConfigureAwait(false),
                api.Server,
                new(
                    $"config map {inNamespace}/{name}",
                    $"Its installer has not made the config map {inNamespace}/{name}: look at the add-on that it belongs to."),
                $"The API server does not give the config map {inNamespace}/{name}");
    }
}
