using System.Collections.Immutable;
using System.Reflection;
using Pulumi.Testing;

namespace Pulumi;

/// <summary>Runs programs: here only against mocks.</summary>
public sealed class Deployment
{
    private static readonly AsyncLocal<DeploymentInstance?> s_instance = new();

    private Deployment()
    {
    }

    public static DeploymentInstance Instance
        => s_instance.Value ?? throw new InvalidOperationException("Trying to acquire Deployment.Instance before 'Run' was called.");

    /// <summary>The engine of the running deployment; null outside of one.</summary>
    internal static Engine? Current => s_instance.Value?.Engine;

    internal static Engine Running => Instance.Engine;

    public static Task<int> RunAsync(Action action) => Refusal.RunAsync();

    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => Refusal.RunAsync();

    public static Task<int> RunAsync(Func<Task> func) => Refusal.RunAsync();

    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) => Refusal.RunAsync();

    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new()
        => Refusal.RunAsync();

    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack
        => Refusal.RunAsync();

    public static Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new()
        => TestAsync(mocks, options, () => (TStack)Activator.CreateInstance(
            typeof(TStack), BindingFlags.DoNotWrapExceptions, binder: null, args: null, culture: null)!);

    public static Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(
        IMocks mocks, IServiceProvider serviceProvider, TestOptions? options = null)
        where TStack : Stack
    {
        ArgumentNullException.ThrowIfNull(serviceProvider);
        return TestAsync(mocks, options, () => serviceProvider.GetService(typeof(TStack)) as TStack
            ?? throw new InvalidOperationException(
                $"Failed to resolve instance of type {typeof(TStack)} from service provider: register it there."));
    }

    public static async Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Action createResources)
        => (await TestAsync(testMocks, testOptions, () => Nothing(createResources)).ConfigureAwait(false)).Resources;

    public static async Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Func<Task> createResources)
        => (await TestAsync(testMocks, testOptions, () => Nothing(() => createResources().GetAwaiter().GetResult()))
            .ConfigureAwait(false)).Resources;

    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task<IDictionary<string, object?>>> createResources)
        => TestAsync(testMocks, testOptions, () => createResources().GetAwaiter().GetResult());

    public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<IDictionary<string, object?>> createResources)
    {
        IDictionary<string, object?> outputs = new Dictionary<string, object?>();
        var resources = await TestAsync(testMocks, testOptions, CreateStack).ConfigureAwait(false);
        return ([.. resources.Where(resource => resource is not DelegateStack)], outputs);

        Stack CreateStack()
        {
            var stack = new DelegateStack();
            outputs = createResources();
            return stack;
        }
    }

    private static Dictionary<string, object?> Nothing(Action action)
    {
        action();
        return [];
    }

    // Asynchronous, so that what it sets is gone when the caller goes on.
    private static async Task<ImmutableArray<Resource>> TestAsync(IMocks mocks, TestOptions? options, Func<Stack> createStack)
    {
        if (s_instance.Value is not null)
        {
            throw new InvalidOperationException("Deployment.Instance should only be set once at the beginning of a 'Run' call.");
        }

        var engine = new Engine(mocks, options);
        s_instance.Value = new DeploymentInstance(engine);
        return await engine.RunAsync(createStack).ConfigureAwait(false);
    }

    /// <summary>The stack of a program that is a delegate.</summary>
    private sealed class DelegateStack : Stack
    {
    }
}
