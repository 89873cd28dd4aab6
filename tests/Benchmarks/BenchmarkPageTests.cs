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
        plan	10000	9.00	9.5	400
        engine	1	0.10	0.12	40
        engine	1000	0.30	0.35	90
        engine	10000	3.00	3.1	300
        cdk8s	1	1.15	0.9	60
        cdk8s	1000	1.61	1.57	110
        cdk8s	10000	4.50	5	180
        program	1	0.15	0.2	50
        program	1000	0.41	0.57	100
        program	10000	3.60	4	170
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
            "| 1 | `cdk8s synth`, in the same run | 1.15 | 0.90 | 60 MiB |", "| 1 | cdk8s, program alone, in the same run | 0.15 | 0.20 | 50 MiB |",
            "| 1,000 | plan, offline packages | 1.50 | 2.13 | 180 MiB |", "| 1,000 | mock engine, offline packages | 0.30 | 0.35 | 90 MiB |",
            "| 1,000 | `cdk8s synth`, in the same run | 1.61 | 1.57 | 110 MiB |", "| 1,000 | cdk8s, program alone, in the same run | 0.41 | 0.57 | 100 MiB |",
            "| 10,000 | plan, offline packages | 9.00 | 9.50 | 400 MiB |", "| 10,000 | mock engine, offline packages | 3.00 | 3.10 | 300 MiB |",
            "| 10,000 | `cdk8s synth`, in the same run | 4.50 | 5.00 | 180 MiB |", "| 10,000 | cdk8s, program alone, in the same run | 3.60 | 4.00 | 170 MiB |",
            "| offline packages | `cdk8s synth` | 0.2 | 0.9 | 2.0 |", "| offline packages | cdk8s, program alone | 1.3 | 3.7 | 2.5 |",
            "| offline packages | mock engine | 2.0 | 5.0 | 3.0 |",
            "| the published command, offline packages | 0.30 | 0.31 |", "| `dotnet run --project plan -- dev`, offline packages | 5.01 | 6.00 |",
            "| `dotnet run` of an empty console program, in the same run | 2.40 | 3.00 |", "| offline | 2026-11-27 | 2 processors | .NET SDK 10 |",
        ],
        RowsOf(MeasuredFigures.Parse("offline", Measured)));

    /// <summary>A slow moment of a machine is one for all processes of that run, and for no other run.</summary>
    [Fact]
    public void Page_OfTwoRuns_ComparesEachWithItsOwn()
    {
        var slower = MeasuredFigures.Parse("official", Measured.Replace("cdk8s\t1000\t1.61", "cdk8s\t1000\t3.00", StringComparison.Ordinal));

        var rows = RowsOf(slower, MeasuredFigures.Parse("offline", Measured)).ToList();

        Assert.Contains("| official packages | `cdk8s synth` | 0.2 | 0.5 | 2.0 |", rows);
        Assert.Contains("| offline packages | `cdk8s synth` | 0.2 | 0.9 | 2.0 |", rows);
        Assert.Equal(2, rows.Count(row => row.StartsWith("| 1,000 | `cdk8s synth`", StringComparison.Ordinal)));
    }

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

    private static IEnumerable<string> RowsOf(params MeasuredFigures[] measured) =>
        BenchmarkPage.Render(measured).Split('\n')
            .Where(line => line.StartsWith('|') && line.Any(char.IsAsciiDigit) && !line.Contains("divided by", StringComparison.Ordinal));

    private static IReadOnlyList<MeasuredFigures> Kept() => MeasuredFigures.ReadAll(Repository.Path("benchmarks", "figures"));

    private static string Text(params string[] path) => File.ReadAllText(Repository.Path(path)).ReplaceLineEndings("\n");
}
