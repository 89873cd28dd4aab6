using System.Text.RegularExpressions;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Docs;

/// <summary>The transcripts of rollouts in the pages are what the golden files of the sequences hold, as Pulumi shows it.</summary>
public partial class TranscriptTests
{
    /// <summary>Pages, and the sequences of their transcripts in order.</summary>
    public static TheoryData<string, string[]> Pages => new()
    {
        { "docs/operations/rollouts.md", ["recorded/pullfail", "written/recovers", "recorded/quota"] },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void Transcripts_AreThoseOfTheGoldenFiles(string page, string[] sequences)
    {
        var blocks = TextBlock().Matches(File.ReadAllText(Repository.Path(page.Split('/')))).Select(match => match.Groups["text"].Value).ToList();

        Assert.Equal(sequences.Length, blocks.Count);
        Assert.All(sequences.Zip(blocks), each => AssertIsThat(each.First, each.Second));
    }

    /// <summary>Each symptom begins with what <c>plan why</c> prints about it: outputs of the command in the middle of the sequences.</summary>
    [Fact]
    public void Symptoms_BeginWithWhatWhyPrints()
    {
        string[] shown =
        [
            "nostock-30", "bid-30", "late-10", "reclaimed-20", "ok-60", "probe-15", "crash-90", "noingress-60", "away", "ok-60", "gone", "gone",
            "jobreclaimed-72", "joblate-90", "jobfailed-30",
        ];
        const string Why = "dotnet run --project plan -- why prod --context my-cluster";
        var page = MarkdownPage.Of("docs/troubleshooting.md");
        var symptoms = SymptomLink().Matches(page.Text).Select(link => link.Groups["heading"].Value).ToArray();
        var sections = page.Text.Split("\n## ").Skip(1).Take(symptoms.Length);

        Assert.Equal(11, symptoms.Length);
        Assert.All(sections, section => Assert.StartsWith($"```console\n$ {Why}\n", section[(section.IndexOf('\n') + 2)..], StringComparison.Ordinal));
        page.ShowsEach(Why, [.. shown.Select(name => Named(File.ReadAllText(Repository.Path("tests", "Plan", "Why", $"{name}.golden.txt"))))]);
    }

    private static void AssertIsThat(string sequence, string block)
    {
        var said = File.ReadLines(Repository.Path(["tests", "Rollouts", .. $"{sequence}.golden.txt".Split('/')]))
            .Select(line => SaidLine().Match(line)).Select(match => (Kind: match.Groups["kind"].Value, Text: Named(match.Groups["text"].Value)))
            .Where(line => !line.Text.StartsWith('(')).ToList();
        var lines = block.TrimEnd('\n').Split('\n');

        Assert.StartsWith(" +  ack-knative-spot:Services:KnativeService web  ", lines[0], StringComparison.Ordinal);
        Assert.Contains(("Progress", lines[0][" +  ack-knative-spot:Services:KnativeService web  ".Length..]), said);
        Assert.Equal(("Diagnostics:", "  ack-knative-spot:Services:KnativeService (web):"), (lines[1], lines[2]));
        Assert.Equal(said.Where(line => line.Kind is not "Progress").Select(Shown), lines[3..]);
    }

    /// <summary>The recorded ones have a namespace each.</summary>
    private static string Named(string text) => RecordedNamespace().Replace(text, "shop/web");

    private static string Shown((string Kind, string Text) line) => line.Kind switch
    {
        "Trouble" => $"    warning: {line.Text}",
        "GivenUp" => $"    error: {line.Text}",
        _ => $"    {line.Text}",
    };

    [GeneratedRegex(@"^\| [^|]+ \| \[below\]\(#(?<heading>[^)]+)\) \|$", RegexOptions.Multiline)]
    private static partial Regex SymptomLink();

    [GeneratedRegex("^```text\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex TextBlock();

    [GeneratedRegex(@"^\[ *\d+ s\] (?<kind>\w+) +(?<text>.*)$")]
    private static partial Regex SaidLine();

    [GeneratedRegex(@"\brollout-\w+/web\b")]
    private static partial Regex RecordedNamespace();
}
