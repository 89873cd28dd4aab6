namespace AckKnativeSpot.Services;

/// <summary>Scale bounds of a service (<c>autoscaling.knative.dev/*</c> on the template).</summary>
public sealed record Autoscaling
{
    /// <summary>Fewest pods (<c>min-scale</c>). Default: 0, scale to zero.</summary>
    public int MinScale { get; init; }

    /// <summary>Most pods (<c>max-scale</c>); 0 is unlimited. Default: 10.</summary>
    public int MaxScale { get; init; } = 10;
}
