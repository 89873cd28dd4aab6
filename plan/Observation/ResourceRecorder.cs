using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace AckKnativeSpot.Plan.Observation;

/// <summary>
/// Sees every resource in the order in which the program declares them, with its parent and options; as a resource transformation it is the one
/// place where options are visible.
/// </summary>
internal sealed class ResourceRecorder
{
    private readonly Lock _lock = new();
    private readonly List<RecordedResource> _resources = [];

    public IReadOnlyList<RecordedResource> Resources => _resources;

    public IEnumerable<T> Of<T>()
        where T : Resource => _resources.Select(recorded => recorded.Resource).OfType<T>();

    public ResourceTransformationResult? Record(ResourceTransformationArgs args)
    {
        if (args.Resource is not Stack)
        {
            var recorded = new RecordedResource(args.Resource, args.Options, OutputUtilities.GetValueAsync(args.Options.DependsOn.ToOutput()));
            lock (_lock)
            {
                _resources.Add(recorded);
            }
        }

        return null;
    }
}

/// <summary>A resource with the options it was declared with.</summary>
internal sealed record RecordedResource(Resource Resource, ResourceOptions Options, Task<ImmutableArray<Resource>> DependsOn)
{
    public string Key => KeyOf(Resource);

    public string? ParentKey => Options.Parent is null or Stack ? null : KeyOf(Options.Parent);

    public static string KeyOf(Resource resource) => PlannedResource.KeyOf(resource.GetResourceType(), resource.GetResourceName());

    public async Task<IReadOnlyDictionary<string, object?>> DescribeOptionsAsync(string? provider)
    {
        var dependsOn = await DependsOn.ConfigureAwait(false);
        var aliases = await Task.WhenAll(Options.Aliases.Select(alias => OutputUtilities.GetValueAsync(
            alias.ToOutput().Apply(each => (each.ParentUrn ?? "").ToOutput().Apply(parent => (each, parent)))))).ConfigureAwait(false);
        var custom = Options as CustomResourceOptions;
        var all = new (string Name, object? Value)[]
        {
            ("additionalSecretOutputs", Names(custom?.AdditionalSecretOutputs)),
            ("aliases", Names(aliases.Select(AliasText))),
            ("customTimeouts", Timeouts(Options.CustomTimeouts)),
            ("deleteBeforeReplace", custom?.DeleteBeforeReplace),
            ("deletedWith", Options.DeletedWith is { } with ? KeyOf(with) : null),
            ("dependsOn", Names(dependsOn.Select(KeyOf))),
            ("ignoreChanges", Names(Options.IgnoreChanges)),
            (PlannedResource.Import, custom?.ImportId),
            ("protect", Options.Protect),
            ("provider", provider),
            ("replaceOnChanges", Names(Options.ReplaceOnChanges)),
            ("retainOnDelete", Options.RetainOnDelete),
        };
        return all.Where(o => o.Value is not null).ToDictionary(o => o.Name, o => o.Value);
    }

    /// <summary>What a resource was known by: the key of its parent, its URN, or else what is written of it.</summary>
    private static string AliasText((Alias Alias, string ParentUrn) alias) => alias.ParentUrn.Split("::") is [_, _, var types, var name]
        ? PlannedResource.KeyOf(types.Split('$')[^1], name)
        : alias.Alias.Urn ?? "(other)";

    private static object?[]? Names(IEnumerable<string>? names) =>
        names?.Order(StringComparer.Ordinal).Cast<object?>().ToArray() is { Length: > 0 } list ? list : null;

    private static Dictionary<string, object?>? Timeouts(CustomTimeouts? timeouts)
    {
        if (timeouts is null)
        {
            return null;
        }

        var all = new (string Name, TimeSpan? Value)[] { ("create", timeouts.Create), ("delete", timeouts.Delete), ("update", timeouts.Update) };
        return all.Where(t => t.Value is not null).ToDictionary(t => t.Name, object? (t) => t.Value!.Value.TotalSeconds + "s");
    }
}
