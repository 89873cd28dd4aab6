using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;

namespace AckKnativeSpot.Tests.Support;

/// <summary>What a program declares, observed under the mock engine.</summary>
internal sealed class Declared
{
    private Declared(IReadOnlyList<DeclaredResource> resources, IReadOnlyCollection<MockCallArgs> calls, IReadOnlyCollection<string> outputNames)
    {
        Resources = resources;
        Calls = calls;
        OutputNames = outputNames;
    }

    /// <summary>The resources in the order of declaration, without the stack.</summary>
    public IReadOnlyList<DeclaredResource> Resources { get; }

    /// <summary>Functions called.</summary>
    public IReadOnlyCollection<MockCallArgs> Calls { get; }

    /// <summary>Names of all outputs that stack and components register.</summary>
    public IReadOnlyCollection<string> OutputNames { get; }

    /// <summary>The types, sorted, without repetition.</summary>
    public IEnumerable<string> Types => Resources.Select(r => r.Type).Distinct().Order(StringComparer.Ordinal);

    /// <summary>Runs a program and collects what it declares.</summary>
    /// <param name="program">Declares resources.</param>
    /// <param name="preview">Whether outputs of the cloud are unknown.</param>
    /// <param name="mocks">Answers for the cloud. Default: as every test has them.</param>
    public static Task<Declared> ByAsync(Action program, bool preview = false, StrictMocks? mocks = null) =>
        ByStackAsync(options => new ProgramStack(program, options), preview, mocks);

    /// <summary>Builds a stack and collects what it declares.</summary>
    /// <param name="create">Builds the stack with the options it is given.</param>
    /// <param name="preview">Whether outputs of the cloud are unknown.</param>
    /// <param name="mocks">Answers for the cloud. Default: as every test has them.</param>
    public static async Task<Declared> ByStackAsync<TStack>(Func<StackOptions, TStack> create, bool preview = false, StrictMocks? mocks = null)
        where TStack : Stack
    {
        mocks ??= new StrictMocks();
        var recorder = new IndependentObserver();
        var services = new StackServices<TStack>(() => create(new StackOptions { ResourceTransformations = { recorder.Record } }));
        await Deployment.TestWithServiceProviderAsync<TStack>(
            mocks, services, new TestOptions { ProjectName = "ack-knative-spot", StackName = "test", IsPreview = preview });
        var inputs = mocks.Resources.ToDictionary(r => (r.Type, r.Name));
        var resources = new List<DeclaredResource>();
        foreach (var recording in recorder.Recordings.Where(r => r.Resource is not Stack))
        {
            var (type, name) = (recording.Resource.GetResourceType(), recording.Resource.GetResourceName());
            var mock = inputs[(type, name)];
            resources.Add(new DeclaredResource(type, name, mock.Inputs, mock.Provider, recording.Args, recording.Options, NamesOf(await recording.DependsOn)));
        }

        return new Declared(resources, mocks.Calls, mocks.OutputNames);
    }

    /// <summary>Whether a resource is created after another, and so deleted before it, because of what it explicitly depends on.</summary>
    /// <param name="later">Name of the later one.</param>
    /// <param name="earlier">Name of the earlier one.</param>
    public bool IsAfter(string later, string earlier)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(DependenciesOf(later));
        while (open.TryDequeue(out var name))
        {
            if (name == earlier)
            {
                return true;
            }

            if (seen.Add(name))
            {
                // To depend on a component is to depend on its children.
                foreach (var next in DependenciesOf(name).Concat(Resources.Where(r => r.Parent == name).Select(r => r.Name)))
                {
                    open.Enqueue(next);
                }
            }
        }

        return false;
    }

    /// <summary>The one resource of a type and name.</summary>
    public DeclaredResource this[string type, string name] => Resources.Single(r => r.Type == type && r.Name == name);

    /// <summary>The one resource of a type.</summary>
    public DeclaredResource Single(string type) => Resources.Single(r => r.Type == type);

    /// <summary>The resources of a type.</summary>
    public IReadOnlyList<DeclaredResource> All(string type) => [.. Resources.Where(r => r.Type == type)];

    private static string[] NamesOf(ImmutableArray<Resource> resources) => [.. resources.Select(r => r.GetResourceName())];

    private IEnumerable<string> DependenciesOf(string name) => Resources.Where(r => r.Name == name).SelectMany(r => r.DependsOn);

    private sealed class ProgramStack : Stack
    {
        public ProgramStack(Action program, StackOptions options)
            : base(options) => program();
    }

    private sealed class StackServices<TStack>(Func<TStack> create) : IServiceProvider
        where TStack : Stack
    {
        public object? GetService(Type serviceType) => serviceType == typeof(TStack) ? create() : null;
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
