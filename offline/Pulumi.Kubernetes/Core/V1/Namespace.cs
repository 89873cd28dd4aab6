using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.Core.V1;

[KubernetesResourceType("kubernetes:core/v1:Namespace")]
public class Namespace : KubernetesResource
{
    public Namespace(string name, NamespaceArgs? args = null, CustomResourceOptions? options = null)
        : base("kubernetes:core/v1:Namespace", name, MakeArgs(args), options.WithDefaults())
    {
    }

    private Namespace(string name, Input<string> id, CustomResourceOptions? options)
        : base("kubernetes:core/v1:Namespace", name, null, options.WithDefaults(id))
    {
    }

    [Output("apiVersion")] public Output<string> ApiVersion { get; private set; } = null!;
    [Output("kind")] public Output<string> Kind { get; private set; } = null!;
    [Output("metadata")] public Output<ObjectMeta> Metadata { get; private set; } = null!;

    private static NamespaceArgs MakeArgs(NamespaceArgs? args)
    {
        args ??= new NamespaceArgs();
        args.ApiVersion = "v1";
        args.Kind = "Namespace";
        return args;
    }

    public static Namespace Get(string name, Input<string> id, CustomResourceOptions? options = null) => new(name, id, options);
}
