namespace Pulumi.Kubernetes.Types.Inputs.Helm.V3;

public class ReleaseArgs : ResourceArgs
{
    [Input("allowNullValues")] public Input<bool>? AllowNullValues { get; set; }
    [Input("atomic")] public Input<bool>? Atomic { get; set; }
    [Input("chart", required: true)] public Input<string> Chart { get; set; } = null!;
    [Input("cleanupOnFail")] public Input<bool>? CleanupOnFail { get; set; }
    [Input("compat")] public Input<string>? Compat { get; set; }
    [Input("createNamespace")] public Input<bool>? CreateNamespace { get; set; }
    [Input("dependencyUpdate")] public Input<bool>? DependencyUpdate { get; set; }
    [Input("description")] public Input<string>? Description { get; set; }
    [Input("disableOpenapiValidation")] public Input<bool>? DisableOpenapiValidation { get; set; }
    [Input("disableWebhooks")] public Input<bool>? DisableWebhooks { get; set; }
    [Input("forceUpdate")] public Input<bool>? ForceUpdate { get; set; }
    [Input("maxHistory")] public Input<int>? MaxHistory { get; set; }
    [Input("name")] public Input<string>? Name { get; set; }
    [Input("namespace")] public Input<string>? Namespace { get; set; }
    [Input("repositoryOpts")] public Input<RepositoryOptsArgs>? RepositoryOpts { get; set; }
    [Input("resetValues")] public Input<bool>? ResetValues { get; set; }
    [Input("reuseValues")] public Input<bool>? ReuseValues { get; set; }
    [Input("skipAwait")] public Input<bool>? SkipAwait { get; set; }
    [Input("skipCrds")] public Input<bool>? SkipCrds { get; set; }
    [Input("timeout")] public Input<int>? Timeout { get; set; }

    [Input("values")] private InputMap<object>? _values;
    public InputMap<object> Values { get => _values ??= new(); set => _values = value; }

    [Input("verify")] public Input<bool>? Verify { get; set; }
    [Input("version")] public Input<string>? Version { get; set; }
    [Input("waitForJobs")] public Input<bool>? WaitForJobs { get; set; }
}

public class RepositoryOptsArgs : ResourceArgs
{
    [Input("caFile")] public Input<string>? CaFile { get; set; }
    [Input("certFile")] public Input<string>? CertFile { get; set; }
    [Input("keyFile")] public Input<string>? KeyFile { get; set; }

    [Input("password")] private Input<string>? _password;
    public Input<string>? Password
    {
        get => _password;
        set => _password = Output.CreateSecret(value.ToOutput());
    }

    [Input("repo")] public Input<string>? Repo { get; set; }
    [Input("username")] public Input<string>? Username { get; set; }
}
