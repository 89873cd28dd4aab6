using System.Text.Json;
using AckKnativeSpot.Plan.Comparison;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Plan;

public class ReplacementTableTests
{
    [Theory]
    [InlineData("alicloud:vpc/network:Network", "cidrBlock", ChangeEffect.Update)]
    [InlineData("alicloud:vpc/network:Network", "userCidrs[0]", ChangeEffect.Replace)]
    [InlineData("alicloud:vpc/switch:Switch", "zoneId", ChangeEffect.Replace)]
    [InlineData("alicloud:vpc/switch:Switch", "zoneIdentifier", ChangeEffect.Update)]
    [InlineData("alicloud:cs/managedKubernetes:ManagedKubernetes", "version", ChangeEffect.Update)]
    [InlineData("alicloud:cs/managedKubernetes:ManagedKubernetes", "profile", ChangeEffect.Replace)]
    [InlineData("alicloud:cs/managedKubernetes:ManagedKubernetes", "slbInternetEnabled", ChangeEffect.None)]
    [InlineData("alicloud:cs/managedKubernetes:ManagedKubernetes", "addons[0].config", ChangeEffect.None)]
    [InlineData("alicloud:cs/managedKubernetes:ManagedKubernetes", "podVswitchIds[2]", ChangeEffect.None)]
    [InlineData("kubernetes:alibabacloud.com/v1:AlbConfig", "spec.config.addressType", ChangeEffect.None)]
    [InlineData("kubernetes:core/v1:Secret", "stringData.TOKEN", ChangeEffect.Update)]
    [InlineData("kubernetes:core/v1:Secret", "type", ChangeEffect.Replace)]
    [InlineData("alicloud:cs/nodePool:NodePool", "instanceMetadataOptions.httpTokens", ChangeEffect.Replace)]
    [InlineData("kubernetes:policy/v1:PodDisruptionBudget", "spec.maxUnavailable", ChangeEffect.Update)]
    [InlineData("kubernetes:policy/v1:PodDisruptionBudget", "metadata.name", ChangeEffect.Replace)]
    [InlineData("kubernetes:core/v1:ConfigMapPatch", "data.x", ChangeEffect.Update)]
    [InlineData("kubernetes:core/v1:ConfigMapPatch", "metadata.namespace", ChangeEffect.Replace)]
    [InlineData("kubernetes:core/v1:ConfigMap", "data.x", ChangeEffect.Replace)]
    [InlineData("kubernetes:batch/v1:Job", "spec.template.spec.containers[0].image", ChangeEffect.Replace)]
    [InlineData("kubernetes:batch/v1:CronJob", "spec.jobTemplate.spec.template", ChangeEffect.Update)]
    [InlineData("kubernetes:serving.knative.dev/v1:Service", "spec.template.metadata.name", ChangeEffect.NewRevision)]
    [InlineData("kubernetes:serving.knative.dev/v1:Service", "spec.traffic[0].percent", ChangeEffect.Update)]
    [InlineData("kubernetes:serving.knative.dev/v1:Service", "metadata.namespace", ChangeEffect.Replace)]
    [InlineData("kubernetes:helm.sh/v3:Release", "metadata.name", ChangeEffect.Update)]
    [InlineData("kubernetes:helm.sh/v3:Release", "name", ChangeEffect.Replace)]
    [InlineData("kubernetes:yaml/v2:ConfigFile", "file", ChangeEffect.NotKnown)]
    [InlineData("random:index/randomString:RandomString", "keepers.TOKEN", ChangeEffect.Replace)]
    [InlineData("aws:s3/bucket:Bucket", "name", ChangeEffect.NotKnown)]
    [InlineData("pulumi:providers:kubernetes", "kubeconfig", ChangeEffect.Update)]
    [InlineData("pulumi:providers:kubernetes", "clusterIdentifier", ChangeEffect.Replace)]
    public void EffectOf_ChangedInput_IsTheProviders(string type, string path, ChangeEffect effect) =>
        Assert.Equal(effect, ReplacementTable.EffectOf(type, path, isAddedOrRemoved: false));

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
