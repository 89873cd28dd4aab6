using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;
using Xunit;

namespace AckKnativeSpot.Tests.Offline.Bindings;

/// <summary>Runs one declaration under the mock engine and compares what arrives there, token and wire names included.</summary>
internal static class Wire
{
    private static readonly TestOptions s_deploying = new() { IsPreview = false };

    /// <summary>The declaration registers exactly one resource, of this token and with exactly these inputs.</summary>
    public static async Task RegistersAsync(string token, string inputs, Func<Resource> declare)
    {
        var seen = await RegisteredAsync(declare);

        Assert.Equal(token, seen.Type);
        Assert.Equal("it", seen.Name);
        Assert.Equal(Sorted(inputs), Sorted(Json(seen.Inputs)!));
    }

    /// <summary>What the engine is told about the single resource that is declared.</summary>
    public static async Task<MockResourceArgs> RegisteredAsync(Func<Resource> declare)
    {
        var mocks = new OneResource(new Dictionary<string, object>());
        await Deployment.TestAsync(mocks, s_deploying, () => { declare(); });
        return mocks.Seen ?? throw new InvalidOperationException("Nothing was registered.");
    }

    /// <summary>An output of a resource for which the engine answers with this state.</summary>
    public static async Task<T> OutputAsync<T>(IDictionary<string, object> state, Func<Output<T>> declare)
    {
        var value = default(T);
        await Deployment.TestAsync(
            new OneResource(state), s_deploying, async () => { value = await OutputUtilities.GetValueAsync(declare()); });
        return value!;
    }

    /// <summary>The call asks for exactly this token and arguments; the value is what it makes of the answer.</summary>
    public static async Task<T> InvokesAsync<T>(
        string token, string arguments, IDictionary<string, object> answer, Func<Task<T>> call)
    {
        var mocks = new OneCall(answer);
        var value = default(T);
        await Deployment.TestAsync(mocks, s_deploying, async () => { value = await call(); });

        Assert.Equal(token, mocks.Seen?.Token);
        Assert.Equal(Sorted(arguments), Sorted(Json(mocks.Seen!.Args)!));
        return value!;
    }

    /// <summary>The message with which the run ends because this declaration is not complete.</summary>
    public static async Task<string> FailureAsync(Func<Resource> declare)
        => (await Assert.ThrowsAsync<RunException>(() => RegisteredAsync(declare))).Message;

    private static string Sorted(string json) => Sorted(JsonNode.Parse(json)!);

    private static string Sorted(JsonNode json) => Ordered(json)!.ToJsonString(new JsonSerializerOptions { WriteIndented = true });

    private static JsonNode? Ordered(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => KeyValuePair.Create(entry.Key, Ordered(entry.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Ordered)]),
        _ => node?.DeepClone(),
    };

    /// <summary>Only what the engine's own values may be: a number is always a double.</summary>
    private static JsonNode? Json(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag,
        double number => number,
        IReadOnlyDictionary<string, object> map => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, Json(entry.Value)))),
        IReadOnlyList<object> list => new JsonArray([.. list.Select(Json)]),
        _ => throw new ArgumentException($"{value.GetType()} is not a value the engine sends."),
    };

    private sealed class OneResource(IDictionary<string, object> state) : IMocks
    {
        public MockResourceArgs? Seen { get; private set; }

        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            Seen = Seen is null ? args : throw new InvalidOperationException($"{Seen.Name} and then {args.Name} were registered.");
            return Task.FromResult<(string?, object)>((args.Name + "-id", state));
        }

        public Task<object> CallAsync(MockCallArgs args) => throw new InvalidOperationException($"{args.Token} was called.");
    }

    private sealed class OneCall(IDictionary<string, object> answer) : IMocks
    {
        public MockCallArgs? Seen { get; private set; }

        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
            => throw new InvalidOperationException($"{args.Name} was registered.");

        public Task<object> CallAsync(MockCallArgs args)
        {
            Seen = Seen is null ? args : throw new InvalidOperationException($"{Seen.Token} and then {args.Token} were called.");
            return Task.FromResult<object>(answer);
        }
    }
}
