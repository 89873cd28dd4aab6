namespace Pulumi.AliCloud.Ecs;

public class SecurityGroup : CustomResource
{
    public SecurityGroup(string name, SecurityGroupArgs? args = null, CustomResourceOptions? options = null)
        : base("alicloud:ecs/securityGroup:SecurityGroup", name, args ?? new SecurityGroupArgs(), options.WithDefaults())
    {
    }

    [Output("securityGroupName")] public Output<string> SecurityGroupName { get; private set; } = null!;
    [Output("vpcId")] public Output<string> VpcId { get; private set; } = null!;
}

public sealed class SecurityGroupArgs : ResourceArgs
{
    [Input("description")] public Input<string>? Description { get; set; }
    [Input("innerAccessPolicy")] public Input<string>? InnerAccessPolicy { get; set; }
    [Input("resourceGroupId")] public Input<string>? ResourceGroupId { get; set; }
    [Input("securityGroupName")] public Input<string>? SecurityGroupName { get; set; }
    [Input("securityGroupType")] public Input<string>? SecurityGroupType { get; set; }

    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags { get => _tags ??= new(); set => _tags = value; }

    [Input("vpcId")] public Input<string>? VpcId { get; set; }
}
