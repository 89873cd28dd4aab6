using System.Collections.Immutable;
using AckKnativeSpot.Resources;

namespace AckKnativeSpot.Plan.Observation;

/// <summary>
/// For each resource type the program uses: the outputs that only the cloud knows and that other resources take as inputs.
/// Source: the schemas of the Pulumi packages.
/// </summary>
internal static class CloudOutputs
{
    private static readonly Dictionary<string, CloudOutput[]> s_resources = new(StringComparer.Ordinal)
    {
        [ResourceTypes.Addon] = [Text("version")],
        [ResourceTypes.Cluster] =
        [
            Text("vpcId"), Text("securityGroupId"), Texts("vswitchIds"), Text("version"), Text("workerRamRoleName"),
            Map("connections", "apiServerInternet", "apiServerIntranet"),
        ],
        [ResourceTypes.NodePool] = [Text("nodePoolId"), Text("scalingGroupId")],
        [ResourceTypes.EipAddress] = [Text("ipAddress")],
        [ResourceTypes.EipAssociation] = [],
        [ResourceTypes.KmsKey] = [Text("arn")],
        [ResourceTypes.Alert] = [],
        [ResourceTypes.LogProject] = [],
        [ResourceTypes.NatGateway] = [Text("snatTableIds"), Text("forwardTableIds")],
        [ResourceTypes.Network] = [Text("routerId"), Text("routeTableId")],
        [ResourceTypes.SnatEntry] = [],
        [ResourceTypes.Switch] = [],
        [ResourceTypes.RandomString] = [Text("result")],
    };

    public static IReadOnlyList<CloudOutput> Of(string type)
    {
        if (s_resources.TryGetValue(type, out var outputs))
        {
            return outputs;
        }

        return type.StartsWith("kubernetes:", StringComparison.Ordinal) || type.StartsWith("pulumi:providers:", StringComparison.Ordinal)
            ? []
            : throw new InvalidOperationException($"The plan does not know the outputs of the resource type '{type}'. Add it to CloudOutputs.");
    }

    public static ImmutableDictionary<string, object> OfCall(string token, ImmutableDictionary<string, object> args) => token switch
    {
        "alicloud:cs/getClusterCredential:getClusterCredential" => args
            .SetItem("kubeConfig", $"server: https://localhost {Marker.Secret("kubeconfig")}")
            .SetItem("expiration", Marker.Unknown("credential.expiration")),
        "alicloud:cs/getKubernetesAddons:getKubernetesAddons" => args.SetItem("addons", ImmutableArray<object>.Empty),
        "alicloud:index/getZones:getZones" => args.SetItem(
            "ids", Enumerable.Range(0, 10).Select(object (i) => Marker.Unknown(FormattableString.Invariant($"zones[{i}]"))).ToImmutableArray()),
        "alicloud:kms/getSecretVersions:getSecretVersions" => args.SetItem("versions", ImmutableArray.Create<object>(ImmutableDictionary<string, object>.Empty
            .Add("versionId", Marker.Unknown("kms.versionId"))
            .Add("secretData", Marker.Secret("kms")))),
        _ => throw new InvalidOperationException($"The plan does not know the answer of the function '{token}'. Add it to CloudOutputs."),
    };

    private static CloudOutput Text(string name) => new(name, resource => Marker.Unknown($"{resource}.{name}"));

    private static CloudOutput Map(string name, params string[] fields) => new(
        name, resource => fields.ToImmutableDictionary(f => f, object (f) => Marker.Unknown($"{resource}.{f}")));

    private static CloudOutput Texts(string name) => new(name, resource => ImmutableArray.Create<object>(Marker.Unknown($"{resource}.{name}")));
}

/// <summary>An output that only the cloud knows.</summary>
internal sealed record CloudOutput(string Name, Func<string, object> Marker);
