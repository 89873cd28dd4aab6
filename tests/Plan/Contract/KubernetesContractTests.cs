using System.Collections.Immutable;
using System.Text.Json;
using AckKnativeSpot.Plan.Contract;
using Pulumi.Testing;
using Xunit;

namespace AckKnativeSpot.Tests.Plan.Contract;

public class KubernetesContractTests
{
    private const string Crd = "kubernetes:apiextensions.k8s.io/v1:CustomResourceDefinition";

    [Theory]
    [InlineData(Crd, """{ "kind": "CustomResourceDefinition", "metadata": { "name": "a" } }""", "spec.group")]
    [InlineData(Crd + "Patch", """{ "kind": "CustomResourceDefinition", "metadata": { "name": "a" } }""", "spec.group")]
    [InlineData(Crd, """{ "kind": "CustomResourceDefinition", "metadata": { "name": "a" }, "spec": { "group": "g" } }""", null)]
    [InlineData("kubernetes:core/v1:ConfigMapPatch", """{ "kind": "ConfigMap", "data": {} }""", "metadata.name")]
    [InlineData("kubernetes:core/v1:ConfigMapPatch", """{ "kind": "ConfigMap", "metadata": { "name": "" } }""", "metadata.name")]
    [InlineData("kubernetes:core/v1:ConfigMapPatch", """{ "kind": "ConfigMap", "metadata": { "name": "a" } }""", null)]
    [InlineData("kubernetes:core/v1:ConfigMap", """{ "kind": "ConfigMap" }""", null)]
    [InlineData("random:index/randomString:RandomString", """{ "kind": "CustomResourceDefinition" }""", null)]
    public void Check_Object_IsRefusedAsTheProviderDoes(string type, string inputs, string? refused) =>
        Assert.Equal(refused is null ? [] : [refused], KubernetesContract.Check(type, Inputs(inputs)).Select(r => r.Input));

    [Theory]
    [InlineData("kubernetes:core/v1:Secret", """{ "apiVersion": "v1", "kind": "Secret", "metadata": { "name": "a", "namespace": "n" } }""", "p", true)]
    [InlineData("kubernetes:core/v1:Secret", """{ "apiVersion": "v1", "kind": "Secret", "metadata": { "name": "a" } }""", "p", false)]
    [InlineData("kubernetes:core/v1:Secret", """{ "apiVersion": "v1", "kind": "Secret", "metadata": { "name": "a", "namespace": "n" } }""", "q", false)]
    [InlineData("kubernetes:core/v1:Secret", """{ "apiVersion": "v1", "kind": "Secret", "metadata": { "namespace": "n" } }""", "p", false)]
    [InlineData("kubernetes:core/v1:SecretPatch", """{ "apiVersion": "v1", "kind": "Secret", "metadata": { "name": "a", "namespace": "n" } }""", "p", true)]
    [InlineData("kubernetes:core/v1:ConfigMap", """{ "apiVersion": "v1", "kind": "ConfigMap", "metadata": { "name": "a", "namespace": "n" } }""", "p", false)]
    [InlineData("kubernetes:x.example/v1:Secret", """{ "apiVersion": "x.example/v1", "kind": "Secret", "metadata": { "name": "a", "namespace": "n" } }""", "p",
        false)]
    public void Check_ASecondResourceThatIsTheSameObject_IsRefused(string type, string inputs, string provider, bool isSame)
    {
        var contract = new RegistrationContract();

        Assert.Empty(
            contract.Check(
                Resource("kubernetes:core/v1:Secret", "first", """{ "apiVersion": "v1", "kind": "Secret", "metadata": { "name": "a", "namespace": "n" } }""",
                    "p")));
        Assert.Equal(isSame ? ["ACK033 second"] : [], contract.Check(Resource(type, "second", inputs, provider)).Select(f => $"{f.RuleId} {f.Path}"));
    }

    [Fact]
    public void Check_AnObjectWithoutNamespace_IsInTheDefaultOne()
    {
        var contract = new RegistrationContract();

        Assert.Empty(
            contract.Check(Resource("kubernetes:core/v1:Secret", "first", """{ "apiVersion": "v1", "kind": "Secret", "metadata": { "name": "a" } }""", "p")));
        Assert.Contains("'first' and 'second' are the same Kubernetes object: Secret default/a", Assert.Single(contract.Check(Resource(
            "kubernetes:core/v1:Secret", "second", """{ "apiVersion": "v1", "kind": "Secret", "metadata": { "name": "a", "namespace": "default" } }""",
            "p"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_TwoReleasesOfOneName_AreTheSame()
    {
        var contract = new RegistrationContract();

        Assert.Empty(contract.Check(Resource("kubernetes:helm.sh/v3:Release", "first", """{ "name": "a", "namespace": "n" }""", "p")));
        Assert.Single(contract.Check(Resource("kubernetes:helm.sh/v3:Release", "second", """{ "name": "a", "namespace": "n" }""", "p")));
        Assert.Empty(contract.Check(Resource("kubernetes:helm.sh/v3:Release", "third", """{ "name": "a", "namespace": "o" }""", "p")));
    }

    private static MockResourceArgs Resource(string type, string name, string inputs, string provider) =>
        new() { Type = type, Name = name, Inputs = Inputs(inputs), Provider = provider };

    private static ImmutableDictionary<string, object> Inputs(string inputs)
    {
        using var document = JsonDocument.Parse(inputs);
        return (ImmutableDictionary<string, object>)ProviderContractTests.ValueOf(document.RootElement);
    }
}
