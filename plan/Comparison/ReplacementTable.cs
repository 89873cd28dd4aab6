using System.Text.Json;
using System.Text.Json.Nodes;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Plan.Contract;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Resources;

namespace AckKnativeSpot.Plan.Comparison;

/// <summary>
/// What a changed input does to its resource, for the resource types this program uses. Taken from the source code of the providers:
/// <list type="bullet">
/// <item>Alibaba Cloud: <see cref="ProviderContract"/>; read at creation only is what the update functions in <c>alicloud/resource_alicloud_*.go</c> of
/// aliyun/terraform-provider-alicloud never look at; an input that the provider fills in keeps its value when it is left out (Optional and Computed).</item>
/// <item>Kubernetes: <c>provider/pkg/provider/diff.go</c>, <c>provider.go</c> (Diff, DiffConfig) and <c>helm_release.go</c> of pulumi/pulumi-kubernetes
/// 4.32.</item>
/// <item>Random: plan modifiers in <c>internal/provider/resource_string.go</c> of hashicorp/terraform-provider-random.</item>
/// </list>
/// </summary>
internal static class ReplacementTable
{
    private static readonly string[] s_object = ["metadata.name", "metadata.namespace"];

    private static readonly Dictionary<string, string[]> s_forcing = new(StringComparer.Ordinal)
    {
        [ResourceTypes.Job] = [.. s_object, "spec.completions", "spec.parallelism", "spec.selector", "spec.template"],
        [ResourceTypes.ConfigMap] = [.. s_object, "binaryData", "data"],

        // Unlike a config map: our providers have enableSecretMutable.
        [ResourceTypes.Secret] = [.. s_object, "type"],
        [ResourceTypes.HelmRelease] = ["name", "namespace"],
        [ResourceTypes.KubernetesProvider] = ["clusterIdentifier"],
        [ResourceTypes.RandomString] =
        [
            "keepers", "length", "lower", "minLower", "minNumeric", "minSpecial", "minUpper", "numeric", "special", "upper",
        ],
    };

    /// <summary>Inputs that are read at creation only, each with what to do instead.</summary>
    private static readonly Dictionary<string, Dictionary<string, string>> s_readAtCreation = new(StringComparer.Ordinal)
    {
        [ResourceTypes.Cluster] = new(StringComparer.Ordinal)
        {
            ["addons"] = "install or configure the add-on in the ACK console",
            ["isEnterpriseSecurityGroup"] = "only a new cluster has another kind of security group",
            ["newNatGateway"] = "create a NAT gateway in the VPC",
            ["podVswitchIds"] = "add the pod vSwitch of each zone to the config map eni-config in kube-system, then restart Terway",
            ["slbInternetEnabled"] = "bind an elastic IP address to the API server, or unbind it, in the ACK console",
        },
        [ResourceTypes.AlbConfig] = new(StringComparer.Ordinal)
        {
            ["spec.config.addressType"] = "remove the gateway and add it again, which makes another load balancer",
            ["spec.config.zoneMappings"] = "remove the gateway and add it again, which makes another load balancer",
        },
    };

    private const string LogsOff = "turn the logs of the control plane off in the ACK console first, since ACK may refuse an update with nothing in it";
    private const string EncryptionOff =
        "turn the encryption of Secrets off in the ACK console before its key goes, since ACK may refuse an update with nothing in it";

    /// <summary>Inputs that the provider does not send when they are left out, each with what to do instead.</summary>
    private static readonly Dictionary<string, Dictionary<string, string>> s_keptWhenLeftOut = new(StringComparer.Ordinal)
    {
        [ResourceTypes.Cluster] = new(StringComparer.Ordinal)
        {
            ["controlPlaneLogComponents"] = LogsOff,
            ["controlPlaneLogProject"] = LogsOff,
            ["controlPlaneLogTtl"] = LogsOff,
            ["disableEncryption"] = EncryptionOff,
            ["encryptionProviderKey"] = EncryptionOff,
        },
        [ResourceTypes.NodePool] = new(StringComparer.Ordinal)
        {
            ["keyName"] = "write another key pair or a password, or take the key pair off in the ACK console",
        },
    };

    /// <summary>The resource types that have a row of their own.</summary>
    public static IEnumerable<string> Types => s_forcing.Keys.Concat(ProviderContract.Types);

    /// <summary>What a changed input does.</summary>
    /// <param name="type">Type token of the resource.</param>
    /// <param name="path">Path of the input.</param>
    /// <param name="isAddedOrRemoved">Whether it was not there before, or is not there any more.</param>
    public static ChangeEffect EffectOf(string type, string path, bool isAddedOrRemoved)
    {
        if (ForcingInputs(type) is not { } forcing)
        {
            return ChangeEffect.NotKnown;
        }

        if (forcing.Any(input => PropertyPath.Covers(input, path)))
        {
            // So that the identifier of a provider's cluster can be introduced without replacing everything in it.
            return type == ResourceTypes.KubernetesProvider && isAddedOrRemoved ? ChangeEffect.Update : ChangeEffect.Replace;
        }

        return type == ResourceTypes.KnativeService && PropertyPath.Covers("spec.template", path) ? ChangeEffect.NewRevision
            : ReadAtCreation(type, path) is not null ? ChangeEffect.None
            : ChangeEffect.Update;
    }

    /// <summary>Why the change of an input does nothing; <see langword="null"/> for one that does something.</summary>
    /// <param name="current">The resource as it will be.</param>
    /// <param name="change">What changes of it.</param>
    public static NoEffect? NothingOf(PlannedResource current, PropertyChange change) =>
        ReadAtCreation(current.Type, change.Path) is { } instead ? new("is read at creation only", instead)
        : change is { New: null } && Kept(current, change.Path) is { } other ? new("is left out and stays what it was", other)
        : current.Type == ResourceTypes.Addon && change.Path == "config" && TakesAwayOnly(change.Old as string, change.New as string)
            ? new("has fewer keys, which takes none away from the add-on", "write the value that the key is to have, or change it in the ACK console")

        // resource_alicloud_cs_kubernetes.go, migrateCluster.
        : current.Type == ResourceTypes.Cluster && change is { Path: "clusterSpec", Old: not (null or "ack.standard") }
            ? new("is changed by the provider from the basic edition only", "change the edition in the ACK console")
        : null;

    /// <summary>
    /// Whether a configuration asks for nothing that it did not before. The provider then sends nothing (resource_alicloud_cs_kubernetes_addon.go,
    /// needUpgrade).
    /// </summary>
    private static bool TakesAwayOnly(string? old, string? current)
    {
        try
        {
            return old is not null && current is not null && IsWithin(JsonNode.Parse(current), JsonNode.Parse(old));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsWithin(JsonNode? part, JsonNode? whole) => (part, whole) is (JsonObject few, JsonObject many)
        ? few.All(member => many.TryGetPropertyValue(member.Key, out var other) && IsWithin(member.Value, other))
        : JsonNode.DeepEquals(part, whole);

    // What is in an object that stays is sent with it.
    private static string? Kept(PlannedResource current, string path)
    {
        var input = path.Split('.', '[')[0];
        return current.Inputs.ContainsKey(input) ? null
            : s_keptWhenLeftOut.GetValueOrDefault(current.Type)?.GetValueOrDefault(input) is { } instead ? instead
            : ProviderContract.IsFilledIn(current.Type, input) ? "write the value that it is to have, or change it in the console"
            : null;
    }

    private static string? ReadAtCreation(string type, string path) =>
        s_readAtCreation.GetValueOrDefault(type)?.FirstOrDefault(input => PropertyPath.Covers(input.Key, path)).Value;

    private static IReadOnlyList<string>? ForcingInputs(string type) =>
        s_forcing.TryGetValue(type, out var forcing) ? forcing
        : ProviderContract.ReplacingInputs(type) is { } replacing ? replacing
        : type.StartsWith("kubernetes:", StringComparison.Ordinal) && !type.StartsWith("kubernetes:yaml/", StringComparison.Ordinal)
            && !type.StartsWith("kubernetes:helm.sh/", StringComparison.Ordinal) ? s_object
        : null;
}
