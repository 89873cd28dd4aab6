namespace Pulumi.AliCloud.Kms;

[AliCloudResourceType("alicloud:kms/key:Key")]
public class Key : CustomResource
{
    public Key(string name, KeyArgs? args = null, CustomResourceOptions? options = null)
        : base("alicloud:kms/key:Key", name, args ?? new KeyArgs(), options.WithDefaults())
    {
    }

    [Output("arn")] public Output<string> Arn { get; private set; } = null!;
    [Output("keyState")] public Output<string> KeyStatus { get; private set; } = null!;
    [Output("primaryKeyVersion")] public Output<string> PrimaryKeyVersion { get; private set; } = null!;
    [Output("status")] public Output<string> Status { get; private set; } = null!;
}

public sealed class KeyArgs : ResourceArgs
{
    [Input("automaticRotation")] public Input<string>? AutomaticRotation { get; set; }
    [Input("deletionProtection")] public Input<string>? DeletionProtection { get; set; }
    [Input("deletionProtectionDescription")] public Input<string>? DeletionProtectionDescription { get; set; }
    [Input("description")] public Input<string>? Description { get; set; }
    [Input("dkmsInstanceId")] public Input<string>? DkmsInstanceId { get; set; }
    [Input("keySpec")] public Input<string>? KeySpec { get; set; }
    [Input("keyState")] public Input<string>? KeyStatus { get; set; }
    [Input("keyUsage")] public Input<string>? KeyUsage { get; set; }
    [Input("origin")] public Input<string>? Origin { get; set; }
    [Input("pendingWindowInDays")] public Input<int>? PendingWindowInDays { get; set; }
    [Input("policy")] public Input<string>? Policy { get; set; }
    [Input("protectionLevel")] public Input<string>? ProtectionLevel { get; set; }
    [Input("rotationInterval")] public Input<string>? RotationInterval { get; set; }
    [Input("status")] public Input<string>? Status { get; set; }

    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags { get => _tags ??= new(); set => _tags = value; }
}
