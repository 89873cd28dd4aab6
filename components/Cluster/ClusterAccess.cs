using Pulumi;
using Ali = Pulumi.AliCloud;
using K8s = Pulumi.Kubernetes;

namespace AckKnativeSpot.Cluster;

/// <summary>Kubernetes providers for each way to have a cluster.</summary>
internal static class ClusterAccess
{
    /// <summary>A provider with a short-lived credential of an ACK cluster.</summary>
    /// <param name="name">Name of the provider.</param>
    /// <param name="clusterId">ID of the cluster.</param>
    /// <param name="minutes">Minutes the credential is valid.</param>
    /// <param name="endpoint">Address to use instead of the public one.</param>
    /// <param name="parent">Parent of the provider.</param>
    public static K8s.Provider Provider(string name, Output<string> clusterId, int minutes, Output<string?>? endpoint, Resource? parent)
    {
        var credential = Ali.CS.GetClusterCredential.Invoke(
            new() { ClusterId = clusterId, TemporaryDurationMinutes = minutes }, new InvokeOptions { Parent = parent });
        var kubeconfig = Output.CreateSecret(credential.Apply(c => c.KubeConfig));
        return new K8s.Provider(
            name,
            new()
            {
                KubeConfig = endpoint is null
                    ? kubeconfig
                    : Output.Tuple(kubeconfig, endpoint).Apply(t => t.Item2 is { Length: > 0 } server ? Kubeconfig.WithServer(t.Item1, server) : t.Item1),

                // The credential differs in every run. Without this the provider, and everything it made, would be replaced each time.
                ClusterIdentifier = clusterId,
            },
            new CustomResourceOptions { Parent = parent });
    }

    /// <summary>A provider for a context of the kubeconfig on this machine.</summary>
    public static K8s.Provider Local(string name, string context) => new(
        name,
        new()
        {
            Context = context,

            // Leaves it to the provider to find the file; the default of this argument would write $KUBECONFIG into the stack.
            KubeConfig = null,
        });
}
