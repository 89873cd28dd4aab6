using System.Text;
using AckKnativeSpot.Plan.Meaning;
using AckKnativeSpot.Tests.Support;
using Xunit;

namespace AckKnativeSpot.Tests.Plan.Meaning;

/// <summary>What the changes of stacks mean.</summary>
public sealed class MeaningTests
{
    [Fact]
    public async Task Meaning_OfEveryCase_IsExactlyTheReviewedOne()
    {
        var text = new StringBuilder();
        foreach (var name in MeaningCases.All.Keys)
        {
            var report = await MeaningCases.ReportAsync(name);
            text.Append($"{name}: {VerdictText.Word(report.Verdict)}\n");
            foreach (var sentence in report.Sentences)
            {
                text.Append($"  {sentence.Harm,-10} {sentence.Line}\n");
            }
        }

        Golden.Matches(text.ToString(), "meaning.golden.txt");
    }
}
