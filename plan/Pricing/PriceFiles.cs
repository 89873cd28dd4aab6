using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Keys;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Plan.Inputs;
using AckKnativeSpot.Pricing;

namespace AckKnativeSpot.Plan.Pricing;

/// <summary>Reads price files for commands, which say what is wrong in lines of text.</summary>
internal static class PriceFiles
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="problems">Where what is wrong with it goes.</param>
    public static PriceFile? Read(FileInfo file, InputProblems problems)
    {
        if (NamedFile.Problem(file, "price file") is { } problem)
        {
            problems.AddOfTheCall(problem);
            return null;
        }

        var context = new ReadContext("(file)", [], []);
        var prices = PriceFileReader.Read(file, context);
        foreach (var finding in context.Findings)
        {
            problems.Add(FindingText.Of(finding));
        }

        return prices;
    }
}
