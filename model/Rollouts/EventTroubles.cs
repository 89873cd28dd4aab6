namespace AckKnativeSpot.Rollouts;

/// <summary>What warnings about the pods of a workload, and about what makes them, say beyond the status of the pods.</summary>
internal static class EventTroubles
{
    /// <summary>The trouble a warning tells of; <see langword="null"/> when the status of its object tells it better.</summary>
    /// <param name="target">What is to come.</param>
    /// <param name="warning">The warning.</param>
    public static Trouble? Of(RolloutTarget target, SeenEvent warning) =>
        EciTroubles.Of(target, warning.Reason, warning.Message, warning.First) ?? warning.Reason switch
        {
            "FailedCreate" => AdmissionTroubles.Of(warning.Message, warning.First),
            "Unhealthy" when target.Kind is WorkloadKind.Service && warning.Count > 1 => ProbeTroubles.Of(warning.Message, warning.First),
            "FailedMount" or "FailedAttachVolume" or "FailedMapVolume" =>
                new(Causes.Mount, "", $"A volume cannot be mounted: {QuotedText.Of(warning.Message).TrimEnd('.')}", warning.First),
            _ when IsToldElsewhere(warning) => null,
            _ => new(Causes.Other, $"{warning.Kind}/{warning.Reason}",
                $"{warning.Kind} {warning.Name}, {QuotedText.Of(warning.Reason)}: {QuotedText.Of(warning.Message).TrimEnd('.')}", warning.First),
        };

    // The first are in the status of the pod, the rest in that of the revision.
    private static bool IsToldElsewhere(SeenEvent warning) =>
        warning.Reason is "BackOff" or "Failed" or "FailedScheduling" or "Unhealthy" or "ErrImageNeverPull" or "InspectFailed" or "LatestCreatedFailed"
            or "BackoffLimitExceeded" or "DeadlineExceeded"
        || warning.Kind is "Revision" or "Configuration" or "Service" or "Route";
}
