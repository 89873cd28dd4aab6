namespace Pulumi.AliCloud.CS;

[AliCloudResourceType("alicloud:cs/kubernetesAddon:KubernetesAddon")]
public class KubernetesAddon : CustomResource
{
    public KubernetesAddon(string name, KubernetesAddonArgs args, CustomResourceOptions? options = null)
        : base("alicloud:cs/kubernetesAddon:KubernetesAddon", name, args ?? new KubernetesAddonArgs(), options.WithDefaults())
    {
    }

    [Output("clusterId")] public Output<string> ClusterId { get; private set; } = null!;
    [Output("name")] public Output<string> Name { get; private set; } = null!;
    [Output("version")] public Output<string> Version { get; private set; } = null!;
}

public sealed class KubernetesAddonArgs : ResourceArgs
{
    [Input("cleanupCloudResources")] public Input<bool>? CleanupCloudResources { get; set; }
    [Input("clusterId", required: true)] public Input<string> ClusterId { get; set; } = null!;
    [Input("config")] public Input<string>? Config { get; set; }
    [Input("name")] public Input<string>? Name { get; set; }
    [Input("version")] public Input<string>? Version { get; set; }
}
