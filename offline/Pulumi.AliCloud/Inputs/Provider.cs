namespace Pulumi.AliCloud.Inputs;

public sealed class ProviderAssumeRoleArgs : ResourceArgs
{
    [Input("externalId")] public Input<string>? ExternalId { get; set; }
    [Input("policy")] public Input<string>? Policy { get; set; }
    [Input("roleArn", required: true)] public Input<string> RoleArn { get; set; } = null!;
    [Input("sessionExpiration")] public Input<int>? SessionExpiration { get; set; }
    [Input("sessionName")] public Input<string>? SessionName { get; set; }
}

public sealed class ProviderAssumeRoleWithOidcArgs : ResourceArgs
{
    [Input("oidcProviderArn", required: true)] public Input<string> OidcProviderArn { get; set; } = null!;
    [Input("oidcToken")] public Input<string>? OidcToken { get; set; }
    [Input("oidcTokenFile")] public Input<string>? OidcTokenFile { get; set; }
    [Input("policy")] public Input<string>? Policy { get; set; }
    [Input("roleArn", required: true)] public Input<string> RoleArn { get; set; } = null!;
    [Input("roleSessionName")] public Input<string>? RoleSessionName { get; set; }
    [Input("sessionExpiration")] public Input<int>? SessionExpiration { get; set; }
}
