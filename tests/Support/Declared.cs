using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;

namespace AckKnativeSpot.Tests.Support;

/// <summary>What a program declares, observed under the mock engine.</summary>
internal sealed class Declared
{
    private Declared(IReadOnlyList<DeclaredResource> resources, IReadOnlyCollection<MockCallArgs> calls)
    {
        Resources = resources;
        Calls = calls;
    }

    /// <summary>The resources in the order of declaration, without the stack.</summary>
    public IReadOnlyList<DeclaredResource> Resources { get; }

    /// <summary>Functions called.</summary>
    public IReadOnlyCollection<MockCallArgs> Calls { get; }

    /// <summary>The types, sorted, without repetition.</summary>
    public IEnumerable<string> Types => Resources.Select(r => r.Type).Distinct().Order(StringComparer.Ordinal);

    /// <summary>Runs a program and collects what it declares.</summary>
    /// <param name="program">Declares resources.</param>
    /// <param name="preview">Whether outputs of the cloud are unknown.</param>
    public static async Task<Declared> ByAsync(Action program, bool preview = false)
    {
        var mocks = new StrictMocks();
        var recorder = new ResourceRecorder();
        var stack = new StackServices(() => new ProgramStack(program, new StackOptions { ResourceTransformations = { recorder.Record } }));
        await Deployment.TestWithServiceProviderAsync<ProgramStack>(
            mocks, stack, new TestOptions { ProjectName = "ack-knative-spot", StackName = "test", IsPreview = preview });
        var inputs = mocks.Resources.ToDictionary(r => (r.Type, r.Name));
        var resources = new List<DeclaredResource>();
        foreach (var recording in recorder.Recordings.Where(r => r.Resource is not Stack))
        {
            var (type, name) = (recording.Resource.GetResourceType(), recording.Resource.GetResourceName());
            var mock = inputs[(type, name)];
            resources.Add(new DeclaredResource(type, name, mock.Inputs, mock.Provider, recording.Args, recording.Options, NamesOf(await recording.DependsOn)));
        }

        return new Declared(resources, mocks.Calls);
    }

    /// <summary>The one resource of a type and name.</summary>
    public DeclaredResource this[string type, string name] => Resources.Single(r => r.Type == type && r.Name == name);

    /// <summary>The one resource of a type.</summary>
    public DeclaredResource Single(string type) => Resources.Single(r => r.Type == type);

    /// <summary>The resources of a type.</summary>
    public IReadOnlyList<DeclaredResource> All(string type) => [.. Resources.Where(r => r.Type == type)];

    private static string[] NamesOf(ImmutableArray<Resource> resources) => [.. resources.Select(r => r.GetResourceName())];

    private sealed class ProgramStack : Stack
    {
        public ProgramStack(Action program, StackOptions options)
            : base(options) => program();
    }

    private sealed class StackServices(Func<ProgramStack> create) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(ProgramStack) ? create() : null;
    }
}

/// <summary>One declared resource.</summary>
/// <param name="Type">Type token.</param>
/// <param name="Name">Name.</param>
/// <param name="Inputs">Inputs as the engine gets them.</param>
/// <param name="Provider">Reference of its provider; empty for the default one.</param>
/// <param name="Args">Arguments as the program gave them.</param>
/// <param name="Options">Options.</param>
/// <param name="DependsOn">Names of what it explicitly depends on.</param>
internal sealed record DeclaredResource(
    string Type,
    string Name,
    ImmutableDictionary<string, object> Inputs,
    string? Provider,
    ResourceArgs Args,
    ResourceOptions Options,
    IReadOnlyList<string> DependsOn)
{
    /// <summary>Name of its parent; <see langword="null"/> for the stack.</summary>
    public string? Parent => Options.Parent is null or Stack ? null : Options.Parent.GetResourceName();

    /// <summary>Name of the resource it is deleted with.</summary>
    public string? DeletedWith => Options.DeletedWith?.GetResourceName();

    /// <summary>An input by its path: <c>metadata.name</c>, <c>deleteOptions[0].resourceType</c>; <see langword="null"/> when absent.</summary>
    public object? At(string path)
    {
        object? value = Inputs;
        foreach (var step in path.Replace("[", ".[", StringComparison.Ordinal).Split('.'))
        {
            value = value switch
            {
                ImmutableArray<object> list when step.StartsWith('[') => list[int.Parse(step[1..^1], System.Globalization.CultureInfo.InvariantCulture)],
                ImmutableDictionary<string, object> map => map.GetValueOrDefault(step),
                _ => null,
            };
        }

        return value;
    }
}
