using Pulumi.AliCloud;
using Pulumi.AliCloud.Inputs;
using Xunit;

namespace AckKnativeSpot.Tests.Offline.Bindings;

public sealed class AliCloudProviderTests
{
    [Fact]
    public Task Provider_WithInputs_SendsAllButTextAsJsonText() => Wire.RegistersAsync(
        "pulumi:providers:alicloud",
        """
        {
          "accessKey": "ak", "accountId": "1", "assumeRole": "{ \"roleArn\": \"acs:ram::1:role/r\" }",
          "assumeRoleWithOidc": "{ \"oidcProviderArn\": \"p\", \"roleArn\": \"r\" }", "clientConnectTimeout": "10",
          "clientReadTimeout": "20", "configurationSource": "test", "credentialsUri": "u", "ecsRoleName": "e", "maxRetryTimeout": "30",
          "profile": "p", "protocol": "HTTPS", "region": "cn-hangzhou", "secretKey": "sk", "securityToken": "t",
          "sharedCredentialsFile": "f", "skipRegionValidation": "true"
        }
        """,
        () => new Provider("it", new ProviderArgs
        {
            AccessKey = "ak",
            AccountId = "1",
            AssumeRole = new ProviderAssumeRoleArgs { RoleArn = "acs:ram::1:role/r" },
            AssumeRoleWithOidc = new ProviderAssumeRoleWithOidcArgs { OidcProviderArn = "p", RoleArn = "r" },
            ClientConnectTimeout = 10,
            ClientReadTimeout = 20,
            ConfigurationSource = "test",
            CredentialsUri = "u",
            EcsRoleName = "e",
            MaxRetryTimeout = 30,
            Profile = "p",
            Protocol = "HTTPS",
            Region = "cn-hangzhou",
            SecretKey = "sk",
            SecurityToken = "t",
            SharedCredentialsFile = "f",
            SkipRegionValidation = true,
        }));
}
