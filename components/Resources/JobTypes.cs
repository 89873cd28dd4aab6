namespace AckKnativeSpot.Resources;

/// <summary>Type tokens of the components of jobs, between which a job changes when it gets a schedule or loses it.</summary>
internal static class JobTypes
{
    public const string Once = "ack-knative-spot:Jobs:SpotJob";
    public const string Scheduled = "ack-knative-spot:Jobs:ScheduledSpotJob";
}
