using AckKnativeSpot.Cluster;
using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace AckKnativeSpot.Serving;

/// <summary>
/// A mark on the CRD of Knative Services. It is there to be waited for: it cannot be set before the CRD exists, and is done when the API server
/// serves it. With Knative installed already it proves that.
/// </summary>
internal sealed class ServingReady : CustomResourcePatch
{
    public ServingReady(string name, CustomResourceOptions options)
        : base(name, new Mark(), Patches.Keep(options))
    {
    }

    private sealed class Mark : CustomResourcePatchArgs
    {
        public Mark()
            : base("apiextensions.k8s.io/v1", "CustomResourceDefinition") =>
            Metadata = new ObjectMetaArgs
            {
                Name = "services.serving.knative.dev",
                Annotations =
                {
                    ["ack-knative-spot/used"] = "true",
                    ["pulumi.com/waitFor"] = "condition=Established",
                },
            };
    }
}
