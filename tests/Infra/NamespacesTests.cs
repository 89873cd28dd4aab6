using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Tests.Rules;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Infra;

/// <summary>Whose the namespaces of workloads are, from the stack file to what is declared.</summary>
public class NamespacesTests
{
    private const string Type = "kubernetes:core/v1:Namespace";

    private static Task<Declared> DeclareAsync(string excerpt)
    {
        var check = ClusterRuleExamples.Check(excerpt);
        return Declared.ByStackAsync(options => new AckKnativeStack(check.Settings!, options));
    }

    private const string Web = "\nservices: [{ name: web, namespace: shop, image: registry.example.com/web:1 }]";

    [Fact]
    public async Task Namespace_NotSaid_IsCreatedAndProtected()
    {
        var shop = (await DeclareAsync("services: [{ name: web, namespace: shop, image: registry.example.com/web:1 }]"))[Type, "shop"];

        Assert.True(shop.Options.Protect);
        Assert.Equal("shop", shop.At("metadata.name"));
    }

    [Theory]
    [InlineData("created", true)]
    [InlineData("{ }", true)]
    [InlineData("{ protect: false }", false)]
    public async Task Namespace_Created_IsProtectedUnlessSaid(string said, bool protect) =>
        Assert.Equal(protect, (await DeclareAsync($"namespaces: {{ shop: {said} }}{Web}"))[Type, "shop"].Options.Protect);

    [Fact]
    public async Task Namespace_Existing_IsLeftAlone() =>
        Assert.DoesNotContain((await DeclareAsync($"namespaces: {{ shop: existing }}{Web}")).Resources, r => r.Type == Type);

    [Fact]
    public async Task Namespace_WithoutWorkload_IsThereForWhatIsPutIntoItByHand() =>
        Assert.Equal("shop", (await DeclareAsync("namespaces: { shop: created }")).Single(Type).Name);

    /// <summary>Even where a stack lives with ACK031: what is there already cannot be created, and nothing of Kubernetes is the stack's to delete.</summary>
    [Theory]
    [InlineData("kube-system")]
    [InlineData("knative-serving")]
    [InlineData("default")]
    public async Task Namespace_ThatIsThere_IsNeverCreated(string name)
    {
        const string Lowered = "\nrules: { severity: { ACK031: info } }";
        var created = ClusterRuleExamples.Check($"namespaces: {{ {name}: created }}{Lowered}");

        Assert.Equal(
            $"ACK032 namespaces.{name}",
            string.Join(' ', created.Findings.Where(f => f.Severity == Severity.Error && f.RuleId != "ACK003").Select(f => $"{f.RuleId} {f.Path}")));
        Assert.DoesNotContain(
            (await DeclareAsync($"services: [{{ name: web, namespace: {name}, image: registry.example.com/web:1 }}]{Lowered}")).Resources,
            r => r.Type == Type && Equals(r.At("metadata.name"), name));
    }

    [Theory]
    [InlineData("kube-system")]
    [InlineData("kube-public")]
    [InlineData("kube-node-lease")]
    [InlineData("knative-serving")]
    [InlineData("knative-operator")]
    [InlineData("kourier-system")]
    public void Namespace_OfTheCluster_IsRefused(string name)
    {
        string[] excerpts =
        [
            $"services: [{{ name: web, namespace: {name}, image: registry.example.com/web:1 }}]",
            $"jobs: [{{ name: report, namespace: {name}, image: registry.example.com/report:1 }}]",
            $"namespaces: {{ {name}: existing }}",
        ];
        Assert.All(excerpts, excerpt => Assert.Contains(ClusterRuleExamples.Check(excerpt).Findings, f => f is { RuleId: "ACK031", Severity: Severity.Error }));
    }

    [Fact]
    public async Task Objects_ThatTheRuleKnows_AreThoseThatTheStackDeclares()
    {
        foreach (var stack in new[] { "dev", "prod", "local", "ci" })
        {
            var check = CheckedStack.Of(
                AckKnativeSpot.Infra.Reading.YamlConfiguration.Read(await File.ReadAllTextAsync(Repository.Path($"Pulumi.{stack}.yaml")), stack));
            var settings = check.Settings!;
            var known = AckKnativeSpot.Rules.DeclaredObject.Of(new AckKnativeSpot.Rules.RuleInput
            {
                Platform = settings.Platform,
                Serving = settings.Serving,
                Namespaces = settings.NamespacesSaid,
                Registries = [.. settings.Registries.Select(r => r.Name)],
                Services = settings.Services,
                Jobs = settings.Jobs,
                Schedules = settings.Schedules,
            }).Select(each => $"{each.Kind.Split('.')[0]} {each.Namespace}/{each.Name}");

            var declared = (await Declared.ByStackAsync(options => new AckKnativeStack(settings, options))).Resources
                .Where(r => r.Type.StartsWith("kubernetes:", StringComparison.Ordinal) && !r.Type.EndsWith("Patch", StringComparison.Ordinal)
                    && !r.Type.StartsWith("kubernetes:helm.sh", StringComparison.Ordinal))
                .Select(r => $"{r.At("kind") ?? r.Type.Split(':')[^1]} {r.At("metadata.namespace")}/{r.At("metadata.name")}");
            Assert.Equal(declared.Order(StringComparer.Ordinal), known.Order(StringComparer.Ordinal));
        }
    }
}
