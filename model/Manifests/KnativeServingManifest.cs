using System.Globalization;
using AckKnativeSpot.Serving;

namespace AckKnativeSpot.Manifests;

/// <summary>
/// Renders the <c>KnativeServing</c> object of which the Knative Operator makes Serving.
/// Sources: knative/operator, <c>pkg/apis/operator/v1beta1</c>; Knative, "Configure Knative with the operator".
/// </summary>
internal static class KnativeServingManifest
{
    /// <summary>Name of the Service of Kourier's load balancer; the operator puts it into the namespace of Serving.</summary>
    public const string KourierService = "kourier";

    /// <summary>
    /// Annotation of a Service that says where its load balancer has addresses: <c>internet</c>, which is its default, or <c>intranet</c>.
    /// Source: Alibaba Cloud, "Add annotations to the YAML file of a Service to configure CLB instances".
    /// </summary>
    public const string AddressType = "service.beta.kubernetes.io/alibaba-cloud-loadbalancer-address-type";

    /// <summary>Renders the object.</summary>
    /// <param name="spec">Gateway and configuration.</param>
    /// <param name="release">The release to install.</param>
    public static Dictionary<string, object> Render(ServingSpec spec, ServingInstall.Upstream release)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(release);
        var kourier = spec.Gateway as Gateway.Kourier;
        return new()
        {
            ["apiVersion"] = "operator.knative.dev/v1beta1",
            ["kind"] = "KnativeServing",
            ["metadata"] = new Dictionary<string, object> { ["name"] = "knative-serving", ["namespace"] = ServingSpec.Namespace },
            ["spec"] = new Dictionary<string, object>
            {
                ["version"] = string.Create(CultureInfo.InvariantCulture, $"{release.Version.Major}.{release.Version.Minor}.{release.Version.Patch}"),

                // Without an ingress the operator installs Istio's.
                ["ingress"] = new Dictionary<string, object> { ["kourier"] = new Dictionary<string, object> { ["enabled"] = kourier is not null } },
            }
                .With("services", kourier is null ? null : new List<object> { Exposed(kourier) })
                .With("config", Config(spec)),
        };
    }

    private static Dictionary<string, object> Exposed(Gateway.Kourier kourier) => new()
    {
        ["name"] = KourierService,
        ["annotations"] = new Dictionary<string, object> { [AddressType] = kourier.Internet ? "internet" : "intranet" },
    };

    /// <summary>Each config map without the <c>config-</c> before its name.</summary>
    private static Dictionary<string, object> Config(ServingSpec spec) =>
        ConfigMaps.Of(spec, podsInVpc: true).ToDictionary(map => map.Key["config-".Length..], object (map) => map.Value.ToTree());
}
