// The official package also has these types. They are here for their names: code that is ambiguous there must not compile here.
namespace Pulumi.AliCloud
{
    public static class Config;
}

namespace Pulumi.AliCloud.CS.Inputs
{
    public sealed class KubernetesAddonArgs : ResourceArgs;
}

namespace Pulumi.AliCloud.CS.Outputs
{
    [OutputType]
    public sealed class KubernetesAddon
    {
        [OutputConstructor]
        private KubernetesAddon()
        {
        }
    }
}

namespace Pulumi.AliCloud.Kms
{
    [AliCloudResourceType("alicloud:kms/alias:Alias")]
    public class Alias : CustomResource
    {
        private Alias(string name) : base("alicloud:kms/alias:Alias", name, null, options: null)
        {
        }
    }

    [AliCloudResourceType("alicloud:kms/secret:Secret")]
    public class Secret : CustomResource
    {
        private Secret(string name) : base("alicloud:kms/secret:Secret", name, null, options: null)
        {
        }
    }

    public sealed class SecretArgs : ResourceArgs;
}

namespace Pulumi.AliCloud.Log
{
    [AliCloudResourceType("alicloud:log/resource:Resource")]
    public class Resource : CustomResource
    {
        private Resource(string name) : base("alicloud:log/resource:Resource", name, null, options: null)
        {
        }
    }

    public sealed class ResourceArgs : global::Pulumi.ResourceArgs;
}
