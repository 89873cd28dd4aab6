namespace AckKnativeSpot.Plan.Meaning;

/// <summary>What makes an object of a cluster the one it is, for all stacks.</summary>
/// <param name="Cluster">ID of the cluster, or its context.</param>
/// <param name="IsContext">Whether it is a context, which may be another cluster on another machine.</param>
/// <param name="Group">API group; that of an add-on is none.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Name">Name, with its namespace before it.</param>
internal sealed record ObjectInCluster(string Cluster, bool IsContext, string? Group, string Kind, string Name)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Kind} '{Name}'";
}
