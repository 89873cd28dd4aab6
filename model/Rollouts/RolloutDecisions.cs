namespace AckKnativeSpot.Rollouts;

/// <summary>Decides whether to go on waiting.</summary>
internal static class RolloutDecisions
{
    /// <summary>Tries of a call that may pass.</summary>
    public const int MaxPassingTries = 8;

    /// <summary>Decides.</summary>
    /// <param name="log">What is to come, and when it began.</param>
    /// <param name="seen">What was seen; <see langword="null"/> when nothing could be.</param>
    /// <param name="errors">What the provider answered at each try, newest first.</param>
    /// <param name="now">The time.</param>
    public static RolloutDecision After(RolloutLog log, SeenRollout? seen, IReadOnlyList<string> errors, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(errors);
        return OperationFailure.KindOf(errors.Count == 0 ? "" : errors[0]) switch
        {
            FailureKind.NotReadyYet => AfterSlice(log, seen, now),
            FailureKind.Passing => AfterPassing(errors),
            _ => new RolloutDecision.Stop(null),
        };
    }

    /// <summary>Decides for an object that nobody could begin to look at: by the number of slices alone.</summary>
    /// <param name="target">What is to come.</param>
    /// <param name="errors">What the provider answered at each try, newest first.</param>
    public static RolloutDecision Unseen(RolloutTarget target, IReadOnlyList<string> errors)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(errors);
        return OperationFailure.KindOf(errors.Count == 0 ? "" : errors[0]) switch
        {
            FailureKind.NotReadyYet when errors.Count * target.Times.Slice < target.Times.Total => new RolloutDecision.GoOn(TimeSpan.Zero),
            FailureKind.Passing => AfterPassing(errors),
            _ => new RolloutDecision.Stop(null),
        };
    }

    private static RolloutDecision AfterSlice(RolloutLog log, SeenRollout? seen, DateTimeOffset now)
    {
        var target = log.Target;
        var diagnosis = seen is null || log.IsStale(seen, now) ? null : Diagnosis.Of(target, seen, now);
        if (diagnosis is not null && diagnosis.Troubles.FirstOrDefault(trouble => EndsIt(trouble, target, seen!)) is { } last)
        {
            return new RolloutDecision.Stop($"{target.FullName} cannot {Become(target)}. {Because(log, last, diagnosis, now)}");
        }

        // The next slice would end after the time that it is given.
        return now - log.Began + (target.Times.Slice / 2) <= target.Times.Total
            ? new RolloutDecision.GoOn(TimeSpan.Zero)
            : new RolloutDecision.Stop($"{target.FullName} did not {Become(target)} within {DurationText.Of(now - log.Began)}. {Rest(diagnosis, now)}");
    }

    private static string Become(RolloutTarget target) => target.Kind is WorkloadKind.Service ? "become ready" : "complete";

    private static bool EndsIt(Trouble trouble, RolloutTarget target, SeenRollout seen) => trouble.Cause.Mending switch
    {
        Mending.Never => true,
        Mending.WhileSomethingRuns => !seen.Pods.Values.Any(pod => pod is { Deleting: false, Phase: "Running" }
            && (target.Kind is WorkloadKind.Job || pod.Owner == seen.Service?.LatestCreatedRevision)),
        _ => false,
    };

    /// <summary>A revision that was given up says when, not why; what kept its pods from being ready does, even when they are gone by now.</summary>
    private static string Because(RolloutLog log, Trouble last, Diagnosis diagnosis, DateTimeOffset now) =>
        last.Cause == Causes.RevisionFailed && diagnosis.Troubles.Concat(log.Troubles).FirstOrDefault(Explains) is { } why
            ? $"{Trouble.Ended(why.What)} {last.Sentence(now)}"
            : last.Sentence(now);

    private static bool Explains(Trouble trouble) => trouble.Cause != Causes.RevisionFailed && trouble.Cause.Mending is not Mending.NotNeeded;

    private static string Rest(Diagnosis? diagnosis, DateTimeOffset now) => diagnosis switch
    {
        null => "The cluster could not be read to see why.",
        _ when diagnosis.Troubles.FirstOrDefault(Explains) is { } trouble => trouble.Sentence(now),
        _ => $"It stands at: {diagnosis.Progress}. The next `pulumi up` goes on with it.",
    };

    private static RolloutDecision AfterPassing(IReadOnlyList<string> errors)
    {
        var tries = errors.TakeWhile(error => OperationFailure.KindOf(error) is FailureKind.Passing).Count();
        return tries < MaxPassingTries ? new RolloutDecision.GoOn(TimeSpan.FromSeconds(2 * tries)) : new RolloutDecision.Stop(null);
    }
}
