using System.Xml.Linq;
using AckKnativeSpot.Benchmarks.Page;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Benchmarks;

/// <summary>The page of figures says what was measured.</summary>
public class BenchmarkPageTests
{
    private const string Measured = """
        day	2026-11-27
        machine	2 processors
        versions	.NET SDK 10
        plan	1	0.20	0.25	80
        plan	1000	1.50	2.125	180
        engine	1	0.10	0.12	40
        engine	1000	0.30	0.35	90
        cdk8s	1	1.15	0.9	60
        cdk8s	1000	1.61	1.57	110
        library	1	0.15	0.2	50
        library	1000	0.41	0.57	100
        published	1	0.30	0.31	70
        run	1	5.01	6	200
        empty	0	2.40	3	150

        """;

    [Fact]
    public void Page_IsMadeOfTheFiguresThatAreKept() => Assert.Equal(BenchmarkPage.Render(Kept()), Text("docs", "benchmarks.md"));

    [Fact]
    public void Plot_IsMadeOfTheFiguresThatAreKept() => Assert.Equal(BenchmarkPlot.Render(Kept()), Text("docs", "images", "benchmarks.svg"));

    [Fact]
    public void Page_HasARowForEachProcessAndNumberOfServices() => Assert.Equal(
        [
            "| 1 | plan, offline packages | 0.20 | 0.25 | 80 MiB |", "| 1 | mock engine, offline packages | 0.10 | 0.12 | 40 MiB |",
            "| 1 | `cdk8s synth` | 1.15 | 0.90 | 60 MiB |", "| 1 | cdk8s, program alone | 0.15 | 0.20 | 50 MiB |",
            "| 1,000 | plan, offline packages | 1.50 | 2.13 | 180 MiB |", "| 1,000 | mock engine, offline packages | 0.30 | 0.35 | 90 MiB |",
            "| 1,000 | `cdk8s synth` | 1.61 | 1.57 | 110 MiB |", "| 1,000 | cdk8s, program alone | 0.41 | 0.57 | 100 MiB |",
            "| `cdk8s synth`, offline packages | 0.93 |", "| cdk8s, program alone, offline packages | 3.66 |",
            "| mock engine, offline packages | 5.00 |",
            "| the published command, offline packages | 0.30 | 0.31 |", "| `dotnet run --project plan -- dev`, offline packages | 5.01 | 6.00 |",
            "| `dotnet run` of an empty console program, to compare | 2.40 | 3.00 |", "| offline | 2026-11-27 | 2 processors | .NET SDK 10 |",
        ],
        BenchmarkPage.Render([MeasuredFigures.Parse("offline", Measured)]).Split('\n').Where(line => line.StartsWith('|') && line.Any(char.IsAsciiDigit)));

    [Fact]
    public void Plot_IsAnImageWithALineForEachSeries()
    {
        var svg = XDocument.Parse(BenchmarkPlot.Render([MeasuredFigures.Parse("offline", Measured)])).Root!;

        Assert.Equal(4, svg.Elements(svg.Name.Namespace + "polyline").Count());
        Assert.Contains(svg.Elements(svg.Name.Namespace + "text"), text => text.Value == "plan, offline");
    }

    [Theory]
    [InlineData("day")]
    [InlineData("machine")]
    [InlineData("versions")]
    public void Figures_WithoutAHeadLine_AreNone(string name) => Assert.Contains(
        $"no line '{name}'",
        Assert.Throws<FormatException>(() => MeasuredFigures.Parse("offline", Measured.Replace(name + "\t", "", StringComparison.Ordinal))).Message,
        StringComparison.Ordinal);

    private static IReadOnlyList<MeasuredFigures> Kept() => MeasuredFigures.ReadAll(Repository.Path("benchmarks", "figures"));

    private static string Text(params string[] path) => File.ReadAllText(Repository.Path(path)).ReplaceLineEndings("\n");
}
