using AckKnativeSpot.Alerts;
using AckKnativeSpot.Cluster;
using AckKnativeSpot.Infra.Configuration;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Services;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Settings;

/// <summary>What could be read of a configuration. Parts with mistakes are missing or have their default, so that the rules can still speak about the rest.</summary>
internal sealed record StackDraft
{
    public string? Region { get; init; }

    public ClusterSource? Cluster { get; init; }

    public ServingSpec? Serving { get; init; }

    public AlertSpec? Alerts { get; init; }

    public StackSpotSettings Spot { get; init; } = new();

    public ValueList<At<ServiceSetting>> Services { get; init; } = [];

    public RulePolicy Rules { get; init; } = RulePolicy.Default;

    /// <summary>What the rules look at.</summary>
    public StackModel ToModel(ValueList<At<KnativeServiceSpec>> services) => new()
    {
        Platform = StackSettings.PlatformOf(Cluster, Serving, Spot.EvictionRetrySeconds),
        Cluster = Cluster,
        Serving = Serving,
        Alerts = Alerts,
        Region = Region,
        Services = services,
    };

    /// <summary>The settings, when every required part could be read.</summary>
    public StackSettings? ToSettings(ValueList<At<KnativeServiceSpec>> services) => Cluster is null || Serving is null ? null : new()
    {
        Region = Region,
        Cluster = Cluster,
        Serving = Serving,
        Alerts = Alerts,
        EvictionRetrySeconds = Spot.EvictionRetrySeconds,
        Services = services,
    };

    /// <summary>
    /// The path of a finding as it is in the file. Rules take the keys of an only container without a name for the service's own; it may be listed all the same.
    /// </summary>
    public string PathInFile(string path)
    {
        var listed = Services.FirstOrDefault(s => s.Value.ContainerPaths.Count == 1 && ContainerSettings.Keys.Any(k => PropertyPath.Covers($"{s.Path}.{k.Name}", path)));
        return listed is null ? path : listed.Value.ContainerPaths[0] + path[listed.Path.Length..];
    }

    /// <summary>The services with spot policy and region applied.</summary>
    public ValueList<At<KnativeServiceSpec>> ResolveServices(ICollection<Finding> findings) =>
        Services.Select(s => new At<KnativeServiceSpec>(s.Path, s.Value.Spec with
        {
            Purchase = Spot.Resolve(s.Value.Spot, ConfigPath.Key(s.Path, "spot"), findings),
            Containers = s.Value.Spec.Containers.Select((c, i) => c with { Image = ResolveImage(c.Image, s.Value.PathOfContainer(s.Path, i), findings) }).ToValueList(),
        })).ToValueList();

    private string ResolveImage(string image, string path, ICollection<Finding> findings)
    {
        if (!ImageReference.NeedsRegion(image) || Region is not null)
        {
            return Region is null ? image : ImageReference.Resolve(image, Region);
        }

        findings.Add(ConfigurationRules.Missing.At(
            ConfigPath.Key(path, "image"), $"names the region ('{image}') but the stack has none", "Set alicloud:region, or write the region out.", null));
        return image;
    }
}
