using System.Collections.Immutable;
using Pulumi.Kubernetes.Types.Inputs.Yaml.V2;

namespace Pulumi.Kubernetes.Yaml.V2;

[KubernetesResourceType("kubernetes:yaml/v2:ConfigFile")]
public class ConfigFile : ComponentResource
{
    public ConfigFile(string name, ConfigFileArgs? args = null, ComponentResourceOptions? options = null)
        : base("kubernetes:yaml/v2:ConfigFile", name, args ?? new ConfigFileArgs(), options.WithDefaults(), remote: true)
    {
    }

    [Output("resources")] public Output<ImmutableArray<object>> Resources { get; private set; } = null!;
}
