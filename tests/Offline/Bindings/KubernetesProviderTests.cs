using Pulumi.Kubernetes;
using Pulumi.Kubernetes.Types.Inputs.Provider;
using Xunit;

namespace AckKnativeSpot.Tests.Offline.Bindings;

public sealed class KubernetesProviderTests
{
    [Fact]
    public Task Provider_WithInputs_SendsAllButTextAsJsonText() => Wire.RegistersAsync(
        "pulumi:providers:kubernetes",
        """
        {
          "alwaysRender": "false", "cluster": "c", "clusterIdentifier": "c-1", "context": "x", "deleteUnreachable": "true",
          "enableConfigMapMutable": "true", "enablePatchForce": "false", "enableSecretMutable": "true",
          "enableServerSideApply": "true", "helmReleaseSettings": "{ \"driver\": \"secret\" }",
          "kubeClientSettings": "{ \"burst\": 5 }", "kubeconfig": "apiVersion: v1", "namespace": "n",
          "renderYamlToDirectory": "out", "skipUpdateUnreachable": "false", "suppressDeprecationWarnings": "true",
          "suppressHelmHookWarnings": "true", "upsertExistingObjects": "false"
        }
        """,
        () => new Provider("it", new ProviderArgs
        {
            AlwaysRender = false,
            Cluster = "c",
            ClusterIdentifier = "c-1",
            Context = "x",
            DeleteUnreachable = true,
            EnableConfigMapMutable = true,
            EnablePatchForce = false,
            EnableSecretMutable = true,
            EnableServerSideApply = true,
            HelmReleaseSettings = new HelmReleaseSettingsArgs { Driver = "secret" },
            KubeClientSettings = new KubeClientSettingsArgs { Burst = 5 },
            KubeConfig = "apiVersion: v1",
            Namespace = "n",
            RenderYamlToDirectory = "out",
            SkipUpdateUnreachable = false,
            SuppressDeprecationWarnings = true,
            SuppressHelmHookWarnings = true,
            UpsertExistingObjects = false,
        }));
}
