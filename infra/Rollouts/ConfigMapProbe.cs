using System.Net;
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
        if (response.IsSuccessStatusCode)
        {
            return new ReadinessAnswer.Ready();
        }

        var answer = await ApiAnswer.ReadAsync(response, cancellation).ConfigureAwait(false);
        return answer.Status switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => ReadinessAnswer.Refused(answer.Status, api.Server, answer.Message),
            HttpStatusCode.NotFound or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError => new ReadinessAnswer.NotYet(
                $"config map {inNamespace}/{name}", $"Its installer has not made the config map {inNamespace}/{name}: look at the add-on that it belongs to."),
            _ => new ReadinessAnswer.Never($"The API server does not give the config map {inNamespace}/{name} ({(int)answer.Status}): {answer.Message}"),
        };
    }
}
