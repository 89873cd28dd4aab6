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
    [InlineData("maxMonthly: 5000", "maxMonthly: 5001", "maxMonthly")]
    [InlineData("maxMonthlyByNamespace: { shop: 500 }", "maxMonthlyByNamespace: { shop: 501, other: 9000 }", "maxMonthlyByNamespace")]
    [InlineData("requireFallback: true", "requireFallback: false", "requireFallback")]
    [InlineData("requireProtection: true", "requireProtection: false", "requireProtection")]
    [InlineData("forbidPublicEndpoints: true", "forbidPublicEndpoints: false", "forbidPublicEndpoints")]
    [InlineData("allowedTypes: [ecs.c6.large]", "allowedTypes: [ecs.c6.large, ecs.gn7i-c32g1.8xlarge]", "allowedTypes")]
    [InlineData("allowedFamilies: [ecs.c6, ecs.c7]", "allowedFamilies: [ecs.g7]", "allowedFamilies")]
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
    public void Check_GuardrailsOfBoth_AreAllInForce(string shared, string own, string expected)
    {
        var found = Check(shared, own).Findings.Select(finding => finding.RuleId).Where(rule => rule.StartsWith("GUARD", StringComparison.Ordinal) || rule == "CFG013");

        Assert.Equal(expected, string.Join(' ', found.Distinct().Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Check_AStackWithoutGuardrails_HasTheSharedOnes() =>
        Assert.Contains(Check("maxScale: 5", null).Findings, finding => finding.RuleId == "GUARD007");

    [Fact]
    public void Check_AMistakeInTheSharedOnes_IsFoundInThatFile()
    {
        var finding = Assert.Single(Check("maxScale: many", "maxScale: 20").Findings, finding => finding.RuleId == "CFG004");

        Assert.Equal(("guardrails.maxScale", "Pulumi.yaml"), (finding.Path, finding.Position?.File));
    }

    private CheckedStack Check(string shared, string? own)
    {
        File.WriteAllText(Path.Combine(_folder, "Pulumi.yaml"), $"name: ack-knative-spot\nruntime: dotnet\nconfig:\n  ack-knative-spot:guardrails:\n    value: {{ {shared} }}\n");
        var stack = BrokenStack.Valid.Replace("scale:\n        min: 0", "spot: { priceLimit: 0.250, fallback: false }\n      scale:\n        min: 0", StringComparison.Ordinal)
            .Replace("choices: [ecs.c6.large, ecs.c7.large]", "choices: [ecs.c6.large]", StringComparison.Ordinal);
        if (own is not null)
        {
            stack = stack.Replace("  ack-knative-spot:cluster:\n", $"  ack-knative-spot:guardrails: {{ {own} }}\n  ack-knative-spot:cluster:\n", StringComparison.Ordinal);
        }

        var file = new FileInfo(Path.Combine(_folder, "Pulumi.test.yaml"));
        File.WriteAllText(file.FullName, stack);
        return CheckedStack.Of(StackFileText.Read(file).With(ProjectFile.Find(new DirectoryInfo(_folder))));
    }
}
