using AckKnativeSpot.Values;

namespace AckKnativeSpot.Cluster;

/// <summary>Which zones a new network spans.</summary>
public abstract record ZoneChoice
{
    private ZoneChoice()
    {
    }

    /// <summary>How many zones.</summary>
    internal abstract int Count { get; }

    /// <summary>These zones. Append new ones at the end: a zone's place in the list decides its addresses.</summary>
    /// <param name="Ids">Zone IDs, for example <c>cn-hangzhou-h</c>.</param>
    public sealed record Given(ValueList<string> Ids) : ZoneChoice
    {
        /// <inheritdoc/>
        internal override int Count => Ids.Count;
    }

    /// <summary>The first zones of the region, in the order of their IDs, in which a vSwitch can be created.</summary>
    /// <param name="Number">How many.</param>
    public sealed record LookedUp(int Number) : ZoneChoice
    {
        /// <inheritdoc/>
        internal override int Count => Number;
    }
}
