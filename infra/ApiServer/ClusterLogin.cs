namespace AckKnativeSpot.Infra.ApiServer;

/// <summary>How the API server of a cluster is reached: exactly one of two ways, the same as the Kubernetes provider's.</summary>
internal abstract record ClusterLogin
{
    private ClusterLogin()
    {
    }

    /// <summary>With a kubeconfig that is at hand.</summary>
    /// <param name="Content">It, as YAML or JSON. A secret.</param>
    public sealed record Kubeconfig(string Content) : ClusterLogin
    {
        /// <summary>Not the content.</summary>
        public override string ToString() => nameof(Kubeconfig);
    }

    /// <summary>With the kubeconfig of this machine: the files of KUBECONFIG, or the one in the home folder.</summary>
    /// <param name="Context">Name of the context; <see langword="null"/> for the current one.</param>
    /// <param name="File">The file; <see langword="null"/> for those of this machine.</param>
    public sealed record OfMachine(string? Context, string? File = null) : ClusterLogin;
}
