using AckKnativeSpot.Values;

namespace AckKnativeSpot.Services;

/// <summary>Which revisions get a service's requests. Source: Knative, "Traffic management".</summary>
public abstract record Traffic
{
    private Traffic()
    {
    }

    /// <summary>The shares as they stand in <c>spec.traffic</c>; empty when Knative's default says the same.</summary>
    public abstract ValueList<TrafficTarget> Targets { get; }

    /// <summary>Whether a target is the revision of this very template, so that the template needs a name.</summary>
    internal bool NamesTemplate => Targets.Any(target => target is TrafficTarget.ThisTemplate);

    /// <summary>Everything to the latest ready revision; Knative's default, not written.</summary>
    public sealed record LatestOnly : Traffic
    {
        /// <inheritdoc/>
        public override ValueList<TrafficTarget> Targets => [];
    }

    /// <summary>Shares written out.</summary>
    /// <param name="Shares">The shares; their percentages sum to 100.</param>
    public sealed record Split(ValueList<TrafficTarget> Shares) : Traffic
    {
        /// <inheritdoc/>
        public override ValueList<TrafficTarget> Targets => Shares;
    }

    /// <summary>A new revision that takes over from a proven one in steps; each step is one deployment with the next <paramref name="Step"/>.</summary>
    /// <param name="Stable">Name of the revision that is replaced.</param>
    /// <param name="Steps">Percent of the requests for the new revision at each step, growing, for example 5, 25, 100.</param>
    /// <param name="Step">Which step this is, from 1; 0 sends nothing to the new revision yet, only its tag reaches it.</param>
    public sealed record Canary(string Stable, ValueList<int> Steps, int Step) : Traffic
    {
        /// <summary>Tag of the new revision.</summary>
        internal const string Tag = "canary";

        /// <summary>Percent of the requests for the new revision at this step; a step that does not exist gives none.</summary>
        internal int Percent => Step >= 1 && Step <= Steps.Count ? Steps[Step - 1] : 0;

        /// <inheritdoc/>
        public override ValueList<TrafficTarget> Targets => Percent == 100
            ? [new TrafficTarget.ThisTemplate { Percent = 100, Tag = Tag }]
            : [new TrafficTarget.Revision(Stable) { Percent = 100 - Percent }, new TrafficTarget.ThisTemplate { Percent = Percent, Tag = Tag }];
    }
}
