using AckKnativeSpot.Values;

namespace AckKnativeSpot.Cluster;

/// <summary>An existing vSwitch.</summary>
/// <param name="Id">ID, for example <c>vsw-bp1abc</c>.</param>
/// <param name="Zone">Zone ID it lies in.</param>
public sealed record ExistingVswitch(string Id, string Zone);

/// <summary>The network a new cluster is created in.</summary>
public abstract record NetworkSpec
{
    private NetworkSpec()
    {
    }

    /// <summary>Number of distinct zones that nodes can be in.</summary>
    internal abstract int Zones { get; }

    /// <summary>Number of distinct zones that pods of the virtual node can be in.</summary>
    internal abstract int PodZones { get; }

    /// <summary>A VPC of its own: per zone a vSwitch for nodes and one for pods, and a NAT gateway with an SNAT entry for each.</summary>
    public sealed record New : NetworkSpec
    {
        /// <summary>Block of the VPC, private, <c>/8</c> to <c>/20</c>. Default: <c>10.0.0.0/16</c>.</summary>
        public Ipv4Block Cidr { get; init; } = Ipv4Block.Of("10.0.0.0/16");

        /// <summary>Its zones. Default: three, looked up.</summary>
        public ZoneChoice ZoneChoice { get; init; } = new ZoneChoice.LookedUp(3);

        /// <summary>Peak bandwidth of the NAT gateway's address in Mbit/s; traffic is billed by volume. Default: 100.</summary>
        public int EgressMbps { get; init; } = 100;

        /// <inheritdoc/>
        internal override int Zones => ZoneChoice is ZoneChoice.Given { Ids: var ids } ? ids.Distinct(StringComparer.Ordinal).Count() : ZoneChoice.Count;

        /// <inheritdoc/>
        internal override int PodZones => Zones;
    }

    /// <summary>
    /// What is there already. Each vSwitch needs a way out (an SNAT entry or a public address), or no image can be pulled.
    /// </summary>
    public sealed record Existing : NetworkSpec
    {
        /// <summary>ID of the VPC.</summary>
        public required string VpcId { get; init; }

        /// <summary>vSwitches for nodes, load balancers and the API server, 1 to 5.</summary>
        public required ValueList<ExistingVswitch> NodeVswitches { get; init; }

        /// <summary>vSwitches for pods, in the same zones; empty: those of the nodes.</summary>
        public ValueList<ExistingVswitch> PodVswitches { get; init; } = [];

        /// <inheritdoc/>
        internal override int Zones => Distinct(NodeVswitches);

        /// <inheritdoc/>
        internal override int PodZones => PodVswitches.Count == 0 ? Zones : Distinct(PodVswitches);

        private static int Distinct(ValueList<ExistingVswitch> vswitches) => vswitches.Select(v => v.Zone).Distinct(StringComparer.Ordinal).Count();
    }
}
