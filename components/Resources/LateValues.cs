using AckKnativeSpot.Sizing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Resources;

/// <summary>Values of other resources as far as they are known; one that is not leaves that of the specification.</summary>
internal sealed record LateValues
{
    public static LateValues None { get; } = new();

    public string? Image { get; init; }

    public string? Namespace { get; init; }

    public string? ServiceAccount { get; init; }

    public ValueList<string>? Vswitches { get; init; }

    public ValueList<string>? SecurityGroups { get; init; }

    /// <summary>The capacity with them.</summary>
    /// <param name="capacity">The capacity of the specification.</param>
    public CapacityOptions Of(CapacityOptions capacity) => capacity with
    {
        Vswitches = Vswitches ?? capacity.Vswitches,
        SecurityGroups = SecurityGroups ?? capacity.SecurityGroups,
    };
}
