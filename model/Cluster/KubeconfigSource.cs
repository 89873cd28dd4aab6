using AckKnativeSpot.Values;

namespace AckKnativeSpot.Cluster;

/// <summary>A kubeconfig that somebody has, for a cluster whose credential the lookup cannot find.</summary>
public abstract record KubeconfigSource
{
    private KubeconfigSource()
    {
    }

    /// <summary>Its text, which <c>pulumi config set --secret</c> encrypted.</summary>
    /// <param name="Text">The text.</param>
    public sealed record Encrypted(SecretText Text) : KubeconfigSource;

    /// <summary>A file on the machine that runs Pulumi; the Kubernetes provider reads it.</summary>
    /// <param name="Path">Path, relative to the program's folder <c>infra/</c>.</param>
    public sealed record File(string Path) : KubeconfigSource;
}
