namespace Pulumi;

/// <summary>How a resource is treated, apart from what it is.</summary>
public abstract class ResourceOptions
{
    private InputList<Resource>? _dependsOn;
    private List<string>? _ignoreChanges;
    private List<ResourceTransformation>? _resourceTransformations;
    private List<string>? _replaceOnChanges;
    private ResourceHookBinding? _hooks;

    public Input<string>? Id { get; set; }

    public Resource? Parent { get; set; }

    public InputList<Resource> DependsOn
    {
        get => _dependsOn ??= [];
        set => _dependsOn = value;
    }

    public bool? Protect { get; set; }

    public List<string> IgnoreChanges
    {
        get => _ignoreChanges ??= [];
        set => _ignoreChanges = value;
    }

    public string? Version { get; set; }

    public ProviderResource? Provider { get; set; }

    public CustomTimeouts? CustomTimeouts { get; set; }

    public List<ResourceTransformation> ResourceTransformations
    {
        get => _resourceTransformations ??= [];
        set => _resourceTransformations = value;
    }

    public List<Input<Alias>> Aliases { get; set; } = [];

    public List<string> ReplaceOnChanges
    {
        get => _replaceOnChanges ??= [];
        set => _replaceOnChanges = value;
    }

    public string? PluginDownloadURL { get; set; }

    public bool? RetainOnDelete { get; set; }

    public Resource? DeletedWith { get; set; }

    public ResourceHookBinding Hooks
    {
        get => _hooks ??= new();
        set => _hooks = value;
    }

    internal IEnumerable<ResourceTransformation> Transformations => _resourceTransformations ?? [];

    internal abstract ResourceOptions Clone();

    /// <summary>Takes over what <paramref name="other"/> says; lists are continued, single values replaced where it has one.</summary>
    private protected void Absorb(ResourceOptions other)
    {
        Id = other.Id ?? Id;
        Parent = other.Parent ?? Parent;
        _dependsOn = Continued(_dependsOn, other._dependsOn);
        Protect = other.Protect ?? Protect;
        _ignoreChanges = Continued(_ignoreChanges, other._ignoreChanges);
        Version = other.Version ?? Version;
        Provider = other.Provider ?? Provider;
        CustomTimeouts = other.CustomTimeouts?.Clone() ?? CustomTimeouts;
        _resourceTransformations = Continued(_resourceTransformations, other._resourceTransformations);
        Aliases.AddRange(other.Aliases);
        _replaceOnChanges = Continued(_replaceOnChanges, other._replaceOnChanges);
        PluginDownloadURL = other.PluginDownloadURL ?? PluginDownloadURL;
        RetainOnDelete = other.RetainOnDelete ?? RetainOnDelete;
        DeletedWith = other.DeletedWith ?? DeletedWith;
        _hooks = other._hooks is { } hooks ? Hooks.Concat(hooks) : _hooks;
    }

    /// <summary>A new list of what both have; nothing is made of nothing, since most options of most resources are left alone.</summary>
    private protected static List<T>? Continued<T>(List<T>? first, List<T>? second) =>
        second is not { Count: > 0 } ? first : first is null ? [.. second] : [.. first, .. second];

    private static InputList<Resource>? Continued(InputList<Resource>? first, InputList<Resource>? second) =>
        second is null ? first : first is null ? second.Clone() : first.Concat(second);
}
