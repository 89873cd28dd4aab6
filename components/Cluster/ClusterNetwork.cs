using System.Collections.Immutable;
using AckKnativeSpot.Resources;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Values;
using Pulumi;
using Ali = Pulumi.AliCloud;

namespace AckKnativeSpot.Cluster;

/// <summary>What a new network takes.</summary>
public sealed class ClusterNetworkArgs : ComponentArgs
{
    /// <summary>Block, zones and bandwidth.</summary>
    public required NetworkSpec.New Spec { get; init; }

    /// <summary>Tags of every resource that takes some. Default: none.</summary>
    public ValueMap<string> Tags { get; init; } = new();

    internal override RuleInput ToRuleInput() => new()
    {
        Platform = PlatformFacts.Unknown,
        Cluster = new ClusterSource.Create(new CreateClusterSpec { Network = Spec }),
        PathAsReported = ArgumentCheck.Paths(("cluster.create.network.new", ArgumentCheck.Spec)),
    };
}

/// <summary>
/// A VPC with, per zone, a vSwitch for nodes and one for pods, and a NAT gateway with an SNAT entry for each of them, so that nodes and
/// Elastic Container Instances can pull images.
/// </summary>
public sealed class ClusterNetwork : ComponentResource
{
    /// <summary>Declares the network.</summary>
    /// <param name="name">Name; names of the resources begin with it.</param>
    /// <param name="args">What to create.</param>
    /// <param name="options">Options of the component.</param>
    /// <exception cref="RunException">Rules find errors in the arguments. The message holds all of them, and nothing has been registered.</exception>
    public ClusterNetwork(string name, ClusterNetworkArgs args, ComponentResourceOptions? options = null)
        : this(name, args, ArgumentCheck.Of($"ClusterNetwork '{name}'", args), options)
    {
    }

    private ClusterNetwork(string name, ClusterNetworkArgs args, RuleReport report, ComponentResourceOptions? options)
        : base("ack-knative-spot:Cluster:Network", name, options)
    {
        args.Check.Log(report, this);
        var spec = args.Spec;
        var vpc = new Ali.Vpc.Network($"{name}-vpc", new() { VpcName = name, CidrBlock = spec.Cidr.ToString(), Tags = args.Tags.ToInputMap() }, Child());
        var blocks = AddressPlan.Of(spec.Cidr, spec.ZoneChoice.Count);
        var zones = ZoneLookup.Of(spec.ZoneChoice, new InvokeOptions { Parent = this });
        var nodes = Vswitches("nodes", blocks.Select(b => b.Nodes));
        var pods = Vswitches("pods", blocks.Select(b => b.Pods));
        Handle = new NetworkHandle { Spec = spec, VpcId = vpc.Id, Nodes = nodes, Pods = pods, Prerequisites = Egress(name, args, vpc, nodes, pods) };
        VpcId = vpc.Id;
        NodeVswitchIds = Output.All(nodes.Select(v => v.Id));
        PodVswitchIds = Output.All(pods.Select(v => v.Id));
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["vpcId"] = VpcId,
            ["nodeVswitchIds"] = NodeVswitchIds,
            ["podVswitchIds"] = PodVswitchIds,
        });

        ImmutableArray<VswitchHandle> Vswitches(string use, IEnumerable<Ipv4Block> cidrs) =>
            [.. cidrs.Select((cidr, zone) => Vswitch(FormattableString.Invariant($"{name}-{use}-{zone}"), cidr, zones[zone]))];

        VswitchHandle Vswitch(string vswitchName, Ipv4Block cidr, Output<string> zone)
        {
            var child = Child();
            if (spec.ZoneChoice is ZoneChoice.LookedUp)
            {
                // A region that gains a zone must not move a vSwitch that exists.
                child.IgnoreChanges.Add("zoneId");
            }

            var vswitch = new Ali.Vpc.Switch(
                vswitchName,
                new() { VpcId = vpc.Id, CidrBlock = cidr.ToString(), ZoneId = zone, VswitchName = vswitchName, Tags = args.Tags.ToInputMap() },
                child);
            return new VswitchHandle(vswitch.Id, vswitch.ZoneId);
        }
    }

    /// <summary>The network as other components take it.</summary>
    public NetworkHandle Handle { get; }

    /// <summary>ID of the VPC.</summary>
    [Output("vpcId")]
    public Output<string> VpcId { get; private set; }

    /// <summary>IDs of the vSwitches of nodes.</summary>
    [Output("nodeVswitchIds")]
    public Output<ImmutableArray<string>> NodeVswitchIds { get; private set; }

    /// <summary>IDs of the vSwitches of pods.</summary>
    [Output("podVswitchIds")]
    public Output<ImmutableArray<string>> PodVswitchIds { get; private set; }

    private ImmutableArray<Resource> Egress(
        string name, ClusterNetworkArgs args, Ali.Vpc.Network vpc, ImmutableArray<VswitchHandle> nodes, ImmutableArray<VswitchHandle> pods)
    {
        var nat = new Ali.Vpc.NatGateway(
            $"{name}-nat",
            new()
            {
                VpcId = vpc.Id,
                VswitchId = nodes[0].Id,
                NatGatewayName = name,
                NatType = "Enhanced",
                NetworkType = "internet",
                PaymentType = "PayAsYouGo",
                InternetChargeType = "PayByLcu",
                Tags = args.Tags.ToInputMap(),
            },
            Child());
        var address = new Ali.Ecs.EipAddress(
            $"{name}-eip",
            new()
            {
                AddressName = name,
                PaymentType = "PayAsYouGo",
                InternetChargeType = "PayByTraffic",
                Bandwidth = PulumiValues.Of(args.Spec.EgressMbps),
                Tags = args.Tags.ToInputMap(),
            },
            Child());
        var association = new Ali.Ecs.EipAssociation(
            $"{name}-eip-nat", new() { AllocationId = address.Id, InstanceId = nat.Id, InstanceType = "Nat" }, Child());
        return [.. Entries("nodes", nodes), .. Entries("pods", pods)];

        IEnumerable<Resource> Entries(string use, ImmutableArray<VswitchHandle> vswitches) => vswitches.Select((vswitch, zone) =>
            new Ali.Vpc.SnatEntry(
                FormattableString.Invariant($"{name}-snat-{use}-{zone}"),
                new() { SnatTableId = nat.SnatTableIds, SourceVswitchId = vswitch.Id, SnatIp = address.IpAddress },
                new CustomResourceOptions { Parent = this, DependsOn = { association } }));
    }

    private CustomResourceOptions Child() => new() { Parent = this };
}
