namespace Pulumi.AliCloud.Ecs;

[AliCloudResourceType("alicloud:ecs/eipAddress:EipAddress")]
public class EipAddress : CustomResource
{
    public EipAddress(string name, EipAddressArgs? args = null, CustomResourceOptions? options = null)
        : base("alicloud:ecs/eipAddress:EipAddress", name, args ?? new EipAddressArgs(), options.WithDefaults())
    {
    }

    [Output("addressName")] public Output<string> AddressName { get; private set; } = null!;
    [Output("allocationId")] public Output<string> AllocationId { get; private set; } = null!;
    [Output("ipAddress")] public Output<string> IpAddress { get; private set; } = null!;
}

public sealed class EipAddressArgs : ResourceArgs
{
    [Input("addressName")] public Input<string>? AddressName { get; set; }
    [Input("bandwidth")] public Input<string>? Bandwidth { get; set; }
    [Input("deletionProtection")] public Input<bool>? DeletionProtection { get; set; }
    [Input("description")] public Input<string>? Description { get; set; }
    [Input("internetChargeType")] public Input<string>? InternetChargeType { get; set; }
    [Input("ipAddress")] public Input<string>? IpAddress { get; set; }
    [Input("isp")] public Input<string>? Isp { get; set; }
    [Input("netmode")] public Input<string>? Netmode { get; set; }
    [Input("paymentType")] public Input<string>? PaymentType { get; set; }
    [Input("publicIpAddressPoolId")] public Input<string>? PublicIpAddressPoolId { get; set; }
    [Input("resourceGroupId")] public Input<string>? ResourceGroupId { get; set; }

    [Input("securityProtectionTypes")] private InputList<string>? _securityProtectionTypes;
    public InputList<string> SecurityProtectionTypes { get => _securityProtectionTypes ??= new(); set => _securityProtectionTypes = value; }

    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags { get => _tags ??= new(); set => _tags = value; }
}
