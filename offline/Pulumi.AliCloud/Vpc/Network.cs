namespace Pulumi.AliCloud.Vpc;

[AliCloudResourceType("alicloud:vpc/network:Network")]
public class Network : CustomResource
{
    public Network(string name, NetworkArgs? args = null, CustomResourceOptions? options = null)
        : base("alicloud:vpc/network:Network", name, args ?? new NetworkArgs(), options.WithDefaults())
    {
    }

    [Output("cidrBlock")] public Output<string> CidrBlock { get; private set; } = null!;
    [Output("routeTableId")] public Output<string> RouteTableId { get; private set; } = null!;
    [Output("vpcName")] public Output<string> VpcName { get; private set; } = null!;
}

public sealed class NetworkArgs : ResourceArgs
{
    [Input("cidrBlock")] public Input<string>? CidrBlock { get; set; }
    [Input("description")] public Input<string>? Description { get; set; }
    [Input("dnsHostnameStatus")] public Input<string>? DnsHostnameStatus { get; set; }
    [Input("enableIpv6")] public Input<bool>? EnableIpv6 { get; set; }
    [Input("forceDelete")] public Input<bool>? ForceDelete { get; set; }
    [Input("ipv6Isp")] public Input<string>? Ipv6Isp { get; set; }
    [Input("resourceGroupId")] public Input<string>? ResourceGroupId { get; set; }
    [Input("systemRouteTableDescription")] public Input<string>? SystemRouteTableDescription { get; set; }
    [Input("systemRouteTableName")] public Input<string>? SystemRouteTableName { get; set; }

    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags { get => _tags ??= new(); set => _tags = value; }

    [Input("userCidrs")] private InputList<string>? _userCidrs;
    public InputList<string> UserCidrs { get => _userCidrs ??= new(); set => _userCidrs = value; }

    [Input("vpcName")] public Input<string>? VpcName { get; set; }
}
