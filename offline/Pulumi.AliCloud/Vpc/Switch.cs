namespace Pulumi.AliCloud.Vpc;

[AliCloudResourceType("alicloud:vpc/switch:Switch")]
public class Switch : CustomResource
{
    public Switch(string name, SwitchArgs? args = null, CustomResourceOptions? options = null)
        : base("alicloud:vpc/switch:Switch", name, args ?? new SwitchArgs(), options.WithDefaults())
    {
    }

    [Output("cidrBlock")] public Output<string> CidrBlock { get; private set; } = null!;
    [Output("vpcId")] public Output<string> VpcId { get; private set; } = null!;
    [Output("vswitchName")] public Output<string> VswitchName { get; private set; } = null!;
    [Output("zoneId")] public Output<string> ZoneId { get; private set; } = null!;
}

public sealed class SwitchArgs : ResourceArgs
{
    [Input("cidrBlock")] public Input<string>? CidrBlock { get; set; }
    [Input("description")] public Input<string>? Description { get; set; }
    [Input("enableIpv6")] public Input<bool>? EnableIpv6 { get; set; }
    [Input("ipv6CidrBlockMask")] public Input<int>? Ipv6CidrBlockMask { get; set; }

    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags { get => _tags ??= new(); set => _tags = value; }

    [Input("vpcId")] public Input<string>? VpcId { get; set; }
    [Input("vswitchName")] public Input<string>? VswitchName { get; set; }
    [Input("zoneId")] public Input<string>? ZoneId { get; set; }
}
