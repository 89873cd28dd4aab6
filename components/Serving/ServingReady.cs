using AckKnativeSpot.Resources;
using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace AckKnativeSpot.Serving;

/// <summary>
/// A mark on the CRD of Knative Services. It proves that the CRD is there, whoever installed it, and is done when the API server serves it.
/// Without it a config map patch would create the config map that the installer has not made yet, and hide from Knative what is missing in it.
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
