namespace AckKnativeSpot.Infra.ApiServer;

/// <summary>How the API server of a cluster is reached: exactly one of two ways, the same as the Kubernetes provider's.</summary>
internal abstract record ClusterLogin
{
    private ClusterLogin()
    {
    }

    /// <summary>With what the Kubernetes provider is given as its kubeconfig: the text, or the path of a file, which may begin with <c>~</c>.</summary>
    /// <param name="textOrPath">It. Source: pulumi-kubernetes 4.32, <c>provider/pkg/provider/provider.go</c> (Configure).</param>
    public static ClusterLogin OfProvider(string textOrPath)
    {
        ArgumentNullException.ThrowIfNull(textOrPath);
        var path = textOrPath is "~" or ['~', '/', ..] ? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + textOrPath[1..] : textOrPath;
        return System.IO.File.Exists(path) ? new OfMachine(null, path) : new Kubeconfig(textOrPath);
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
