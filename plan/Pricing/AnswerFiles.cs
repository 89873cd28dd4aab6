using System.Text;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Plan.Inputs;
using AckKnativeSpot.Pricing;

namespace AckKnativeSpot.Plan.Pricing;

/// <summary>Loads answers of the API that the command line names.</summary>
internal static class AnswerFiles
{
    private const int LargestFile = 64 * 1024 * 1024;

    /// <summary>Loads files.</summary>
    /// <param name="arguments">Names of files, each with <c>TYPE=</c> in front or without.</param>
    /// <param name="problems">Where what is wrong with them goes.</param>
    public static IEnumerable<AnswerFile> Load(IEnumerable<string> arguments, InputProblems problems) =>
        [.. arguments.Select(argument => Load(argument, problems)).OfType<AnswerFile>()];

    private static AnswerFile? Load(string argument, InputProblems problems)
    {
        // A file of that very name wins, since names may hold an equals sign.
        var equals = File.Exists(argument) ? -1 : argument.IndexOf('=', StringComparison.Ordinal);
        PriceItem? asked = null;
        if (equals >= 0 && !PriceItem.TryParse(argument[..equals], out asked))
        {
            problems.AddOfTheCall($"'{argument[..equals]}' in front of a file is neither an instance type such as ecs.c6.large nor a size such as 2-4Gi.");
            return null;
        }

        var file = new FileInfo(argument[(equals + 1)..]);
        if (NamedFile.Problem(file) is { } problem)
        {
            problems.AddOfTheCall(problem);
            return null;
        }

        if (FileBytes.Read(file, LargestFile, out var reason) is not { } bytes)
        {
            problems.Add($"{file}: The file {reason}.");
            return null;
        }

        return new AnswerFile(file.Name, Encoding.UTF8.GetString(bytes), asked);
    }
}
