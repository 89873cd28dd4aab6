using AckKnativeSpot.Cluster;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Cluster;

public class VirtualNodeTests
{
    private const string Addon = "alicloud:cs/kubernetesAddon:KubernetesAddon";
    private const string Addons = "alicloud:cs/getKubernetesAddons:getKubernetesAddons";
    private const string Patch = "kubernetes:core/v1:ConfigMapPatch";

    private static readonly AdoptClusterSpec s_adopted = new() { ClusterId = "c82e6987e2961451182edacd74faf1234" };

    [Fact]
    public async Task Created_Addon_CleansUpWhenItIsUninstalled()
    {
        var declared = await Declared.ByAsync(() => Clusters.Declare("dev", ClusterSamples.Create(s => s with
        {
            VirtualNode = new VirtualNodeSpec { Version = new AddonVersion(2, 13, 0, 1, "v2.13.0.1-abc-aliyun") },
        })));

        var addon = declared.Single(Addon);
        Assert.Equal(
            ("ack-virtual-node", "v2.13.0.1-abc-aliyun", true, "dev-cluster-id"),
            (addon.At("name"), addon.At("version"), addon.At("cleanupCloudResources"), addon.At("clusterId")));
        Assert.Contains("dev", addon.DependsOn);
        Assert.Null(addon.DeletedWith);
        Assert.Equal(TimeSpan.FromMinutes(20), addon.Options.CustomTimeouts?.Create);
    }

    [Fact]
    public async Task Created_Profile_NamesTheNetworkOfThePods()
    {
        var declared = await Declared.ByAsync(() => Clusters.Declare("dev", ClusterSamples.Create()));

        var patch = declared.Single(Patch);
        Assert.Equal(("eci-profile", "kube-system", "true"), (patch.At("metadata.name"), patch.At("metadata.namespace"), Annotation(patch)));
        Assert.Equal("dev-network-vpc-id", patch.At("data.vpcId"));
        Assert.Equal("dev-network-pods-0-id,dev-network-pods-1-id,dev-network-pods-2-id", patch.At("data.vSwitchIds"));
        Assert.Equal("dev-cluster-sg", patch.At("data.securityGroupId"));
        Assert.Null(patch.At("data.enableClusterIp"));
        Assert.Contains("dev-virtual-node-addon", patch.DependsOn);
        Assert.Equal("dev-cluster", patch.DeletedWith);
        Assert.Contains("dev-kubernetes", patch.Provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Created_ProfileGiven_Wins()
    {
        var declared = await Declared.ByAsync(() => Clusters.Declare("dev", ClusterSamples.Create(s => s with
        {
            VirtualNode = new VirtualNodeSpec
            {
                VswitchIds = ["vsw-x", "vsw-y"],
                SecurityGroupId = "sg-x",
                ResourceGroupId = "rg-x",
                ClusterIp = false,
                PersistentVolumes = true,
                LogController = true,
            },
        })));

        var patch = declared.Single(Patch);
        Assert.Equal(("vsw-x,vsw-y", "sg-x", "rg-x"), (patch.At("data.vSwitchIds"), patch.At("data.securityGroupId"), patch.At("data.resourceGroupId")));
        Assert.Equal(("false", "true", "true"), (patch.At("data.enableClusterIp"), patch.At("data.enablePVCController"), patch.At("data.enableLogController")));
    }

    [Fact]
    public async Task Adopted_WithoutVirtualNode_IsLeftAlone() =>
        Assert.Equal(["pulumi:providers:kubernetes"], (await Declared.ByAsync(() => Clusters.Declare("dev", new ClusterSource.Adopt(s_adopted)))).Types);

    [Fact]
    public async Task Adopted_VersionOnly_KeepsTheProfile()
    {
        var declared = await Declared.ByAsync(() => Clusters.Declare("dev", new ClusterSource.Adopt(s_adopted with { VirtualNode = new VirtualNodeSpec() })));

        Assert.Equal("ack-virtual-node", declared.Single(Addon).At("name"));
        Assert.Null(declared.Single(Addon).At("version"));
        Assert.Empty(declared.All(Patch));
    }

    [Fact]
    public async Task Adopted_PatchedProfile_StaysWhenTheStackGoes()
    {
        var declared = await Declared.ByAsync(() =>
            Clusters.Declare("dev", new ClusterSource.Adopt(s_adopted with { VirtualNode = new VirtualNodeSpec { VswitchIds = ["vsw-x"] } })));

        var patch = declared.Single(Patch);
        Assert.Equal("vsw-x", patch.At("data.vSwitchIds"));
        Assert.Null(patch.At("data.vpcId"));
        Assert.True(patch.Options.RetainOnDelete);
        Assert.Null(patch.DeletedWith);
    }

    [Fact]
    public async Task Created_Unpinned_KeepsWhatAckUpgradesItTo()
    {
        var addon = (await Declared.ByAsync(() => Clusters.Declare("dev", ClusterSamples.Create()))).Single(Addon);

        Assert.Null(addon.At("version"));
        Assert.Equal(["version"], addon.Options.IgnoreChanges);
    }

    [Theory]
    [InlineData("2.11.0", null, false)]
    [InlineData("v2.13.0.1-abc-aliyun", null, false)]
    [InlineData("v2.10.5", "has version v2.10.5 of ack-virtual-node, which evicts no pods", true)]
    [InlineData("", "(it is not installed as an add-on)", false)]
    [InlineData("latest", "('latest')", false)]
    public void WhyNoEviction_OfAVersion_SaysWhatIsCertain(string version, string? expected, bool isCertain)
    {
        var why = VirtualNodeSpec.WhyNoEviction(version);

        Assert.Equal((expected is not null, isCertain), (why is not null, why?.IsCertain ?? false));
        Assert.Contains(expected ?? "", why?.Text ?? "", StringComparison.Ordinal);
    }

    /// <summary>What ACK Serverless has built in is none of the stack's, also when the stack file names a version that would be too old.</summary>
    [Fact]
    public void Serverless_PinnedVersion_IsNotTakenForTheClusters()
    {
        var old = new VirtualNodeSpec { Version = AddonVersion.Of("2.10.5") };

        Assert.Equal(old.Version, PlatformFacts.Of(null, ClusterSamples.Create(s => s with { VirtualNode = old })).VirtualNodeVersion);
        Assert.Null(PlatformFacts.Of(
            null, ClusterSamples.Create(s => s with { VirtualNode = old, Profile = ClusterProfile.Serverless, NodePools = [] })).VirtualNodeVersion);
    }

    [Fact]
    public async Task Created_Pinned_FollowsThePin()
    {
        var declared = await Declared.ByAsync(
            () => Clusters.Declare("dev", ClusterSamples.Create(s => s with { VirtualNode = new VirtualNodeSpec { Version = AddonVersion.Of("2.13.0") } })));

        Assert.Empty(declared.Single(Addon).Options.IgnoreChanges);
    }

    [Fact]
    public async Task Version_NobodyCountsOnEviction_IsNotAskedFor() =>
        Assert.DoesNotContain((await Declared.ByAsync(() => Clusters.Declare("dev", ClusterSamples.Create()))).Calls, c => c.Token == Addons);

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Version_OldButPodsCountOnEviction_EndsTheRunWithAWayOut(ClusterSource source)
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => Declared.ByAsync(
            () => Clusters.Declare("dev", source, requiresEviction: true), mocks: new StrictMocks { VirtualNodeVersion = "v2.10.5" }));

        Assert.Contains("The cluster has version v2.10.5 of ack-virtual-node, which evicts no pods on a reclaim", failure.Message, StringComparison.Ordinal);
        Assert.Contains(
            "Upgrade the add-on to 2.11.0 or later in the ACK console, or write 'spot: { reclaim: leave }' there.", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Version_NewEnoughOrNotKnown_GoesOn(ClusterSource source)
    {
        foreach (var version in new[] { "v2.11.0", "v2.13.0.1-abc-aliyun", "newest", null })
        {
            var declared = await Declared.ByAsync(
                () => Clusters.Declare("dev", source, requiresEviction: true), mocks: new StrictMocks { VirtualNodeVersion = version });

            Assert.Equal("^ack-virtual-node$", Assert.Single(declared.Calls, c => c.Token == Addons).Args["nameRegex"]);
        }
    }

    [Fact]
    public async Task Version_OfAClusterThatIsNotThereYet_IsNotAskedForInAPreview() => Assert.DoesNotContain(
        (await Declared.ByAsync(
            () => Clusters.Declare("dev", ClusterSamples.Create(), requiresEviction: true), preview: true, new StrictMocks { HasIds = false })).Calls,
        c => c.Token == Addons);

    public static TheoryData<ClusterSource> Sources =>
        [ClusterSamples.Create(), new ClusterSource.Adopt(s_adopted), new ClusterSource.Adopt(s_adopted with { VirtualNode = new VirtualNodeSpec() })];

    private static object? Annotation(DeclaredResource patch) =>
        ((System.Collections.Immutable.ImmutableDictionary<string, object>)patch.At("metadata.annotations")!)["pulumi.com/patchForce"];
}
