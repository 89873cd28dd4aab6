using System.Text.Json;
using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Plan;

public class ReplacementTableTests
{
    [Theory]
    [InlineData("alicloud:vpc/network:Network", "cidrBlock", nameof(ChangeEffect.Update))]
    [InlineData("alicloud:vpc/network:Network", "userCidrs[0]", nameof(ChangeEffect.Replace))]
    [InlineData("alicloud:vpc/switch:Switch", "zoneId", nameof(ChangeEffect.Replace))]
    [InlineData("alicloud:vpc/switch:Switch", "zoneIdentifier", nameof(ChangeEffect.Update))]
    [InlineData("alicloud:cs/managedKubernetes:ManagedKubernetes", "version", nameof(ChangeEffect.Update))]
    [InlineData("alicloud:cs/managedKubernetes:ManagedKubernetes", "profile", nameof(ChangeEffect.Replace))]
    [InlineData("alicloud:cs/managedKubernetes:ManagedKubernetes", "slbInternetEnabled", nameof(ChangeEffect.None))]
    [InlineData("alicloud:cs/managedKubernetes:ManagedKubernetes", "addons[0].config", nameof(ChangeEffect.None))]
    [InlineData("alicloud:cs/managedKubernetes:ManagedKubernetes", "podVswitchIds[2]", nameof(ChangeEffect.None))]
    [InlineData("kubernetes:alibabacloud.com/v1:AlbConfig", "spec.config.addressType", nameof(ChangeEffect.None))]
    [InlineData("kubernetes:core/v1:Secret", "stringData.TOKEN", nameof(ChangeEffect.Update))]
    [InlineData("kubernetes:core/v1:Secret", "type", nameof(ChangeEffect.Replace))]
    [InlineData("alicloud:cs/nodePool:NodePool", "instanceMetadataOptions.httpTokens", nameof(ChangeEffect.Replace))]
    [InlineData("kubernetes:policy/v1:PodDisruptionBudget", "spec.maxUnavailable", nameof(ChangeEffect.Update))]
    [InlineData("kubernetes:policy/v1:PodDisruptionBudget", "metadata.name", nameof(ChangeEffect.Replace))]
    [InlineData("kubernetes:core/v1:ConfigMapPatch", "data.x", nameof(ChangeEffect.Update))]
    [InlineData("kubernetes:core/v1:ConfigMapPatch", "metadata.namespace", nameof(ChangeEffect.Replace))]
    [InlineData("kubernetes:core/v1:ConfigMap", "data.x", nameof(ChangeEffect.Replace))]
    [InlineData("kubernetes:batch/v1:Job", "spec.template.spec.containers[0].image", nameof(ChangeEffect.Replace))]
    [InlineData("kubernetes:batch/v1:CronJob", "spec.jobTemplate.spec.template", nameof(ChangeEffect.Update))]
    [InlineData("kubernetes:serving.knative.dev/v1:Service", "spec.template.metadata.name", nameof(ChangeEffect.NewRevision))]
    [InlineData("kubernetes:serving.knative.dev/v1:Service", "spec.traffic[0].percent", nameof(ChangeEffect.Update))]
    [InlineData("kubernetes:serving.knative.dev/v1:Service", "metadata.namespace", nameof(ChangeEffect.Replace))]
    [InlineData("kubernetes:helm.sh/v3:Release", "metadata.name", nameof(ChangeEffect.Update))]
    [InlineData("kubernetes:helm.sh/v3:Release", "name", nameof(ChangeEffect.Replace))]
    [InlineData("kubernetes:yaml/v2:ConfigFile", "file", nameof(ChangeEffect.NotKnown))]
    [InlineData("random:index/randomString:RandomString", "keepers.TOKEN", nameof(ChangeEffect.Replace))]
    [InlineData("aws:s3/bucket:Bucket", "name", nameof(ChangeEffect.NotKnown))]
    [InlineData("pulumi:providers:kubernetes", "kubeconfig", nameof(ChangeEffect.Update))]
    [InlineData("pulumi:providers:kubernetes", "clusterIdentifier", nameof(ChangeEffect.Replace))]
    public void EffectOf_ChangedInput_IsTheProviders(string type, string path, string effect) =>
        Assert.Equal(effect, ReplacementTable.EffectOf(type, path, isAddedOrRemoved: false).ToString());

    [Fact]
    public void EffectOf_ClusterIdentifierThatAppears_KeepsTheProvider() =>
        Assert.Equal(ChangeEffect.Update, ReplacementTable.EffectOf("pulumi:providers:kubernetes", "clusterIdentifier", isAddedOrRemoved: true));

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Types_OfTheCloudInARepositoryStack_AllHaveARow(string stack)
    {
        var run = await CommandRun.OfAsync(stack, "--config", Repository.Path($"Pulumi.{stack}.yaml"), "--format", "json");
        using var plan = JsonDocument.Parse(run.Output);
        var cloud = plan.RootElement.GetProperty("resources").EnumerateArray()
            .Select(r => r.GetProperty("type").GetString()!)
            .Where(type => type.StartsWith("alicloud:", StringComparison.Ordinal) || type.StartsWith("random:", StringComparison.Ordinal))
            .ToArray();

        Assert.NotEmpty(cloud);
        Assert.Empty(cloud.Except(ReplacementTable.Types));
    }
}
