using AckKnativeSpot.Values;

namespace AckKnativeSpot.Containers;

/// <summary>
/// A probe of a container. A number left out is the server's default; without a period, Knative polls a readiness probe on its own fast schedule.
/// Source: Knative, "Configure probes".
/// </summary>
/// <param name="Action">What it does.</param>
public sealed record Probe(ProbeAction Action)
{
    /// <summary>Time before the first try.</summary>
    public Duration? Delay { get; init; }

    /// <summary>Time between tries, from 1 s (a readiness probe: from 0 s).</summary>
    public Duration? Period { get; init; }

    /// <summary>Time a try may take, from 1 s. A readiness probe needs a period for it.</summary>
    public Duration? Timeout { get; init; }

    /// <summary>Successes in a row that make it pass, from 1; always 1 for liveness and startup.</summary>
    public int? Successes { get; init; }

    /// <summary>Failures in a row that make it fail, from 1. A readiness probe needs a period for it.</summary>
    public int? Failures { get; init; }
}
