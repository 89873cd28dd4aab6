using System.Collections.Immutable;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Pulumi.Kubernetes.Core.V1;

[KubernetesResourceType("kubernetes:core/v1:ConfigMapPatch")]
public class ConfigMapPatch : KubernetesResource
{
    public ConfigMapPatch(string name, ConfigMapPatchArgs? args = null, CustomResourceOptions? options = null)
        : base("kubernetes:core/v1:ConfigMapPatch", name, MakeArgs(args), options.WithDefaults())
    {
    }

    [Output("apiVersion")] public Output<string> ApiVersion { get; private set; } = null!;
    [Output("data")] public Output<ImmutableDictionary<string, string>> Data { get; private set; } = null!;
    [Output("kind")] public Output<string> Kind { get; private set; } = null!;

    private static ConfigMapPatchArgs MakeArgs(ConfigMapPatchArgs? args)
    {
        args ??= new ConfigMapPatchArgs();
        args.ApiVersion = "v1";
        args.Kind = "ConfigMap";
        return args;
    }
}
