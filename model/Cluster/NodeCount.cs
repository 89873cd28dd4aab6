namespace AckKnativeSpot.Cluster;

/// <summary>How many nodes a pool has.</summary>
public abstract record NodeCount
{
    /// <summary>Most nodes of a pool (Alibaba Cloud, "Quotas and limits of ACK").</summary>
    internal const int MaxNodes = 1000;

    private NodeCount()
    {
    }

    /// <summary>Nodes that are always there.</summary>
    internal abstract int Least { get; }

    /// <summary>Nodes that there can be.</summary>
    internal abstract int Most { get; }

    /// <summary>Always this many.</summary>
    public sealed record Fixed : NodeCount
    {
        /// <summary>Always this many.</summary>
        /// <param name="nodes">Nodes, from 0 to 1000.</param>
        /// <exception cref="ArgumentOutOfRangeException">The number is outside these bounds.</exception>
        public Fixed(int nodes) => Nodes = nodes is >= 0 and <= MaxNodes
            ? nodes
            : throw new ArgumentOutOfRangeException(nameof(nodes), nodes, "A pool has from 0 to 1000 nodes.");

        /// <summary>Nodes, from 0 to 1000.</summary>
        public int Nodes { get; }

        /// <inheritdoc/>
        internal override int Least => Nodes;

        /// <inheritdoc/>
        internal override int Most => Nodes;
    }

    /// <summary>As many as the pods need, within bounds; ACK's node autoscaler decides.</summary>
    public sealed record Between : NodeCount
    {
        /// <summary>As many as the pods need, within bounds.</summary>
        /// <param name="min">Fewest, from 0.</param>
        /// <param name="max">Most, from 1 to 1000 and not below the fewest.</param>
        /// <exception cref="ArgumentOutOfRangeException">A number is outside these bounds.</exception>
        public Between(int min, int max)
        {
            Min = min >= 0 ? min : throw new ArgumentOutOfRangeException(nameof(min), min, "A pool has 0 nodes or more.");
            Max = max is >= 1 and <= MaxNodes && max >= min
                ? max
                : throw new ArgumentOutOfRangeException(nameof(max), max, "The most nodes of a pool are from 1 to 1000, and not below its fewest.");
        }

        /// <summary>Fewest, from 0.</summary>
        public int Min { get; }

        /// <summary>Most, from 1 to 1000.</summary>
        public int Max { get; }

        /// <inheritdoc/>
        internal override int Least => Min;

        /// <inheritdoc/>
        internal override int Most => Max;
    }
}
