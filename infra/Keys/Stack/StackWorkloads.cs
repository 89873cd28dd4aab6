using AckKnativeSpot.Findings;
using AckKnativeSpot.Jobs;
using AckKnativeSpot.Services;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>Everything that runs in a stack's cluster, as domain values.</summary>
/// <param name="Services">The Knative Services.</param>
/// <param name="Jobs">The jobs that run once.</param>
/// <param name="Schedules">The jobs that run on a schedule.</param>
internal sealed record StackWorkloads(
    ValueList<Located<KnativeServiceSpec>> Services, ValueList<Located<SpotJobSpec>> Jobs, ValueList<Located<SpotJobSchedule>> Schedules)
{
    /// <summary>How long a deployment waits for jobs to complete, by their property paths; it waits for no others.</summary>
    public ValueMap<Duration> CompletionTimeouts { get; init; } = ValueMap<Duration>.Empty;
}
