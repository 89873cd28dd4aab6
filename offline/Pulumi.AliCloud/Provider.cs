using Pulumi.AliCloud.Inputs;

namespace Pulumi.AliCloud;

[AliCloudResourceType("pulumi:providers:alicloud")]
public class Provider : ProviderResource
{
    public Provider(string name, ProviderArgs? args = null, CustomResourceOptions? options = null)
        : base("alicloud", name, args ?? new ProviderArgs(), options.WithDefaults())
    {
    }

    [Output("region")] public Output<string?> Region { get; private set; } = null!;
}

public sealed class ProviderArgs : ResourceArgs
{
    public ProviderArgs()
    {
        EcsRoleName = PackageEnvironment.Get("ALICLOUD_ECS_ROLE_NAME");
        Profile = PackageEnvironment.Get("ALICLOUD_PROFILE");
        Region = PackageEnvironment.Get("ALICLOUD_REGION");
    }

    [Input("accessKey")] public Input<string>? AccessKey { get; set; }
    [Input("accountId")] public Input<string>? AccountId { get; set; }
    [Input("assumeRole", json: true)] public Input<ProviderAssumeRoleArgs>? AssumeRole { get; set; }
    [Input("assumeRoleWithOidc", json: true)] public Input<ProviderAssumeRoleWithOidcArgs>? AssumeRoleWithOidc { get; set; }
    [Input("clientConnectTimeout", json: true)] public Input<int>? ClientConnectTimeout { get; set; }
    [Input("clientReadTimeout", json: true)] public Input<int>? ClientReadTimeout { get; set; }
    [Input("configurationSource")] public Input<string>? ConfigurationSource { get; set; }
    [Input("credentialsUri")] public Input<string>? CredentialsUri { get; set; }
    [Input("ecsRoleName")] public Input<string>? EcsRoleName { get; set; }
    [Input("maxRetryTimeout", json: true)] public Input<int>? MaxRetryTimeout { get; set; }
    [Input("profile")] public Input<string>? Profile { get; set; }
    [Input("protocol")] public Input<string>? Protocol { get; set; }
    [Input("region")] public Input<string>? Region { get; set; }
    [Input("secretKey")] public Input<string>? SecretKey { get; set; }
    [Input("securityToken")] public Input<string>? SecurityToken { get; set; }
    [Input("sharedCredentialsFile")] public Input<string>? SharedCredentialsFile { get; set; }
    [Input("skipRegionValidation", json: true)] public Input<bool>? SkipRegionValidation { get; set; }
}
