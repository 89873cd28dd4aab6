using System.Collections.Immutable;

namespace AckKnativeSpot.Resources;

/// <summary>Type tokens of the components that run pods.</summary>
internal static class WorkloadTypes
{
    public const string Service = "ack-knative-spot:Services:KnativeService";
    public const string Job = "ack-knative-spot:Jobs:SpotJob";
    public const string Schedule = "ack-knative-spot:Jobs:ScheduledSpotJob";

    /// <summary>Those between which a job changes when it gets a schedule or loses it.</summary>
    public static ImmutableArray<string> Jobs { get; } = [Job, Schedule];
}
