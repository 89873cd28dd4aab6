using System.CommandLine;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Commands;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    /// <summary>Where the document goes.</summary>
    public static Option<FileInfo?> Out() => new("--out", "-o")
    {
        Description = "File to write to instead of standard output; replaced as a whole, and left alone when the command fails.",
        HelpName = "FILE",
    };

    /// <summary>Files with answers of the aliyun CLI.</summary>
    public static Option<string[]> Answers(string name, string description) =>
        new(name) { Description = description, HelpName = "FILE", AllowMultipleArgumentsPerToken = true };

    /// <summary>The form of the document, out of those that the command knows.</summary>
    public static Option<PlanFormat> Format(string description, params PlanFormat[] known)
    {
        var words = known.ToDictionary(format => format.ToString().ToLowerInvariant());
        var option = new Option<PlanFormat>("--format")
        {
            Description = description,
            HelpName = string.Join('|', words.Keys),
            DefaultValueFactory = _ => PlanFormat.Text,
            CustomParser = result =>
            {
                var word = result.Tokens[0].Value;
                if (words.TryGetValue(word, out var format))
                {
                    return format;
                }

                var hint = NearestText.Of(word, words.Keys) is { } nearest ? $" Did you mean '{nearest}'?" : "";
                result.AddError($"There is no format '{word}'; known are {string.Join(", ", words.Keys)}.{hint}");
                return default;
            },
        };
        option.CompletionSources.Add([.. words.Keys]);
        return option;
    }
}
