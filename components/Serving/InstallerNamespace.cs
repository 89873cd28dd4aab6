using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace AckKnativeSpot.Serving;

/// <summary>A namespace that something is installed into by Helm. Helm would leave one that it makes itself behind.</summary>
internal static class InstallerNamespace
{
    /// <summary>Declares it.</summary>
    /// <param name="name">Name of its resource.</param>
    /// <param name="text">Its own name.</param>
    /// <param name="args">Knative Serving, with whose protection it comes.</param>
    /// <param name="parent">Parent component.</param>
    public static Namespace Declare(string name, string text, KnativeServingArgs args, Resource parent)
    {
        var options = args.Cluster.InCluster(parent);
        options.Protect = args.Spec.Protect;
        return new Namespace(name, new() { Metadata = new ObjectMetaArgs { Name = text } }, options);
    }
}
