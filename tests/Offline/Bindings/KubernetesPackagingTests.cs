using Pulumi;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;
using Xunit;

namespace AckKnativeSpot.Tests.Offline.Bindings;

public sealed class KubernetesPackagingTests
{
    [Fact]
    public Task Release_WithInputs_AddsCompat() => Wire.RegistersAsync(
        "kubernetes:helm.sh/v3:Release",
        """
        {
          "atomic": true, "chart": "knative-serving", "cleanupOnFail": true, "compat": "true", "createNamespace": true, "maxHistory": 3,
          "name": "n", "namespace": "knative-serving",
          "repositoryOpts": { "password": "p", "repo": "https://charts.example.com", "username": "u" },
          "skipAwait": false, "skipCrds": true, "timeout": 300, "values": { "replicas": 2, "labels": { "a": "b" } },
          "version": "1.2.3", "waitForJobs": true
        }
        """,
        () => new Release("it", new ReleaseArgs
        {
            Atomic = true,
            Chart = "knative-serving",
            CleanupOnFail = true,
            CreateNamespace = true,
            MaxHistory = 3,
            Name = "n",
            Namespace = "knative-serving",
            RepositoryOpts = new RepositoryOptsArgs { Password = "p", Repo = "https://charts.example.com", Username = "u" },
            SkipAwait = false,
            SkipCrds = true,
            Timeout = 300,
            Values = { ["replicas"] = 2, ["labels"] = new Dictionary<string, object> { ["a"] = "b" } },
            Version = "1.2.3",
            WaitForJobs = true,
        }));

    [Fact]
    public async Task Release_AfterInstallation_HasItsStatus()
    {
        var state = new Dictionary<string, object>
        {
            ["status"] = new Dictionary<string, object> { ["name"] = "n", ["namespace"] = "ns", ["revision"] = 2, ["status"] = "deployed" },
        };

        var status = await Wire.OutputAsync(state, () => new Release("it", new ReleaseArgs { Chart = "c" }).Status);

        Assert.Equal(("n", "ns", 2, "deployed"), (status.Name, status.Namespace, status.Revision, status.Status));
    }

    [Fact]
    public async Task Release_WithoutChart_EndsTheRun() => Assert.Contains(
        "[Input] Pulumi.Kubernetes.Types.Inputs.Helm.V3.ReleaseArgs.Chart is required but was not given a value",
        await Wire.FailureAsync(() => new Release("it")));

    [Fact]
    public async Task RepositoryOpts_WithAPassword_KeepsItSecret() => Assert.True(await Wire.OutputAsync(
        new Dictionary<string, object>(),
        () => Output.Create(Output.IsSecretAsync<string>(new RepositoryOptsArgs { Password = "p" }.Password!))));
}
