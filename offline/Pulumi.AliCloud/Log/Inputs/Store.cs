namespace Pulumi.AliCloud.Log.Inputs;

public sealed class StoreEncryptConfArgs : global::Pulumi.ResourceArgs
{
    [Input("enable")] public Input<bool>? Enable { get; set; }
    [Input("encryptType")] public Input<string>? EncryptType { get; set; }
    [Input("userCmkInfo")] public Input<StoreEncryptConfUserCmkInfoArgs>? UserCmkInfo { get; set; }
}

public sealed class StoreEncryptConfUserCmkInfoArgs : global::Pulumi.ResourceArgs
{
    [Input("arn")] public Input<string>? Arn { get; set; }
    [Input("cmkKeyId")] public Input<string>? CmkKeyId { get; set; }
    [Input("regionId")] public Input<string>? RegionId { get; set; }
}
