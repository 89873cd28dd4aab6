using AckKnativeSpot.Values;

namespace AckKnativeSpot.Serving;

/// <summary>What brings requests to Knative Services. Source: Alibaba Cloud, "Select a gateway for Knative".</summary>
public abstract record Gateway
{
    private Gateway()
    {
    }

    /// <summary>
    /// <c>config-network</c>'s ingress class; <see langword="null"/> leaves what the installer wrote. Changing it affects new Services only.
    /// </summary>
    internal abstract string? IngressClass { get; }

    /// <summary>Kourier, an Envoy in the cluster that one operates oneself, behind a load balancer of the cluster's cloud.</summary>
    public sealed record Kourier : Gateway
    {
        /// <summary>
        /// Whether the load balancer has a public address. Default: false. Where the stack installs Kourier by the operator, it writes this to the
        /// load balancer's Service; Alibaba Cloud's chart only makes a public one. Source: Alibaba Cloud, "Add annotations to the YAML file of a Service".
        /// </summary>
        public bool Internet { get; init; }

        /// <inheritdoc/>
        internal override string? IngressClass => "kourier.ingress.networking.knative.dev";
    }

    /// <summary>Application Load Balancer, fully managed; needs two vSwitches in different zones and the ALB Ingress controller.</summary>
    public sealed record Alb : Gateway
    {
        /// <summary>Name of the AlbConfig that the stack creates.</summary>
        internal const string OwnAlbConfig = "knative";

        /// <summary>Whether the load balancer has public addresses; decided when it is created. Default: false.</summary>
        public bool Internet { get; init; }

        /// <summary>vSwitches of the load balancer, at least two in different zones. Default: none, those of the network's nodes.</summary>
        public ValueList<Cluster.ExistingVswitch> Vswitches { get; init; } = [];

        /// <summary>An AlbConfig that exists, to use instead of creating one. Default: <see langword="null"/>.</summary>
        public string? AlbConfig { get; init; }

        /// <summary>Whether the stack installs the ALB Ingress controller add-on. Default: true.</summary>
        public bool InstallController { get; init; } = true;

        /// <inheritdoc/>
        internal override string? IngressClass => "alb.ingress.networking.knative.dev";
    }

    /// <summary>Microservices Engine cloud-native gateway; its controller add-on has to be authorised in the console first.</summary>
    public sealed record Mse : Gateway
    {
        /// <summary>Ingress class to write. Default: <see langword="null"/>, what the Knative add-on wrote.</summary>
        public string? Class { get; init; }

        /// <inheritdoc/>
        internal override string? IngressClass => Class;
    }

    /// <summary>Service Mesh (managed Istio); the cluster has to be in a mesh already.</summary>
    public sealed record Asm : Gateway
    {
        /// <inheritdoc/>
        internal override string? IngressClass => "istio.ingress.networking.knative.dev";
    }
}
