using System.Collections;
using AckKnativeSpot.Plan.Contract;
using AckKnativeSpot.Plan.Observation;
using AckKnativeSpot.Resources;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Meaning;

/// <summary>An object of a cluster that exists, as a stack declares it.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Settings">What is set of an object that is there anyway, by key; <see langword="null"/> for an object that is created.</param>
internal sealed record SharedObject(PlannedResource Resource, IReadOnlyDictionary<string, object?>? Settings)
{
    private const string DataOfConfigMap = "data";

    /// <summary>The objects that a stack declares in clusters that exist.</summary>
    public static IReadOnlyDictionary<ObjectInCluster, SharedObject> Of(StackPlan plan)
    {
        var clusters = plan.Resources.Where(each => each.Type == ResourceTypes.KubernetesProvider).ToDictionary(each => each.Name, StringComparer.Ordinal);
        return plan.Resources
            .Select(each => (Key: KeyOf(each, clusters), Resource: each))
            .Where(each => each.Key is not null)
            .DistinctBy(each => each.Key)
            .ToDictionary(each => each.Key!, each => new SharedObject(each.Resource, SettingsOf(each.Resource)));
    }

    /// <summary>What this is to the same object of another stack.</summary>
    public Sharing With(SharedObject other) => (Settings, other.Settings) switch
    {
        ({ } mine, { } others) =>
            mine.Any(each => others.TryGetValue(each.Key, out var value) && !Equals(each.Value, value)) ? Sharing.SetDifferently : Sharing.None,
        (null, null) => Resource.IsAdopted || other.Resource.IsAdopted ? Sharing.OwnedTwice : Sharing.CreatedTwice,
        _ => Sharing.None,
    };

    private static ObjectInCluster? KeyOf(PlannedResource resource, Dictionary<string, PlannedResource> clusters)
    {
        if (resource.Type == ResourceTypes.Addon)
        {
            return Known(resource, "clusterId") is { } id && Known(resource, "name") is { } addon ? new(id, false, null, "add-on", addon) : null;
        }

        if (resource.Options.GetValueOrDefault("provider") is not string provider || clusters.GetValueOrDefault(provider) is not { } cluster
            || KubernetesContract.ObjectOf(resource.Type, null, resource.Inputs!) is not { } identity)
        {
            return null;
        }

        var name = WorkloadName.Of(identity.Namespace, identity.Name);
        return Known(cluster, "clusterIdentifier") is { } known ? new(known, false, identity.Group, identity.Kind, name)
            : Known(cluster, "context") is { } context ? new(context, true, identity.Group, identity.Kind, name)
            : null;
    }

    /// <summary>An input whose value is there before anything is deployed.</summary>
    private static string? Known(PlannedResource resource, string input) =>
        resource.Inputs.GetValueOrDefault(input) is string text && !Marker.HasUnknown(text) && !Marker.HasSecret(text) ? text : null;

    private static IReadOnlyDictionary<string, object?>? SettingsOf(PlannedResource resource) => resource.Type switch
    {
        ResourceTypes.ConfigMapPatch => resource.Inputs.GetValueOrDefault(DataOfConfigMap) as IReadOnlyDictionary<string, object?>,
        ResourceTypes.Addon => resource.Inputs.Where(each => each.Value is not IEnumerable or string).ToDictionary(StringComparer.Ordinal),
        _ => null,
    };
}
