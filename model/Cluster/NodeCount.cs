namespace AckKnativeSpot.Cluster;

/// <summary>How many nodes a pool has.</summary>
public abstract record NodeCount
{
    private NodeCount()
    {
    }

    /// <summary>Nodes that are always there.</summary>
    internal abstract int Least { get; }

    /// <summary>Nodes that there can be.</summary>
    internal abstract int Most { get; }

    /// <summary>Always this many.</summary>
    /// <param name="Nodes">From 0.</param>
    public sealed record Fixed(int Nodes) : NodeCount
    {
        /// <inheritdoc/>
        internal override int Least => Nodes;

        /// <inheritdoc/>
        internal override int Most => Nodes;
    }

    /// <summary>As many as the pods need, within bounds; ACK's node autoscaler decides.</summary>
    /// <param name="Min">Fewest, from 0.</param>
    /// <param name="Max">Most.</param>
    public sealed record Between(int Min, int Max) : NodeCount
    {
        /// <inheritdoc/>
        internal override int Least => Min;

        /// <inheritdoc/>
        internal override int Most => Max;
    }
}
