using System.Collections.Immutable;

namespace AckKnativeSpot.Resources;

/// <summary>Type tokens of the components that run pods, for what they share.</summary>
internal static class WorkloadTypes
{
    public const string Service = "ack-knative-spot:Services:KnativeService";
    public const string Job = "ack-knative-spot:Jobs:SpotJob";
    public const string Schedule = "ack-knative-spot:Jobs:ScheduledSpotJob";

    public static ImmutableArray<string> All { get; } = [Service, Job, Schedule];
}
