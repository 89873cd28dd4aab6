namespace AckKnativeSpot.Drain;

/// <summary>What is wanted of a service in a reclaim, and of its start from zero.</summary>
internal abstract record DrainGoal
{
    private DrainGoal()
    {
    }

    /// <summary>Whether a service is as wanted.</summary>
    /// <param name="forecast">What a reclaim does to it.</param>
    public abstract bool IsReachedBy(ReclaimForecast forecast);

    /// <summary>Its own budget lets pods go at every scale.</summary>
    public sealed record EvictionsAccepted : DrainGoal
    {
        /// <inheritdoc/>
        public override bool IsReachedBy(ReclaimForecast forecast) => !forecast.Service.IsBlocked;
    }

    /// <summary>Every pod finishes within the notice.</summary>
    public sealed record LeavesInTime : DrainGoal
    {
        /// <inheritdoc/>
        public override bool IsReachedBy(ReclaimForecast forecast) => forecast.LeavesInTime;
    }

    /// <summary>The drain ends some time before the notice does.</summary>
    /// <param name="Seconds">At least so many seconds before, from 0.</param>
    public sealed record HasTimeToSpare(int Seconds) : DrainGoal
    {
        /// <inheritdoc/>
        public override bool IsReachedBy(ReclaimForecast forecast) => forecast.SpareSeconds >= Seconds;
    }

    /// <summary>No request is lost for want of a Ready pod.</summary>
    public sealed record LosesNoRequest : DrainGoal
    {
        /// <inheritdoc/>
        public override bool IsReachedBy(ReclaimForecast forecast) => !forecast.Requests.Fail;
    }

    /// <summary>No request is lost, and there are never fewer than two pods.</summary>
    public sealed record HasSeveralPods : DrainGoal
    {
        /// <inheritdoc/>
        public override bool IsReachedBy(ReclaimForecast forecast) => forecast.Service.Pods.Lowest > 1 && !forecast.Requests.Fail;
    }

    /// <summary>At least half of the pods stay Ready wherever there are several.</summary>
    public sealed record KeepsHalf : DrainGoal
    {
        /// <inheritdoc/>
        public override bool IsReachedBy(ReclaimForecast forecast) => forecast.KeepsHalf;
    }

    /// <summary>Every pod finishes within the notice, and a promised share of the pods stays Ready.</summary>
    /// <param name="Promise">The promise.</param>
    public sealed record KeepsPromise(AvailabilityPromise Promise) : DrainGoal
    {
        /// <inheritdoc/>
        public override bool IsReachedBy(ReclaimForecast forecast) => forecast.LeavesInTime && forecast.Keeps(Promise);
    }

    /// <summary>The first request after a time at zero can succeed.</summary>
    public sealed record FirstRequestSucceeds : DrainGoal
    {
        /// <inheritdoc/>
        public override bool IsReachedBy(ReclaimForecast forecast) => !forecast.Service.FirstRequestFails;
    }
}
