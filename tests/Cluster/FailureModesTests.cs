using AckKnativeSpot.Infra;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Tests.Rules;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Cluster;

/// <summary>The guards of docs/failure-modes.md that a whole stack shows.</summary>
public class FailureModesTests
{
    private const string Addon = "alicloud:cs/kubernetesAddon:KubernetesAddon";

    private static readonly StackSettings s_settings = ClusterRuleExamples.Check(
        """
        cluster:
          create:
            apiServer: { runnerInside: true }
            secretEncryption: { kmsInstance: kst-hzz62f1cb66fa42qo }
            nodePools: [{ instanceTypes: [ecs.g7.xlarge] }]
        knative:
          gateway: { alb: {} }
          config: { autoscaler: { stableWindow: 90s } }
        alerts: { actionPolicy: ops }
        services:
          - name: web
            namespace: shop
            image: registry.example.com/web:1
        """).Settings!;

    private static Task<Declared> DeclareAsync() => Declared.ByStackAsync(options => new AckKnativeStack(s_settings, options));

    [Fact]
    public async Task KubeconfigInClear_NoOutputOfAnyComponentHoldsIt() =>
        Assert.DoesNotContain(
            (await DeclareAsync()).OutputNames,
            n => n.Contains("kube", StringComparison.OrdinalIgnoreCase) || n.Contains("credential", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public async Task ProviderReplaced_EveryProviderHasTheClusterAsItsIdentity() =>
        Assert.All((await DeclareAsync()).All("pulumi:providers:kubernetes"), p => Assert.Equal("test-cluster-id", p.At("clusterIdentifier")));

    [Fact]
    public async Task DestroyInTheWrongOrder_ServicesGoBeforeServingVirtualNodeClusterAndNetwork()
    {
        var declared = await DeclareAsync();

        Assert.Contains(declared.Resources, r => r.Name == "shop/web-service");
        Assert.True(declared.IsAfter("shop/web-service", "test-knative-addon"));
        Assert.True(declared.IsAfter("shop/web-service", "test-knative-alb-controller"));
        Assert.True(declared.IsAfter("test-knative-addon", "test-virtual-node-addon"));
        Assert.True(declared.IsAfter("test-virtual-node-addon", "test-cluster"));
        Assert.True(declared.IsAfter("test-virtual-node-addon", "test-pool-system"));
        Assert.True(declared.IsAfter("test-cluster", "test-network-snat-pods-0"));
        Assert.False(declared.IsAfter("test-cluster", "test-knative-addon"));
    }

    [Fact]
    public async Task CloudResourcesLeftBehind_OnlyTheVirtualNodeIsUninstalledAndItCleansUp()
    {
        var declared = await DeclareAsync();

        var uninstalled = Assert.Single(declared.All(Addon), a => a.DeletedWith is null);
        Assert.Equal(("ack-virtual-node", true), (uninstalled.At("name"), uninstalled.At("cleanupCloudResources")));
        Assert.Equal("delete", declared.Single("alicloud:cs/managedKubernetes:ManagedKubernetes").At("deleteOptions[1].deleteMode"));
    }

    [Fact]
    public async Task ObjectOutlivesItsCluster_WhatOwnsNoCloudResourceIsDeletedWithIt()
    {
        var declared = await DeclareAsync();

        var inside = declared.Resources.Where(r => r.Type is "kubernetes:core/v1:ConfigMapPatch" or "kubernetes:core/v1:Namespace").ToArray();
        Assert.Equal(4, inside.Length);
        Assert.All(inside, r => Assert.Equal("test-cluster", r.DeletedWith));
    }

    [Fact]
    public async Task KnativeNotThereYet_ServicesAndItsConfigurationComeAfterIt()
    {
        var declared = await DeclareAsync();

        Assert.True(declared.IsAfter("shop/web-service", "test-knative-addon"));
        Assert.True(declared.IsAfter("test-knative-config-autoscaler", "test-knative-addon"));
    }

    [Fact]
    public async Task WaitWithoutEnd_EverythingThatCanHangHasATimeout()
    {
        var slow = (await DeclareAsync()).Resources.Where(r =>
            r.Type is Addon or "alicloud:cs/managedKubernetes:ManagedKubernetes" or "alicloud:cs/nodePool:NodePool"
            || (r.Type.StartsWith("kubernetes:", StringComparison.Ordinal)
                && r.Type is not "kubernetes:policy/v1:PodDisruptionBudget" and not "kubernetes:core/v1:Namespace"));

        Assert.All(slow, r => Assert.NotNull(r.Options.CustomTimeouts?.Create));
    }

    [Fact]
    public async Task LostByMistake_ClusterKeyKnativeAndNamespacesAreProtected() =>
        Assert.Equal(
            ["shop", "test-cluster", "test-knative-addon", "test-secrets"],
            (await DeclareAsync()).Resources.Where(r => r.Options.Protect == true).Select(r => r.Name).Order(StringComparer.Ordinal));

    [Fact]
    public async Task RenamedObjectDeletesItsSuccessor_ExistingObjectsAreNeverTakenOver() =>
        Assert.All((await DeclareAsync()).All("pulumi:providers:kubernetes"), p => Assert.Null(p.At("upsertExistingObjects")));

    [Fact]
    public async Task SecondRun_DeclaresTheSameResourcesUnderTheSameNames() =>
        Assert.Equal(
            (await DeclareAsync()).Resources.Select(r => (r.Type, r.Name)).Order(), (await DeclareAsync()).Resources.Select(r => (r.Type, r.Name)).Order());
}
