using AckKnativeSpot.Resources;
using AckKnativeSpot.Values;
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
    /// <param name="lifetime">How long the credential is valid.</param>
    /// <param name="endpoint">Address to use instead of the public one.</param>
    /// <param name="key">Property path of the kubeconfig with which one goes on when the lookup finds no address.</param>
    /// <param name="parent">Parent of the provider.</param>
    public static K8s.Provider LookedUp(string name, Output<string> clusterId, Duration lifetime, Output<string?>? endpoint, string key, Resource? parent)
    {
        var credential = clusterId.Apply(id => OutputFailures.OrFail(
            Ali.CS.GetClusterCredential.InvokeAsync(
                new() { ClusterId = id, TemporaryDurationMinutes = lifetime.Seconds / 60 }, new InvokeOptions { Parent = parent }),
            $"The credential of the cluster {id} cannot be looked up"));
        var kubeconfig = Output.CreateSecret(credential.Apply(c => c.KubeConfig));
        return Of(
            name,
            clusterId,
            endpoint is null
                ? kubeconfig.ApplyOrFail(looked => Usable(looked, null, key))
                : Output.Tuple(kubeconfig, endpoint).ApplyOrFail(t => Usable(t.Item1, t.Item2, key)),
            parent);
    }

    /// <summary>A provider with a kubeconfig that somebody has.</summary>
    /// <param name="name">Name of the provider.</param>
    /// <param name="clusterId">ID of the cluster.</param>
    /// <param name="source">The kubeconfig.</param>
    /// <param name="parent">Parent of the provider.</param>
    public static K8s.Provider Given(string name, Output<string> clusterId, KubeconfigSource source, Resource? parent) => Of(
        name,
        clusterId,
        source switch
        {
            KubeconfigSource.Encrypted encrypted => Output.CreateSecret(encrypted.Text.Reveal()),

            // The provider takes a path, too, and then reads the file itself.
            KubeconfigSource.File file => Output.Create(file.Path),
            _ => throw new ArgumentOutOfRangeException(nameof(source)),
        },
        parent);

    /// <summary>A provider for a context of the kubeconfig on this machine.</summary>
    public static K8s.Provider Local(string name, string context) => new(
        name,
        new()
        {
            Context = context,

            // Leaves it to the provider to find the file; the default of this argument would write $KUBECONFIG into the stack.
            KubeConfig = null,
            EnableSecretMutable = true,
        });

    private static K8s.Provider Of(string name, Output<string> clusterId, Output<string> kubeconfig, Resource? parent) => new(
        name,
        new()
        {
            KubeConfig = kubeconfig,

            // The credential differs in every run. Without this the provider, and everything it made, would be replaced each time.
            ClusterIdentifier = clusterId,

            // A changed Secret is updated. Replaced it would be gone for a moment, in which no pod that needs it can start.
            EnableSecretMutable = true,
        },
        new CustomResourceOptions { Parent = parent });

    private static string Usable(string kubeconfig, string? server, string key) =>
        (!string.IsNullOrEmpty(server) ? Kubeconfig.WithServer(kubeconfig, server) : Kubeconfig.HasServer(kubeconfig) ? kubeconfig : null)
        ?? throw new RunException(
            "The credential that ACK gives for the cluster names no address of its API server: the lookup asks for the public address only, and the cluster "
                + $"has none. Take a kubeconfig of the cluster from the ACK console and write it with `pulumi config set --secret --path "
                + $"'ack-knative-spot:{key}'`, or name its file there.");
}
