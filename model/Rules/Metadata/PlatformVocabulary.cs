using AckKnativeSpot.Values;

namespace AckKnativeSpot.Rules;

/// <summary>
/// The labels and annotations that something in the cluster reads, by prefix. Sources: knative/serving, registered annotations and labels; Alibaba Cloud,
/// "ECI Pod Annotation" and "Configure reserved instances for Knative Services"; Pulumi Kubernetes provider, annotations.
/// </summary>
internal static partial class PlatformVocabulary
{
    /// <summary>Prefix of what the cloud controller manager reads of a Service of Kubernetes that has a load balancer.</summary>
    public const string OfLoadBalancers = "service.beta.kubernetes.io";

    /// <summary>Prefixes whose keys are all known: any other key does nothing or is refused.</summary>
    private static readonly ValueList<string> s_complete = [Autoscaling, Serving, Networking, QueueProxy, Features, Pulumi, ThisProject];

    /// <summary>Prefixes that have more keys than are known here: their owner adds some without a release of anything.</summary>
    private static readonly ValueList<string> s_open = [Eci, AckKnative, AlibabaCloud];

    private static readonly ValueList<PlatformKey> s_keys = [.. OfKnative, .. OfEci, .. OfPulumi, .. OfKubernetes];

    /// <summary>Other spellings of annotations of pods, each with the one that is documented today and means the same.</summary>
    public static ValueList<(string Other, string Key)> OtherSpellings { get; } =
    [
        .. AutoscalingSettings.SelectMany(each => each.Names.Skip(1).Select(other => ($"{Autoscaling}/{other}", $"{Autoscaling}/{each.Names[0]}"))),
        .. OlderOfEci,
    ];

    private static readonly ILookup<string, PlatformKey> s_byName = s_keys.ToLookup(key => key.Name, StringComparer.Ordinal);

    private static readonly ILookup<string, PlatformKey> s_byPrefix = s_keys.ToLookup(key => key.Prefix, StringComparer.Ordinal);

    /// <summary>Whether every key of a prefix is known.</summary>
    /// <param name="prefix">The prefix.</param>
    public static bool IsComplete(string prefix) => s_complete.Contains(prefix);

    /// <summary>Whether keys of a prefix belong to the platform, known or not.</summary>
    /// <param name="prefix">The prefix.</param>
    public static bool IsOfPlatform(string prefix) => s_complete.Contains(prefix) || s_open.Contains(prefix);

    /// <summary>A key where it is read, or else where it stands; <see langword="null"/> for an unknown one.</summary>
    /// <param name="name">The key.</param>
    /// <param name="place">Where it stands.</param>
    public static PlatformKey? Find(string name, MetadataPlace place) =>
        s_byName[name].FirstOrDefault(key => key.Place == place) ?? s_byName[name].FirstOrDefault()
        ?? OfContainers.FirstOrDefault(key => key.Prefix == PlatformKey.PrefixOf(name));

    /// <summary>The known key that an unknown one was most likely meant to be; <see langword="null"/> when none is near.</summary>
    /// <param name="key">The unknown key.</param>
    public static string? Nearest(string key)
    {
        var (prefix, name) = (PlatformKey.PrefixOf(key), PlatformKey.NameOf(key));
        if (IsOfPlatform(prefix))
        {
            return NearestText.Of(name, NamesOf(prefix)) is { } near ? $"{prefix}/{near}" : null;
        }

        var ofPrefix = prefix.Length == 0 ? null : NearestText.Of(prefix, s_complete.Concat(s_open));
        if (ofPrefix is not null && NearestText.Of(name, NamesOf(ofPrefix)) is { } inPrefix)
        {
            return $"{ofPrefix}/{inPrefix}";
        }

        // Names of the virtual node and of reserved instances are told without their prefix; those of Knative are ordinary words.
        return prefix.Length > 0 || !IsDistinct(name) ? null
            : new[] { Eci, AckKnative }.Select(each => NearestText.Of(name, NamesOf(each)) is { } near ? $"{each}/{near}" : null)
                .FirstOrDefault(near => near is not null);
    }

    private static bool IsDistinct(string name) =>
        name.StartsWith("eci-", StringComparison.OrdinalIgnoreCase) || name.StartsWith("reserve-instance", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> NamesOf(string prefix) => s_byPrefix[prefix].Select(key => PlatformKey.NameOf(key.Name)).Distinct();
}
