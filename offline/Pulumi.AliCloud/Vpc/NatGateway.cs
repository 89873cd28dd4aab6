namespace Pulumi.AliCloud.Vpc;

[AliCloudResourceType("alicloud:vpc/natGateway:NatGateway")]
public class NatGateway : CustomResource
{
    public NatGateway(string name, NatGatewayArgs args, CustomResourceOptions? options = null)
        : base("alicloud:vpc/natGateway:NatGateway", name, args ?? new NatGatewayArgs(), options.WithDefaults())
    {
    }

    [Output("forwardTableIds")] public Output<string> ForwardTableIds { get; private set; } = null!;
    [Output("natGatewayName")] public Output<string> NatGatewayName { get; private set; } = null!;
    [Output("snatTableIds")] public Output<string> SnatTableIds { get; private set; } = null!;
    [Output("vpcId")] public Output<string> VpcId { get; private set; } = null!;
    [Output("vswitchId")] public Output<string?> VswitchId { get; private set; } = null!;
}

public sealed class NatGatewayArgs : ResourceArgs
{
    [Input("deletionProtection")] public Input<bool>? DeletionProtection { get; set; }
    [Input("description")] public Input<string>? Description { get; set; }
    [Input("eipBindMode")] public Input<string>? EipBindMode { get; set; }
    [Input("force")] public Input<bool>? Force { get; set; }
    [Input("icmpReplyEnabled")] public Input<bool>? IcmpReplyEnabled { get; set; }
    [Input("internetChargeType")] public Input<string>? InternetChargeType { get; set; }
    [Input("natGatewayName")] public Input<string>? NatGatewayName { get; set; }
    [Input("natType")] public Input<string>? NatType { get; set; }
    [Input("networkType")] public Input<string>? NetworkType { get; set; }
    [Input("paymentType")] public Input<string>? PaymentType { get; set; }

    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags { get => _tags ??= new(); set => _tags = value; }

    [Input("vpcId", required: true)] public Input<string> VpcId { get; set; } = null!;
    [Input("vswitchId")] public Input<string>? VswitchId { get; set; }
}
