using AckKnativeSpot.Containers;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of a volume: exactly one source, and what belongs to it.</summary>
internal static class VolumeKeys
{
    private static readonly SettingKey<string> s_secret = new("secret", Scalars.Text, "Secret whose keys become files.") { Example = "web-certificate" };

    private static readonly SettingKey<string> s_configMap = new("configMap", Scalars.Text, "ConfigMap whose keys become files.") { Example = "web-settings" };

    private static readonly SettingKey<ValueMap<string>> s_items = new(
        "items", new MapType<string>(Scalars.Text, "keys"), "File path by key. Default: every key under its own name.")
    {
        Default = ValueMap<string>.Empty,
        Example = "{ tls.crt: certificate.pem }",
    };

    private static readonly SettingKey<bool> s_optional = new(
        "optional", Scalars.Boolean, "Whether the pod also starts when the object or a key is not there.")
    { Default = false };

    private static readonly SettingKey<string> s_emptyDir = new(
        "emptyDir", Scalars.Choice(("disk", "disk"), ("memory", "memory")), "An empty folder that lives as long as its pod, on disk or in memory.");

    private static readonly SettingKey<MemoryQuantity> s_sizeLimit = new(
        "sizeLimit", ResourceKeys.Memory, "Most that the empty folder may hold. Default: no limit.")
    {
        Example = "1Gi",
    };

    private static readonly SettingKey<string> s_claim = new(
        "persistentVolumeClaim", Scalars.Text, "Claim on a persistent volume; in a service with feature flags only.")
    {
        Example = "web-uploads",
    };

    private static readonly SettingKey<bool> s_readOnly = new("readOnly", Scalars.Boolean, "Whether the volume can only be read.") { Default = false };

    private static readonly SettingKey<string> s_token = new(
        "serviceAccountToken", Scalars.Text, "File path of a token of the pod's service account, renewed before it expires.")
    {
        Example = "token",
    };

    private static readonly SettingKey<string> s_audience = new("audience", Scalars.Text, "Whom the token is for. Default: the API server.")
    {
        Example = "vault",
    };

    private static readonly SettingKey<Duration> s_expiration = new(
        "expiration", Scalars.AnyDuration, "Time the token is valid, from 10m. Default: the server's, 1h.")
    {
        Example = "2h",
    };

    private static readonly SettingKey<ValueList<Located<ProjectedSource>>> s_projected = new(
        "projected",
        new ListType<ProjectedSource>(
            new ConstrainedSectionType<ProjectedSource>(
                new SectionType<ProjectedSource>(PartOf, s_secret, s_configMap, s_items, s_optional, s_token, s_audience, s_expiration),
                oneOf: [OfObject(s_secret), OfObject(s_configMap), new Alternative(s_token) { Allows = [s_audience, s_expiration] }]))
        { Repeated = RepeatedItem.DoesNothing, IsFoundByARule = source => source.Files.Any() },
        "Several sources in one folder.")
    {
        Example = "[{ serviceAccountToken: token, audience: vault }]",
    };

    public static SettingReader<VolumeSource> Section { get; } = new ConstrainedSectionType<VolumeSource>(
        new SectionType<VolumeSource>(SourceOf, s_secret, s_configMap, s_items, s_optional, s_emptyDir, s_sizeLimit, s_claim, s_readOnly, s_projected),
        oneOf:
        [
            OfObject(s_secret),
            OfObject(s_configMap),
            new Alternative(s_emptyDir) { Allows = [s_sizeLimit] },
            new Alternative(s_claim) { Allows = [s_readOnly] },
            s_projected,
        ]);

    private static Alternative OfObject(SettingKey key) => new(key) { Allows = [s_items, s_optional] };

    private static VolumeSource SourceOf(SectionValues values)
    {
        var (items, optional) = (values.Get(s_items)!, values.Get(s_optional));
        return values.Get(s_secret) is { } secret ? new VolumeSource.Secret(secret) { Items = items, Optional = optional }
            : values.Get(s_configMap) is { } configMap ? new VolumeSource.ConfigMap(configMap) { Items = items, Optional = optional }
            : values.Get(s_claim) is { } claim ? new VolumeSource.PersistentVolumeClaim(claim, values.Get(s_readOnly))
            : values.IsGiven(s_projected) ? new VolumeSource.Projected(values.Items(s_projected))
            : new VolumeSource.EmptyDir(values.Get(s_emptyDir) == "memory", values.Given(s_sizeLimit));
    }

    private static ProjectedSource PartOf(SectionValues values)
    {
        var (items, optional) = (values.Get(s_items)!, values.Get(s_optional));
        return values.Get(s_secret) is { } secret ? new ProjectedSource.Secret(secret) { Items = items, Optional = optional }
            : values.Get(s_configMap) is { } configMap ? new ProjectedSource.ConfigMap(configMap) { Items = items, Optional = optional }
            : new ProjectedSource.ServiceAccountToken(values.Get(s_token) ?? "", values.Get(s_audience), values.Given(s_expiration));
    }
}
