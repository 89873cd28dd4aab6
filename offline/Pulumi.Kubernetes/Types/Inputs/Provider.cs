namespace Pulumi.Kubernetes.Types.Inputs.Provider;

public class HelmReleaseSettingsArgs : ResourceArgs
{
    [Input("driver")] public Input<string>? Driver { get; set; }
    [Input("pluginsPath")] public Input<string>? PluginsPath { get; set; }
    [Input("registryConfigPath")] public Input<string>? RegistryConfigPath { get; set; }
    [Input("repositoryCache")] public Input<string>? RepositoryCache { get; set; }
    [Input("repositoryConfigPath")] public Input<string>? RepositoryConfigPath { get; set; }
}

public class KubeClientSettingsArgs : ResourceArgs
{
    [Input("burst")] public Input<int>? Burst { get; set; }
    [Input("qps")] public Input<double>? Qps { get; set; }
    [Input("timeout")] public Input<int>? Timeout { get; set; }
}
