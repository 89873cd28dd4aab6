using System.Collections.Immutable;
using Pulumi.Kubernetes.Types.Inputs.Yaml.V2;

namespace Pulumi.Kubernetes.Yaml.V2;

public class ConfigGroup : ComponentResource
{
    public ConfigGroup(string name, ConfigGroupArgs? args = null, ComponentResourceOptions? options = null)
        : base("kubernetes:yaml/v2:ConfigGroup", name, args ?? new ConfigGroupArgs(), options.WithDefaults(), remote: true)
    {
    }

    [Output("resources")] public Output<ImmutableArray<object>> Resources { get; private set; } = null!;
}
