using AckKnativeSpot.Findings;
using Xunit;

namespace AckKnativeSpot.Tests.Findings;

public class FindingOrderTests
{
    [Fact]
    public void Sort_PutsErrorsFirstThenPlaceThenPathThenRule()
    {
        Finding[] ordered =
        [
            Of("B001", Severity.Error, "services[10]", 1),
            Of("A001", Severity.Error, "services[2]", 2),
            Of("A001", Severity.Error, "cluster"),
            Of("A001", Severity.Error, "services[2].grace"),
            Of("B001", Severity.Error, "services[2].grace"),
            Of("A001", Severity.Error, "services[10]"),
            Of("A001", Severity.Warning, "cluster", 1),
            Of("A001", Severity.Info, "cluster", 1),
        ];

        Assert.Equal(ordered, FindingOrder.Sort(ordered.Reverse(), finding => finding));
    }

    [Fact]
    public void Sort_OfSeveralFiles_KeepsEachTogether()
    {
        Finding[] ordered = [Of("A001", Severity.Error, "b", 9, "Pulumi.dev.yaml"), Of("A001", Severity.Error, "a", 1, "Pulumi.yaml")];

        Assert.Equal(ordered, FindingOrder.Sort(ordered.Reverse(), finding => finding));
    }

    private static Finding Of(string rule, Severity severity, string path, int? line = null, string file = "f") =>
        new(rule, severity, path, "It is so.", "Change it.") { Position = line is { } number ? new SourcePosition(file, number, 1) : null };
}
