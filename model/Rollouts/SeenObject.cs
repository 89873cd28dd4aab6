namespace AckKnativeSpot.Rollouts;

/// <summary>What can be read of one object of the cluster: exactly one kind.</summary>
internal abstract record SeenObject
{
    private SeenObject()
    {
    }

    /// <summary>Name of the object.</summary>
    public abstract string Name { get; }

    /// <summary>A Knative Service.</summary>
    /// <param name="Seen">It.</param>
    public sealed record Service(SeenService Seen) : SeenObject
    {
        /// <inheritdoc/>
        public override string Name => Seen.Name;
    }

    /// <summary>A revision.</summary>
    /// <param name="Seen">It.</param>
    public sealed record Revision(SeenRevision Seen) : SeenObject
    {
        /// <inheritdoc/>
        public override string Name => Seen.Name;
    }

    /// <summary>A pod.</summary>
    /// <param name="Seen">It.</param>
    /// <param name="Kind">Whether it belongs to a service or a job.</param>
    /// <param name="Workload">Name of the service or job.</param>
    public sealed record Pod(SeenPod Seen, WorkloadKind Kind, string Workload) : SeenObject
    {
        /// <inheritdoc/>
        public override string Name => Seen.Name;
    }

    /// <summary>A job.</summary>
    /// <param name="Seen">It.</param>
    public sealed record Job(SeenJob Seen) : SeenObject
    {
        /// <inheritdoc/>
        public override string Name => Seen.Name;
    }

    /// <summary>A warning event.</summary>
    /// <param name="Seen">It.</param>
    public sealed record Event(SeenEvent Seen) : SeenObject
    {
        /// <inheritdoc/>
        public override string Name => Seen.Id;
    }
}
