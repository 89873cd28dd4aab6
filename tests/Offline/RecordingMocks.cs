using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Testing;

namespace AckKnativeSpot.Tests.Offline;

/// <summary>Remembers what it is shown; answers a resource with "name_id" as ID and its inputs as state unless told otherwise.</summary>
internal sealed class RecordingMocks : IMocks
{
    public ConcurrentQueue<MockResourceArgs> Resources { get; } = new();

    public ConcurrentQueue<MockCallArgs> Calls { get; } = new();

    public ConcurrentQueue<MockRegisterResourceOutputsRequest> Outputs { get; } = new();

    public Func<MockResourceArgs, (string? Id, object State)> Answer { get; init; } = args => ($"{args.Name}_id", args.Inputs);

    public Func<MockCallArgs, object> CallAnswer { get; init; } = args => args.Args;

    /// <summary>The inputs of the only resource of that name.</summary>
    public ImmutableDictionary<string, object> InputsOf(string name) => Resources.Single(resource => resource.Name == name).Inputs;

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        Resources.Enqueue(args);
        return Task.FromResult<(string?, object)>(Answer(args));
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        Calls.Enqueue(args);
        return Task.FromResult(CallAnswer(args));
    }

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        Outputs.Enqueue(args);
        return Task.CompletedTask;
    }
}
