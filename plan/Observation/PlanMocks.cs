using System.Collections.Concurrent;
using Pulumi.Testing;

namespace AckKnativeSpot.Plan.Observation;

/// <summary>
/// Answers for the cloud while the program is planned. Values that only the cloud can know come back as markers; what the plan has not been taught is
/// refused, so that no plan is silently incomplete.
/// </summary>
internal sealed class PlanMocks : IMocks
{
    private readonly ConcurrentDictionary<string, MockResourceArgs> _declared = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, MockResourceArgs> Declared => _declared;

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var type = args.Type!;
        var name = args.Name!;
        if (!_declared.TryAdd(PlannedResource.KeyOf(type, name), args))
        {
            throw new InvalidOperationException($"Two resources of type {type} are named '{name}'.");
        }

        if (type.StartsWith("ack-knative-spot:", StringComparison.Ordinal))
        {
            return Task.FromResult<(string?, object)>((null, args.Inputs));
        }

        var state = CloudOutputs.Of(type).Aggregate(
            args.Inputs,
            (known, output) => known.ContainsKey(output.Name) ? known : known.SetItem(output.Name, output.Marker(name)));
        return Task.FromResult<(string?, object)>((string.IsNullOrEmpty(args.Id) ? Marker.Unknown($"{name}.id") : args.Id, state));
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return Task.FromResult<object>(CloudOutputs.OfCall(args.Token!, args.Args));
    }
}
