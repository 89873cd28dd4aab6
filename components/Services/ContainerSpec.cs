using AckKnativeSpot.Values;

namespace AckKnativeSpot.Services;

/// <summary>One container of a service.</summary>
public sealed record ContainerSpec
{
    /// <summary>Name; <see langword="null"/> leaves it to Knative (<c>user-container</c>).</summary>
    public string? Name { get; init; }

    /// <summary>Image reference.</summary>
    public required string Image { get; init; }

    /// <summary>Environment with literal values. Default: none.</summary>
    public ValueMap<string> Environment { get; init; } = ValueMap<string>.Empty;
}
