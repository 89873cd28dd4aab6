namespace AckKnativeSpot.Resources;

/// <summary>Type tokens of the resources that the program declares, and of those whose inputs are secret. Source: the schemas of the Pulumi packages.</summary>
internal static class ResourceTypes
{
    public const string AlibabaCloudProvider = "pulumi:providers:alicloud";
    public const string Cluster = "alicloud:cs/managedKubernetes:ManagedKubernetes";
    public const string NodePool = "alicloud:cs/nodePool:NodePool";
    public const string Addon = "alicloud:cs/kubernetesAddon:KubernetesAddon";
    public const string EipAddress = "alicloud:ecs/eipAddress:EipAddress";
    public const string EipAssociation = "alicloud:ecs/eipAssociation:EipAssociation";
    public const string KmsKey = "alicloud:kms/key:Key";
    public const string Alert = "alicloud:log/alert:Alert";
    public const string LogProject = "alicloud:log/project:Project";
    public const string NatGateway = "alicloud:vpc/natGateway:NatGateway";
    public const string Network = "alicloud:vpc/network:Network";
    public const string SnatEntry = "alicloud:vpc/snatEntry:SnatEntry";
    public const string Switch = "alicloud:vpc/switch:Switch";

    public const string KubernetesProvider = "pulumi:providers:kubernetes";
    public const string AlbConfig = "kubernetes:alibabacloud.com/v1:AlbConfig";
    public const string ConfigMap = "kubernetes:core/v1:ConfigMap";
    public const string ConfigMapPatch = "kubernetes:core/v1:ConfigMapPatch";
    public const string CronJob = "kubernetes:batch/v1:CronJob";
    public const string HelmRelease = "kubernetes:helm.sh/v3:Release";
    public const string Job = "kubernetes:batch/v1:Job";
    public const string KnativeService = "kubernetes:serving.knative.dev/v1:Service";
    public const string KnativeServing = "kubernetes:operator.knative.dev/v1beta1:KnativeServing";
    public const string Namespace = "kubernetes:core/v1:Namespace";
    public const string Secret = "kubernetes:core/v1:Secret";
    public const string SecretPatch = "kubernetes:core/v1:SecretPatch";

    public const string RandomString = "random:index/randomString:RandomString";
}
