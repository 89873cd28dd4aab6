using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Anything a program declares.</summary>
public class Resource
{
    private readonly string _type;
    private readonly string _name;
    private readonly bool? _protect;
    private readonly ImmutableArray<ResourceTransformation> _transformations = [];
    private readonly ImmutableDictionary<string, ProviderResource> _providers = ImmutableDictionary<string, ProviderResource>.Empty;
    private readonly List<Resource> _children = [];

    private protected Resource(string type, string name, ResourceArgs args, ResourceOptions options, bool remote)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentException.ThrowIfNullOrEmpty(name);
        _type = type;
        _name = name;

        // Before anybody else can see this resource: its outputs must not be null then.
        var outputs = ResourceOutputs.Assign(this, remote);
        var overseer = type == Stack.TypeToken ? null : options.Parent ?? Deployment.Running.Stack;
        _transformations = [.. options.Transformations, .. overseer?._transformations ?? []];
        (args, options) = Transform(args, options);
        options = options.Clone();
        if (options is ComponentResourceOptions { Provider: not null, Providers.Count: > 0 })
        {
            throw new ResourceException("Do not supply both 'provider' and 'providers' options to a ComponentResource.", options.Parent);
        }

        options.Parent?.Adopt(this);
        options.Protect ??= options.Parent?._protect;
        _protect = options.Protect;
        _providers = Inherit(options);
        Deployment.Running.Register(this, outputs, args, options, remote);
    }

    /// <summary>A reference to a resource registered elsewhere.</summary>
    private protected Resource(string urn)
    {
        _type = "";
        _name = "";
        Urn = Output<string>.From(new([this], urn, IsKnown: true, IsSecret: false));
    }

    [Output("urn")]
    public Output<string> Urn { get; private protected set; } = null!;

    internal ImmutableArray<Resource> Children
    {
        get
        {
            lock (_children)
            {
                return [.. _children];
            }
        }
    }

    public string GetResourceType() => _type;

    public string GetResourceName() => _name;

    /// <summary>The provider for a resource or function of the given token inside this resource.</summary>
    internal ProviderResource? GetProvider(string token)
        => PackageOf(token) is { } package ? _providers.GetValueOrDefault(package) : null;

    private static string? PackageOf(string token) => token.Split(':') is [var package, _, _] ? package : null;

    private (ResourceArgs Args, ResourceOptions Options) Transform(ResourceArgs args, ResourceOptions options)
    {
        foreach (var transformation in _transformations)
        {
            if (transformation(new ResourceTransformationArgs(this, args, options)) is not { } result)
            {
                continue;
            }

            if (result.Options.Parent != options.Parent)
            {
                throw new ArgumentException("Transformations cannot currently be used to change the 'parent' of a resource.");
            }

            (args, options) = (result.Args, result.Options);
        }

        return (args, options);
    }

    private void Adopt(Resource child)
    {
        lock (_children)
        {
            _children.Add(child);
        }
    }

    /// <summary>The parent's providers and those given here; a custom resource without a provider takes its parent's.</summary>
    private ImmutableDictionary<string, ProviderResource> Inherit(ResourceOptions options)
    {
        var inherited = options.Parent?._providers ?? _providers;
        if (options is ComponentResourceOptions component)
        {
            var given = component.Provider is { } only ? [only] : component.Providers;
            return inherited.SetItems(given.Select(provider => KeyValuePair.Create(provider.Package, provider)));
        }

        if (options.Provider is null)
        {
            options.Provider = options.Parent?.GetProvider(_type);
            return inherited;
        }

        return PackageOf(_type) is { } package ? inherited.SetItem(package, options.Provider) : inherited;
    }
}
