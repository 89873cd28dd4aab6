using Pulumi.Testing;

namespace AckKnativeSpot.MockEngine;

/// <summary>Gives back what was asked for.</summary>
internal sealed class EchoMocks : IMocks
{
    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) => Task.FromResult<(string?, object)>((args.Name + "_id", args.Inputs));

    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);
}
