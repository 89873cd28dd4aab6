using System.Net;
using AckKnativeSpot.Infra.ApiServer;

namespace AckKnativeSpot.Infra.Rollouts;

/// <summary>
/// Asks whether Knative Serving takes Services: a small one is sent with a dry run, which goes through the custom resource definition, defaulting and
/// validating webhooks and stores nothing. Answers seen: 404 without the definition, 500 while the webhook has no endpoint, 201 when it is all there.
/// </summary>
internal static class KnativeProbe
{
    private const string Name = "ack-knative-spot-probe";

    /// <summary>Asks once.</summary>
    /// <param name="api">API server.</param>
    /// <param name="inNamespace">A namespace that is there.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<ReadinessAnswer> AskAsync(ClusterApi api, string inNamespace, CancellationToken cancellation)
    {
        using var response = await api.SendAsync(
            HttpMethod.Post, $"/apis/serving.knative.dev/v1/namespaces/{Uri.EscapeDataString(inNamespace)}/services?dryRun=All", Service(inNamespace),
            cancellation)
            .ConfigureAwait(false);
        return response.IsSuccessStatusCode
            ? new ReadinessAnswer.Ready()
            : Judge(await ApiAnswer.ReadAsync(response, cancellation).ConfigureAwait(false), inNamespace, api.Server);
    }

    private static ReadinessAnswer Judge(ApiAnswer answer, string inNamespace, string server) => answer.Status switch
    {
        // A webhook that says no, or a Service of this name, is a webhook and a definition that are there.
        HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity => new ReadinessAnswer.Ready(),
        HttpStatusCode.BadRequest or HttpStatusCode.Forbidden when answer.Message.Contains("denied the request", StringComparison.Ordinal) =>
            new ReadinessAnswer.Ready(),
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => ReadinessAnswer.Refused(answer.Status, server, answer.Message),
        HttpStatusCode.NotFound when answer.Kind is "namespaces" =>
            new ReadinessAnswer.NotYet($"namespace {inNamespace}", $"Create the namespace {inNamespace}."),
        HttpStatusCode.NotFound => new ReadinessAnswer.NotYet(
            "Knative: the API server does not know its Services",
            "Knative is not in this cluster: install it, or let the stack do it (knative.install)."),
        >= HttpStatusCode.InternalServerError or HttpStatusCode.TooManyRequests => new ReadinessAnswer.NotYet(
            $"Knative's webhook: {answer.Message}",
            "Knative is installed and does not work: look at the pods of knative-serving."),
        _ => new ReadinessAnswer.Never($"The API server refuses a Knative Service ({(int)answer.Status}): {answer.Message}"),
    };

    private static string Service(string inNamespace) => $$"""
        {
          "apiVersion": "serving.knative.dev/v1",
          "kind": "Service",
          "metadata": { "name": "{{Name}}", "namespace": "{{inNamespace}}" },
          "spec": { "template": { "spec": { "containers": [{ "image": "example.com/ack-knative-spot-probe" }] } } }
        }
        """;
}
