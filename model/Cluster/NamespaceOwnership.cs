namespace AckKnativeSpot.Cluster;

/// <summary>Whose a namespace of workloads is.</summary>
internal abstract record NamespaceOwnership
{
    private NamespaceOwnership()
    {
    }

    /// <summary>The stack's: it creates the namespace, and deletes it with everything in it, whoever made that.</summary>
    public sealed record Created : NamespaceOwnership
    {
        /// <summary>Whether Pulumi refuses to delete it. Default: true.</summary>
        public bool Protect { get; init; } = true;

        /// <summary>Whether it is there already and is taken over instead of being created. Default: false.</summary>
        public bool Adopt { get; init; }
    }

    /// <summary>Somebody else's: it is there already, and stays as it is.</summary>
    public sealed record Existing : NamespaceOwnership;
}
