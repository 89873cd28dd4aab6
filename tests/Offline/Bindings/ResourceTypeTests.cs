using System.Reflection;
using Pulumi;
using Xunit;
using AliCloud = Pulumi.AliCloud;
using Kubernetes = Pulumi.Kubernetes;
using Random = Pulumi.Random;

namespace AckKnativeSpot.Tests.Offline.Bindings;

/// <summary>Resource classes say their type token, so that the SDK can make one again from a reference to it.</summary>
public class ResourceTypeTests
{
    [Theory]
    [InlineData(typeof(AliCloud.Provider), "pulumi:providers:alicloud")]
    [InlineData(typeof(AliCloud.CS.ManagedKubernetes), "alicloud:cs/managedKubernetes:ManagedKubernetes")]
    [InlineData(typeof(AliCloud.CS.NodePool), "alicloud:cs/nodePool:NodePool")]
    [InlineData(typeof(AliCloud.CS.KubernetesAddon), "alicloud:cs/kubernetesAddon:KubernetesAddon")]
    [InlineData(typeof(AliCloud.Ecs.EipAddress), "alicloud:ecs/eipAddress:EipAddress")]
    [InlineData(typeof(AliCloud.Ecs.EipAssociation), "alicloud:ecs/eipAssociation:EipAssociation")]
    [InlineData(typeof(AliCloud.Kms.Key), "alicloud:kms/key:Key")]
    [InlineData(typeof(AliCloud.Log.Alert), "alicloud:log/alert:Alert")]
    [InlineData(typeof(AliCloud.Log.Project), "alicloud:log/project:Project")]
    [InlineData(typeof(AliCloud.Vpc.NatGateway), "alicloud:vpc/natGateway:NatGateway")]
    [InlineData(typeof(AliCloud.Vpc.Network), "alicloud:vpc/network:Network")]
    [InlineData(typeof(AliCloud.Vpc.SnatEntry), "alicloud:vpc/snatEntry:SnatEntry")]
    [InlineData(typeof(AliCloud.Vpc.Switch), "alicloud:vpc/switch:Switch")]
    [InlineData(typeof(Kubernetes.Provider), "pulumi:providers:kubernetes")]
    [InlineData(typeof(Kubernetes.Core.V1.ConfigMap), "kubernetes:core/v1:ConfigMap")]
    [InlineData(typeof(Kubernetes.Core.V1.ConfigMapPatch), "kubernetes:core/v1:ConfigMapPatch")]
    [InlineData(typeof(Kubernetes.Core.V1.Namespace), "kubernetes:core/v1:Namespace")]
    [InlineData(typeof(Kubernetes.Core.V1.Secret), "kubernetes:core/v1:Secret")]
    [InlineData(typeof(Kubernetes.Helm.V3.Release), "kubernetes:helm.sh/v3:Release")]
    [InlineData(typeof(Kubernetes.Policy.V1.PodDisruptionBudget), "kubernetes:policy/v1:PodDisruptionBudget")]
    [InlineData(typeof(Random.RandomString), "random:index/randomString:RandomString")]
    public void Class_OfAResource_SaysItsTypeToken(Type type, string token)
    {
        var attribute = Assert.IsAssignableFrom<ResourceTypeAttribute>(type.GetCustomAttribute<ResourceTypeAttribute>());

        Assert.Equal(token, attribute.Type);
        Assert.NotEmpty(attribute.Version!);
    }
}
