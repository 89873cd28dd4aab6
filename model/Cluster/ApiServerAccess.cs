using AckKnativeSpot.Values;

namespace AckKnativeSpot.Cluster;

/// <summary>
/// Where the API server of a new cluster can be reached. The credential lookup names the public endpoint only, so with a private API server
/// the address is replaced by the private one, and the program has to run where that is reachable.
/// </summary>
public sealed record ApiServerAccess
{
    /// <summary>Whether it has a public address. Set at creation only. Default: false.</summary>
    public bool Public { get; init; }

    /// <summary>
    /// Whether the program runs where the private address is reachable: inside the VPC, or over VPN or peering. Then it is used even when
    /// there is a public one. Default: false.
    /// </summary>
    public bool RunnerInside { get; init; }

    /// <summary>
    /// A kubeconfig to use instead of a looked-up credential, for the runs after the one that created the cluster; it names the address itself.
    /// Default: <see langword="null"/>, none.
    /// </summary>
    public KubeconfigSource? Kubeconfig { get; init; }

    /// <summary>How long a looked-up credential is valid, in whole minutes from 15 minutes to 72 hours. Default: two hours.</summary>
    public Duration CredentialLifetime { get; init; } = Duration.FromSeconds(7200);
}
