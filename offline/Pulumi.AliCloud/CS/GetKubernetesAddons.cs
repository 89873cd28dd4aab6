using System.Collections.Immutable;
using Pulumi.AliCloud.CS.Outputs;

namespace Pulumi.AliCloud.CS;

public static class GetKubernetesAddons
{
    private const string Token = "alicloud:cs/getKubernetesAddons:getKubernetesAddons";

    public static Task<GetKubernetesAddonsResult> InvokeAsync(GetKubernetesAddonsArgs args, InvokeOptions? options = null)
        => Deployment.Instance.InvokeAsync<GetKubernetesAddonsResult>(Token, args ?? new(), options.WithDefaults());

    public static Output<GetKubernetesAddonsResult> Invoke(GetKubernetesAddonsInvokeArgs args, InvokeOptions? options = null)
        => Deployment.Instance.Invoke<GetKubernetesAddonsResult>(Token, args ?? new(), options.WithDefaults());

    public static Output<GetKubernetesAddonsResult> Invoke(GetKubernetesAddonsInvokeArgs args, InvokeOutputOptions options)
        => Deployment.Instance.Invoke<GetKubernetesAddonsResult>(Token, args ?? new(), options.WithDefaults());
}

public sealed class GetKubernetesAddonsArgs : InvokeArgs
{
    [Input("clusterId", required: true)] public string ClusterId { get; set; } = null!;

    [Input("ids")] private List<string>? _ids;
    public List<string> Ids { get => _ids ??= []; set => _ids = value; }

    [Input("nameRegex")] public string? NameRegex { get; set; }
}

public sealed class GetKubernetesAddonsInvokeArgs : InvokeArgs
{
    [Input("clusterId", required: true)] public Input<string> ClusterId { get; set; } = null!;

    [Input("ids")] private InputList<string>? _ids;
    public InputList<string> Ids { get => _ids ??= []; set => _ids = value; }

    [Input("nameRegex")] public Input<string>? NameRegex { get; set; }
}

[OutputType]
public sealed class GetKubernetesAddonsResult
{
    public readonly ImmutableArray<GetKubernetesAddonsAddonResult> Addons;
    public readonly string ClusterId;
    public readonly string Id;
    public readonly ImmutableArray<string> Ids;
    public readonly string? NameRegex;
    public readonly ImmutableArray<string> Names;

    [OutputConstructor]
    private GetKubernetesAddonsResult(
        ImmutableArray<GetKubernetesAddonsAddonResult> addons, string clusterId, string id, ImmutableArray<string> ids, string? nameRegex,
        ImmutableArray<string> names)
    {
        Addons = addons;
        ClusterId = clusterId;
        Id = id;
        Ids = ids;
        NameRegex = nameRegex;
        Names = names;
    }
}
