using AckKnativeSpot.Tests.Offline;
using Xunit;

namespace AckKnativeSpot.Tests.Plan;

/// <summary>Secrets that a plan could come by without being told: apart from the other tests, which change nothing of the process.</summary>
[Collection(nameof(ProcessEnvironment))]
public sealed class PlanSecretsOfTheEnvironmentTests : IDisposable
{
    private readonly StackFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Plan_SecretsInProviderConfigurationAndEnvironment_AreInNoFormat()
    {
        using var environment = ProcessEnvironment.With(
            ("ALICLOUD_ACCESS_KEY", PlanSecretsTests.Secret),
            ("ALICLOUD_SECRET_KEY", PlanSecretsTests.Secret),
            ("ALICLOUD_SECURITY_TOKEN", PlanSecretsTests.Secret),
            ("KUBECONFIG", PlanSecretsTests.Secret),
            ("PULUMI_ACCESS_TOKEN", PlanSecretsTests.Secret),
            ("PULUMI_CONFIG_PASSPHRASE", PlanSecretsTests.Secret));
        foreach (var stack in new[] { "dev", "prod", "local" })
        {
            var file = _folder.Write(stack, ("config:\n", $$"""
                encryptionsalt: v1:{{PlanSecretsTests.Secret}}
                secretsprovider: {{PlanSecretsTests.Secret}}
                config:
                  alicloud:accessKey: {secure: {{PlanSecretsTests.Secret}}}
                  alicloud:secretKey: {{PlanSecretsTests.Secret}}
                  alicloud:securityToken:
                    secure: {{PlanSecretsTests.Secret}}
                  kubernetes:kubeconfig: {secure: {{PlanSecretsTests.Secret}}}

                """));

            await PlanSecretsTests.AssertNowhere(0, [stack, "--config", file]);
        }
    }
}
