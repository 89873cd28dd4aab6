using AckKnativeSpot.Infra.Configuration;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Services;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Settings;

/// <summary>The keys that services and jobs share.</summary>
internal static class WorkloadSettings
{
    public static Key<string> Namespace { get; } = new("namespace", Types.Text, "Namespace; made by the stack unless it is 'default'.") { Default = "default", DefaultText = "default" };

    public static Key<SpotSetting> Spot { get; } = new("spot", SpotSettings.OfWorkload, "Spot policy: what differs from spot.defaults.") { Default = new SpotSetting() };

    public static Key<CapacityOptions> Capacity { get; } = new("capacity", CapacitySettings.Section, "Instances that pods may run on.") { Default = new CapacityOptions() };

    public static Key<ValueMap<VolumeSource>> Volumes { get; } = new("volumes", new MapType<VolumeSource>(VolumeSettings.Section, "volume names"), "Volumes of the pod. Default: none.")
    {
        Default = ValueMap<VolumeSource>.Empty,
    };

    public static Key<string> ServiceAccount { get; } = new("serviceAccount", Types.Text, "Service account of the pod. Default: the namespace's.");

    public static Key<ValueList<At<string>>> PullSecrets { get; } = new("imagePullSecrets", new ListType<string>(Types.Text), "Secrets to pull images with. Default: none.")
    {
        Default = [],
    };

    public static Key<ValueMap<string>> PodLabels { get; } = Texts("podLabels", "Further labels of the pods. Default: none.");

    public static Key<ValueMap<string>> PodAnnotations { get; } = Texts("podAnnotations", "Further annotations of the pods. Default: none.");

    public static Key<ValueMap<string>> Texts(string name, string description) =>
        new(name, new MapType<string>(Types.AnyText, name), description) { Default = ValueMap<string>.Empty };

    /// <summary>The keys of a single container and a list of containers exclude each other.</summary>
    public static void CheckContainers(ConfigMapping section, ReadContext context, IReadOnlyList<Key> ofSingle, Key list)
    {
        if (section.Entries.All(e => e.Key != list.Name))
        {
            return;
        }

        foreach (var entry in section.Entries.Where(e => e.Key != ContainerSettings.Image.Name && ofSingle.Any(k => k.Name == e.Key)))
        {
            context.Key(entry.Key).Report(ConfigurationRules.BadValue, entry.Value, $"The key stands beside '{list.Name}'.", "Move it to the container it belongs to.");
        }
    }
}
