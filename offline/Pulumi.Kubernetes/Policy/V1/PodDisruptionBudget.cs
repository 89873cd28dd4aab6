using Pulumi.Kubernetes.Types.Inputs.Policy.V1;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.Policy.V1;

[KubernetesResourceType("kubernetes:policy/v1:PodDisruptionBudget")]
public class PodDisruptionBudget : KubernetesResource
{
    public PodDisruptionBudget(string name, PodDisruptionBudgetArgs? args = null, CustomResourceOptions? options = null)
        : base("kubernetes:policy/v1:PodDisruptionBudget", name, MakeArgs(args), MakeOptions(options))
    {
    }

    [Output("apiVersion")] public Output<string> ApiVersion { get; private set; } = null!;
    [Output("kind")] public Output<string> Kind { get; private set; } = null!;
    [Output("metadata")] public Output<ObjectMeta> Metadata { get; private set; } = null!;

    private static PodDisruptionBudgetArgs MakeArgs(PodDisruptionBudgetArgs? args)
    {
        args ??= new PodDisruptionBudgetArgs();
        args.ApiVersion = "policy/v1";
        args.Kind = "PodDisruptionBudget";
        return args;
    }

    private static CustomResourceOptions MakeOptions(CustomResourceOptions? options)
    {
        var merged = options.WithDefaults();
        merged.Aliases.Insert(0, new Alias { Type = "kubernetes:policy/v1beta1:PodDisruptionBudget" });
        return merged;
    }
}
