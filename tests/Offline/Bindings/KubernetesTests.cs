using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Policy.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Policy.V1;
using Xunit;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace AckKnativeSpot.Tests.Offline.Bindings;

public sealed class KubernetesTests
{
    private const string Budget = "kubernetes:policy/v1:PodDisruptionBudget";

    [Fact]
    public Task Namespace_WithMetadata_AddsApiVersionAndKind() => Wire.RegistersAsync(
        "kubernetes:core/v1:Namespace",
        """
        {
          "apiVersion": "v1", "kind": "Namespace",
          "metadata": {
            "annotations": { "a": "b" }, "finalizers": ["f"], "generateName": "g-", "labels": { "c": "d" }, "name": "n", "namespace": "x"
          }
        }
        """,
        () => new Namespace("it", new NamespaceArgs
        {
            Metadata = new ObjectMetaArgs
            {
                Annotations = { ["a"] = "b" },
                Finalizers = { "f" },
                GenerateName = "g-",
                Labels = { ["c"] = "d" },
                Name = "n",
                Namespace = "x",
            },
        }));

    [Fact]
    public Task Namespace_WithoutArgs_AddsApiVersionAndKind() => Wire.RegistersAsync(
        "kubernetes:core/v1:Namespace",
        """{ "apiVersion": "v1", "kind": "Namespace" }""",
        () => new Namespace("it"));

    [Fact]
    public async Task Namespace_Get_ReadsWhatExists()
    {
        var seen = await Wire.RegisteredAsync(() => Namespace.Get("it", "knative-serving"));

        Assert.Equal(("kubernetes:core/v1:Namespace", "knative-serving"), (seen.Type, seen.Id));
        Assert.Empty(seen.Inputs);
    }

    [Fact]
    public async Task Namespace_AfterCreation_HasItsMetadata()
    {
        var state = new Dictionary<string, object>
        {
            ["metadata"] = new Dictionary<string, object>
            {
                ["name"] = "n",
                ["uid"] = "u",
                ["generation"] = 3,
                ["labels"] = new Dictionary<string, object> { ["c"] = "d" },
            },
        };

        var metadata = await Wire.OutputAsync(state, () => new Namespace("it").Metadata);

        Assert.Equal(("n", "u", 3), (metadata.Name, metadata.Uid, metadata.Generation));
        Assert.Equal("d", metadata.Labels["c"]);
        Assert.Null(metadata.Annotations);
    }

    [Fact]
    public Task ConfigMap_WithData_AddsApiVersionAndKind() => Wire.RegistersAsync(
        "kubernetes:core/v1:ConfigMap",
        """
        {
          "apiVersion": "v1", "binaryData": { "b": "AA==" }, "data": { "k": "v" }, "immutable": true, "kind": "ConfigMap",
          "metadata": { "name": "n" }
        }
        """,
        () => new ConfigMap("it", new ConfigMapArgs
        {
            BinaryData = { ["b"] = "AA==" },
            Data = { ["k"] = "v" },
            Immutable = true,
            Metadata = new ObjectMetaArgs { Name = "n" },
        }));

    [Fact]
    public Task ConfigMapPatch_WithData_IsAPatchOfAConfigMap() => Wire.RegistersAsync(
        "kubernetes:core/v1:ConfigMapPatch",
        """
        {
          "apiVersion": "v1", "data": { "k": "v" }, "kind": "ConfigMap",
          "metadata": { "annotations": { "pulumi.com/patchForce": "true" }, "name": "config-features", "namespace": "knative-serving" }
        }
        """,
        () => new ConfigMapPatch("it", new ConfigMapPatchArgs
        {
            Data = { ["k"] = "v" },
            Metadata = new ObjectMetaPatchArgs
            {
                Annotations = { ["pulumi.com/patchForce"] = "true" },
                Name = "config-features",
                Namespace = "knative-serving",
            },
        }));

    [Fact]
    public Task Secret_WithData_AddsApiVersionAndKind() => Wire.RegistersAsync(
        "kubernetes:core/v1:Secret",
        """
        {
          "apiVersion": "v1", "data": { "k": "dg==" }, "kind": "Secret", "metadata": { "name": "n" }, "stringData": { "s": "v" },
          "type": "Opaque"
        }
        """,
        () => new Secret("it", new SecretArgs
        {
            Data = new Dictionary<string, string> { ["k"] = "dg==" },
            Metadata = new ObjectMetaArgs { Name = "n" },
            StringData = { ["s"] = "v" },
            Type = "Opaque",
        }));

    [Fact]
    public async Task Secret_WhoseDataIsAssigned_KeepsItSecret() => Assert.True(await Wire.OutputAsync(
        new Dictionary<string, object>(),
        () =>
        {
            var args = new SecretArgs { Data = new Dictionary<string, string> { ["k"] = "dg==" } };
            return Output.Create(Output.IsSecretAsync<ImmutableDictionary<string, string>>(args.Data));
        }));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task PodDisruptionBudget_WithANumberOrAPercentage_SendsItAsGiven(bool percentage) => Wire.RegistersAsync(
        Budget,
        $$"""
        {
          "apiVersion": "policy/v1", "kind": "PodDisruptionBudget", "metadata": { "name": "n" },
          "spec": {
            "{{(percentage ? "maxUnavailable" : "minAvailable")}}": {{(percentage ? "\"25%\"" : "1")}},
            "selector": {
              "matchExpressions": [{ "key": "a", "operator": "In", "values": ["b"] }],
              "matchLabels": { "serving.knative.dev/service": "hello" }
            },
            "unhealthyPodEvictionPolicy": "AlwaysAllow"
          }
        }
        """,
        () =>
        {
            var spec = new PodDisruptionBudgetSpecArgs
            {
                Selector = new LabelSelectorArgs
                {
                    MatchExpressions = { new LabelSelectorRequirementArgs { Key = "a", Operator = "In", Values = { "b" } } },
                    MatchLabels = { ["serving.knative.dev/service"] = "hello" },
                },
                UnhealthyPodEvictionPolicy = "AlwaysAllow",
            };
            if (percentage)
            {
                spec.MaxUnavailable = "25%";
            }
            else
            {
                spec.MinAvailable = 1;
            }

            return new PodDisruptionBudget("it", new PodDisruptionBudgetArgs { Metadata = new ObjectMetaArgs { Name = "n" }, Spec = spec });
        });

    [Fact]
    public async Task PodDisruptionBudget_WithARequirementWithoutOperator_EndsTheRunNamingTheProperty()
    {
        var failure = await Wire.FailureAsync(() => new PodDisruptionBudget("it", new PodDisruptionBudgetArgs
        {
            Spec = new PodDisruptionBudgetSpecArgs
            {
                Selector = new LabelSelectorArgs { MatchExpressions = { new LabelSelectorRequirementArgs { Key = "a" } } },
            },
        }));

        Assert.Contains("error serializing property \"spec\"", failure, StringComparison.Ordinal);
        Assert.Contains("LabelSelectorRequirementArgs.Operator is required", failure, StringComparison.Ordinal);
    }

    [Fact]
    public Task CustomResource_OfAnyKind_HasItsTokenFromApiVersionAndKind() => Wire.RegistersAsync(
        "kubernetes:example.com/v1:Widget",
        """{ "apiVersion": "example.com/v1", "kind": "Widget", "metadata": { "name": "n" }, "spec": { "size": 2, "parts": ["a"] } }""",
        () => new CustomResource("it", new WidgetArgs
        {
            Metadata = new ObjectMetaArgs { Name = "n" },
            Spec = { ["size"] = 2, ["parts"] = new[] { "a" } },
        }));

    private sealed class WidgetArgs() : CustomResourceArgs("example.com/v1", "Widget")
    {
        [Input("spec")] private InputMap<object>? _spec;
        public InputMap<object> Spec { get => _spec ??= new(); set => _spec = value; }
    }
}
