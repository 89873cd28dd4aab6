using AckKnativeSpot.Jobs;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Services;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Settings;

/// <summary>Everything that runs in a stack's cluster, as domain values.</summary>
/// <param name="Services">The Knative Services.</param>
/// <param name="Jobs">The jobs that run once.</param>
/// <param name="Schedules">The jobs that run on a schedule.</param>
internal sealed record StackWorkloads(
    ValueList<At<KnativeServiceSpec>> Services, ValueList<At<SpotJobSpec>> Jobs, ValueList<At<SpotJobSchedule>> Schedules);
