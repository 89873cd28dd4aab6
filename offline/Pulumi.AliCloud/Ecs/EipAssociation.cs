namespace Pulumi.AliCloud.Ecs;

[AliCloudResourceType("alicloud:ecs/eipAssociation:EipAssociation")]
public class EipAssociation : CustomResource
{
    public EipAssociation(string name, EipAssociationArgs args, CustomResourceOptions? options = null)
        : base("alicloud:ecs/eipAssociation:EipAssociation", name, args ?? new EipAssociationArgs(), options.WithDefaults())
    {
    }

    [Output("allocationId")] public Output<string> AllocationId { get; private set; } = null!;
    [Output("instanceId")] public Output<string> InstanceId { get; private set; } = null!;
}

public sealed class EipAssociationArgs : ResourceArgs
{
    [Input("allocationId", required: true)] public Input<string> AllocationId { get; set; } = null!;
    [Input("force")] public Input<bool>? Force { get; set; }
    [Input("instanceId", required: true)] public Input<string> InstanceId { get; set; } = null!;
    [Input("instanceType")] public Input<string>? InstanceType { get; set; }
    [Input("mode")] public Input<string>? Mode { get; set; }
    [Input("privateIpAddress")] public Input<string>? PrivateIpAddress { get; set; }
    [Input("vpcId")] public Input<string>? VpcId { get; set; }
}
