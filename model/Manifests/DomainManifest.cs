using AckKnativeSpot.Services;

namespace AckKnativeSpot.Manifests;

/// <summary>Renders what makes a domain lead to a service.</summary>
internal static class DomainManifest
{
    /// <summary>Renders the mapping.</summary>
    /// <param name="service">The service.</param>
    /// <param name="domain">The domain.</param>
    public static Dictionary<string, object> Render(KnativeServiceSpec service, CustomDomain domain) => new()
    {
        ["apiVersion"] = "serving.knative.dev/v1beta1",
        ["kind"] = "DomainMapping",
        ["metadata"] = new Dictionary<string, object> { ["name"] = domain.Name, ["namespace"] = service.Namespace },
        ["spec"] = new Dictionary<string, object>
        {
            ["ref"] = new Dictionary<string, object> { ["apiVersion"] = "serving.knative.dev/v1", ["kind"] = "Service", ["name"] = service.Name },
        }.With("tls", domain.TlsSecret is { } secret ? new Dictionary<string, object> { ["secretName"] = secret } : null),
    };

    /// <summary>Renders the claim that lets a namespace have the domain, which no other then can.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="space">The namespace.</param>
    public static Dictionary<string, object> RenderClaim(CustomDomain domain, string space) => new()
    {
        ["apiVersion"] = "networking.internal.knative.dev/v1alpha1",
        ["kind"] = "ClusterDomainClaim",
        ["metadata"] = new Dictionary<string, object> { ["name"] = domain.Name },
        ["spec"] = new Dictionary<string, object> { ["namespace"] = space },
    };
}
