using AckKnativeSpot.Containers;
using AckKnativeSpot.Drain;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys that services and jobs share.</summary>
internal static class WorkloadKeys
{
    public static SettingKey<string> Namespace { get; } = new(
        "namespace", Scalars.Text, "Namespace; made by the stack unless it is 'default'.")
    {
        Default = WorkloadName.DefaultNamespace,
        Example = "shop",
    };

    public static SettingKey<bool> Adopt { get; } = new(
        "adopt", Scalars.Boolean,
        "Whether the object is there already and is taken over instead of being created; to be removed again after that.")
    { Default = false };

    public static SettingKey<SpotOverride> Spot { get; } = new(
        "spot", SpotKeys.OfWorkload, "Spot policy: what differs from spot.defaults.")
    {
        Default = new SpotOverride(),
        Example = "cheap",
    };

    public static SettingReader<GracePeriod> GracePeriod { get; } = new ScalarType<GracePeriod>(
        text => Drain.GracePeriod.TryParse(text, out var grace) ? new(grace) : null,
        Drain.GracePeriod.Allowed,
        schema: () => Scalars.DurationSchema(fromOne: true),
        unit: Scalars.DurationUnit,
        text: grace => grace.ToString());

    public static SettingKey<CapacityOptions> Capacity { get; } = new(
        "capacity", CapacityKeys.Section, "Instances that pods may run on.")
    {
        Default = new CapacityOptions(),
        Example = "{ choices: [ecs.c7.large, ecs.c6.large] }",
    };

    public static SettingKey<ValueMap<VolumeSource>> Volumes { get; } = new(
        "volumes", new MapType<VolumeSource>(VolumeKeys.Section, "volume names"), "Volumes of the pod. Default: none.")
    {
        Default = ValueMap<VolumeSource>.Empty,
        Example = "{ cache: { emptyDir: disk, sizeLimit: 1Gi } }",
    };

    public static SettingKey<string> ServiceAccount { get; } = new("serviceAccount", Scalars.Text, "Service account of the pod. Default: the namespace's.")
    {
        Example = "web",
    };

    public static SettingKey<ValueList<Located<string>>> PullSecrets { get; } = new(
        "imagePullSecrets", new ListType<string>(Scalars.Text) { Repeated = RepeatedItem.BreaksARule }, "Secrets to pull images with. Default: none.")
    {
        Default = [],
        Example = "[partner-registry]",
    };

    public static SettingKey<ValueMap<string>> PodLabels { get; } = Texts(
        "podLabels", "Further labels of the pods. Default: none.", "{ app: web, tier: frontend }", "labels");

    public static SettingKey<ValueMap<string>> PodAnnotations { get; } = Texts(
        "podAnnotations", "Further annotations of the pods. Default: none.", "{ prometheus.io/scrape: \"true\", prometheus.io/port: \"8081\" }", "annotations");

    /// <summary>A key whose section has keys of one's own, each with a text.</summary>
    /// <param name="name">Name of the key.</param>
    /// <param name="description">What it is.</param>
    /// <param name="example">A value that one would write.</param>
    /// <param name="what">What it holds, in the plural. Default: its name.</param>
    public static SettingKey<ValueMap<string>> Texts(string name, string description, string example, string? what = null) =>
        new(name, new MapType<string>(Scalars.AnyText, what ?? name), description) { Default = ValueMap<string>.Empty, Example = example };

    /// <summary>The keys of a single container and a list of containers exclude each other.</summary>
    public static void CheckContainers(ConfigMapping section, ReadContext context, IReadOnlyList<SettingKey> ofSingle, SettingKey list)
    {
        // With an image beside the list there are both ways at once, which is said of the section.
        if (section[list.Name] is null || section[ContainerKeys.Image.Name] is not null)
        {
            return;
        }

        foreach (var entry in section.Entries.Where(e => ofSingle.Any(k => k.Name == e.Key)))
        {
            context.Key(entry.Key)
                .Report(ConfigurationRules.BadValue, entry.Value, $"The key stands beside '{list.Name}'.", "Move it to the container it belongs to.");
        }
    }
}
