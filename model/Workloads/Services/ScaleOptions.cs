using AckKnativeSpot.Values;

namespace AckKnativeSpot.Services;

/// <summary>Scale bounds of a service and what drives it between them (<c>autoscaling.knative.dev/*</c> on the template).</summary>
public sealed record ScaleOptions
{
    /// <summary>Fewest pods (<c>min-scale</c>). Default: 0, scale to zero.</summary>
    public int Min { get; init; }

    /// <summary>Most pods (<c>max-scale</c>); 0 is unlimited. Default: 10.</summary>
    public int Max { get; init; } = 10;

    /// <summary>
    /// Pods that a new revision starts with (<c>initial-scale</c>), from 1, or from 0 where the cluster allows it. Default: the cluster's, which is 1.
    /// </summary>
    public int? Initial { get; init; }

    /// <summary>Time over which the metric is averaged, from 6 s to an hour (<c>window</c>). Default: the cluster's, which is 60 s.</summary>
    public Duration? Window { get; init; }

    /// <summary>What drives it. Default: Knative's own autoscaler on requests in flight.</summary>
    public Autoscaler Autoscaler { get; init; } = new Autoscaler.Kpa();

    /// <summary>Fewest pods that there are at any time: only Knative's own autoscaler takes away the last one.</summary>
    internal int FewestPods => Autoscaler is Autoscaler.Kpa ? Min : Math.Max(1, Min);
}
