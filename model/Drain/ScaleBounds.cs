namespace AckKnativeSpot.Drain;

/// <summary>Scale bounds of one revision.</summary>
/// <param name="Min">Fewest pods, from 0.</param>
/// <param name="Max">Most pods; 0 is unlimited.</param>
internal sealed record ScaleBounds(int Min, int Max)
{
    /// <summary>
    /// Fewest pods while there is load (<c>activation-scale</c>); <see langword="null"/> for none. Fewer only stand while the revision goes to zero, and then
    /// there was no request for a whole window (knative/serving, <c>pkg/autoscaler/scaling</c>).
    /// </summary>
    public int? Activation { get; init; }

    /// <summary>Pods that a new revision starts with; <see langword="null"/> for Knative's own, one.</summary>
    public int? Initial { get; init; }

    /// <summary>Whether the autoscaler knows an activation scale; Kubernetes' HPA does not. Default: true.</summary>
    public bool CanActivate { get; init; } = true;

    /// <summary>Pods that a revision can have while it has any.</summary>
    public ScaleRange Range => ScaleRange.Of(Math.Max(Min, Activation ?? 0), Max);

    /// <summary>
    /// Pods that all revisions of a service can have together, since a budget selects them all while bounds hold for each: those that traffic keeps alive,
    /// up to the worst moment of a rollout, in which one more grows beside them. Of revisions that stand at zero when idle, one has pods.
    /// </summary>
    /// <param name="revisions">Revisions that traffic keeps alive, from 1; the bounds of each are taken to be these.</param>
    public ScaleRange PodsOf(int revisions)
    {
        var lowest = (long)Range.Lowest * (Min > 0 ? revisions : 1);
        var highest = Range.Highest is { } each ? ((long)each * revisions) + Math.Max(each, Initial ?? 1) : 0;
        return ScaleRange.Of(Clamp(lowest), Clamp(highest));
    }

    /// <summary>Most pods of all revisions together while there is no rollout; <see langword="null"/> when there is no limit.</summary>
    /// <param name="revisions">Revisions that traffic keeps alive, from 1.</param>
    public int? MostSteadyPodsOf(int revisions) => Range.Highest is { } each ? Clamp((long)each * revisions) : null;

    private static int Clamp(long pods) => (int)Math.Min(pods, int.MaxValue);
}
