namespace AckKnativeSpot.Tests.Admission;

/// <summary>
/// A model of an API server with Knative's webhook at its default configuration, and of what happens right after: the revision and its pods are made or
/// they are not. Written from what a real one answered and from knative/serving's validation, not from this repository's rules.
/// </summary>
internal static class ApiServer
{
    /// <summary>What it says against a Service; nothing when the Service is admitted and its pods can be made.</summary>
    public static IReadOnlyList<string> Review(Dictionary<string, object> manifest)
    {
        var service = new Node("", manifest);
        return
        [
            .. ServiceSchema.Review(service),
            .. ServiceWebhook.Review(service),
            .. AutoscalingWebhook.Review(service["spec"]["template"]["metadata"]["annotations"]),
            .. TemplateWebhook.Review(service["spec"]["template"]["spec"]),
            .. PodAdmission.Review(service["spec"]["template"]),
        ];
    }
}
