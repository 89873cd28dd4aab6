using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Tests.Infra.Corpus;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Infra.Keys;

/// <summary>Guardrails of Pulumi.yaml and of a stack, together.</summary>
public sealed class SharedGuardrailsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("guardrails").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("maxPrice: 0.100", "maxPrice: 99", "maxPrice")]
    [InlineData("maxPrice: 0.100", "maxPrices: { ecs.c6.large: 0.200 }", "maxPrices")]
    [InlineData("maxPrices: { ecs.c6.large: 0.100 }", "maxPrices: { ecs.c6.large: 0.101 }", "maxPrices")]
    [InlineData("maxScale: 20", "maxScale: 21", "maxScale")]
    [InlineData("availability: { ready: 50% }", "availability: { ready: 49% }", "availability")]
    [InlineData("availability: { ready: 50% }", "namespaces: { shop: { availability: { ready: 40% } } }", "namespaces.shop.availability")]
    [InlineData("maxMonthly: 5000", "maxMonthly: 5001", "maxMonthly")]
    [InlineData("namespaces: { shop: { maxMonthly: 500 } }", "namespaces: { shop: { maxMonthly: 501 }, other: { maxMonthly: 9000 } }",
        "namespaces.shop.maxMonthly")]
    [InlineData("maxMonthly: 5000", "namespaces: { shop: { maxMonthly: 5001 } }", "namespaces.shop.maxMonthly")]
    [InlineData("requireFallback: true", "requireFallback: false", "requireFallback")]
    [InlineData("requireProtection: true", "requireProtection: false", "requireProtection")]
    [InlineData("forbidPublicEndpoints: true", "forbidPublicEndpoints: false", "forbidPublicEndpoints")]
    [InlineData("allowedTypes: [ecs.c6.large]", "allowedTypes: [ecs.c6.large, ecs.gn7i-c32g1.8xlarge]", "allowedTypes")]
    [InlineData("allowedFamilies: [ecs.c6, ecs.c7]", "allowedFamilies: [ecs.g7]", "allowedFamilies")]
    [InlineData("maxPrice: 0.300", "namespaces: { shop: { maxPrice: 0.301 } }", "namespaces.shop.maxPrice")]
    [InlineData("namespaces: { shop: { maxScale: 3 } }", "namespaces: { shop: { maxScale: 4 } }", "namespaces.shop.maxScale")]
    [InlineData("namespaces: { shop: { requireFallback: true } }", "namespaces: { shop: { requireFallback: false } }", "namespaces.shop.requireFallback")]
    [InlineData("maxScale: 20", "maxPrice: 0.250, namespaces: { shop: { maxPrice: 0.300 } }", "namespaces.shop.maxPrice")]
    [InlineData("namespaces: { shop: { allowedFamilies: [ecs.c7] } }", "namespaces: { shop: { allowedFamilies: [ecs.c6, ecs.c7] } }",
        "namespaces.shop.allowedFamilies")]
    public void Check_AStackThatLoosensASharedGuardrail_IsAMistakeThere(string shared, string own, string key)
    {
        var finding = Assert.Single(Check(shared, own).Findings, finding => finding.RuleId == "CFG013");

        Assert.Equal("guardrails." + key, finding.Path);
        Assert.Equal("Pulumi.test.yaml", finding.Position?.File);
        Sentences.Check(finding.Message, finding.Fix);
    }

    [Theory]
    [InlineData("maxPrice: 0.100", "maxPrice: 0.050", "GUARD001")]
    [InlineData("maxPrice: 0.100", "requireFallback: true", "GUARD001 GUARD002")]
    [InlineData("requireFallback: true", "maxScale: 5", "GUARD002 GUARD007")]
    [InlineData("maxScale: 5", "maxPrice: 0.300", "GUARD007")]
    [InlineData("allowedTypes: [ecs.c7.large, ecs.c6.large]", "allowedTypes: [ecs.c7.large]", "GUARD005")]
    [InlineData("allowedFamilies: [ecs.c7]", "allowedTypes: [ecs.c6.large]", "GUARD005 GUARD006")]
    [InlineData("maxPrices: { ecs.c6.large: 0.100 }", "maxPrice: 0.300", "GUARD001")]
    [InlineData("namespaces: { default: { maxScale: 5 } }", "maxPrice: 0.300", "GUARD007")]
    [InlineData("availability: { ready: 90% }", "namespaces: { default: { availability: { ready: 95% } } }", "GUARD010")]
    [InlineData("namespaces: { shop: { availability: { ready: 90% } } }", "maxPrice: 0.300", "")]
    [InlineData("namespaces: { shop: { maxScale: 5 } }", "maxPrice: 0.300", "")]
    [InlineData("maxScale: 20", "namespaces: { default: { requireFallback: true, maxPrice: 0.200 } }", "GUARD001 GUARD002")]
    [InlineData("namespaces: { default: { maxPrice: 0.300 } }", "maxPrice: 0.200", "GUARD001")]
    [InlineData("namespaces: { default: { allowedTypes: [ecs.c7.large], requireProtection: true } }", "namespaces: { default: { requireEviction: true } }",
        "GUARD005")]
    public void Check_GuardrailsOfBoth_AreAllInForce(string shared, string own, string expected)
    {
        var found = Check(shared, own).Findings.Select(finding => finding.RuleId)
            .Where(rule => rule.StartsWith("GUARD", StringComparison.Ordinal) || rule == "CFG013");

        Assert.Equal(expected, string.Join(' ', found.Distinct().Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Check_AStackWithoutGuardrails_HasTheSharedOnes() =>
        Assert.Contains(Check("maxScale: 5", null).Findings, finding => finding.RuleId == "GUARD007");

    [Theory]
    [InlineData("namespaces: { default: { maxScale: 21 } }, maxScale: 20", "maxPrice: 0.300", "Pulumi.yaml")]
    [InlineData("namespaces: { default: { maxScale: 21 } }, maxScale: 20", null, "Pulumi.yaml")]
    public void Check_ANamespaceThatLoosensItsOwnFile_IsAMistakeThere(string shared, string? own, string file)
    {
        var finding = Assert.Single(Check(shared, own).Findings, finding => finding.RuleId == "CFG013");

        Assert.Equal(("guardrails.namespaces.default.maxScale", file), (finding.Path, finding.Position?.File));
    }

    [Fact]
    public void Check_GuardrailsOfBoth_AreListedWithTheirFiles()
    {
        var listed = Check(
            "maxPrice: 0.500, requireFallback: false, allowedFamilies: [ecs.c6, ecs.c7]",
            "maxPrice: 0.300, maxScale: 20, allowedFamilies: [ecs.c6, ecs.c7], namespaces: { shop: { maxScale: 2 } }")
            .Guardrails.Select(each => $"{each.Name} {each.Value} {string.Join(' ', each.Sources)}");

        Assert.Equal(
            [
                "maxPrice 0.3 Pulumi.test.yaml",
                "allowedFamilies ecs.c6, ecs.c7 Pulumi.yaml Pulumi.test.yaml",
                "maxScale 20 Pulumi.test.yaml",
                "namespaces.shop.maxScale 2 Pulumi.test.yaml",
            ],
            listed);
    }

    [Fact]
    public void Check_SharedGuardrailsAlone_AreListedWithTheirFile() =>
        Assert.Equal(
            ["maxScale 5 Pulumi.yaml"], Check("maxScale: 5", null).Guardrails.Select(each => $"{each.Name} {each.Value} {string.Join(' ', each.Sources)}"));

    [Fact]
    public void Check_AMistakeInTheSharedOnes_IsFoundInThatFile()
    {
        var finding = Assert.Single(Check("maxScale: many", "maxScale: 20").Findings, finding => finding.RuleId == "CFG004");

        Assert.Equal(("guardrails.maxScale", "Pulumi.yaml"), (finding.Path, finding.Position?.File));
    }

    private CheckedStack Check(string shared, string? own)
    {
        File.WriteAllText(
            Path.Combine(_folder, "Pulumi.yaml"),
            $"name: ack-knative-spot\nruntime: dotnet\nconfig:\n  ack-knative-spot:guardrails:\n    value: {{ {shared} }}\n");
        var stack = BrokenStack.Valid.Replace(
            "scale:\n        min: 0", "spot: { priceLimit: 0.250, fallback: false }\n      scale:\n        min: 0", StringComparison.Ordinal)
            .Replace("choices: [ecs.c6.large, ecs.c7.large]", "choices: [ecs.c6.large]", StringComparison.Ordinal);
        if (own is not null)
        {
            stack = stack.Replace(
                "  ack-knative-spot:cluster:\n", $"  ack-knative-spot:guardrails: {{ {own} }}\n  ack-knative-spot:cluster:\n", StringComparison.Ordinal);
        }

        var file = new FileInfo(Path.Combine(_folder, "Pulumi.test.yaml"));
        File.WriteAllText(file.FullName, stack);
        return CheckedStack.Of(StackFileText.Read(file).With(ProjectFile.Find(new DirectoryInfo(_folder))));
    }
}
