using System.CommandLine;
using System.CommandLine.Completions;

namespace AckKnativeSpot.Plan.Commands;

/// <summary>Arguments and options that several commands have.</summary>
internal static class CommonOptions
{
    /// <summary>A stack of the project.</summary>
    public static Argument<T> Stack<T>(string description, string name = "STACK", bool isOptional = false) => new(name)
    {
        Description = description,
        Arity = isOptional ? ArgumentArity.ZeroOrOne : ArgumentArity.ExactlyOne,
        CompletionSources = { _ => StackFile.Stacks(out var _).Select(stack => new CompletionItem(stack)) },
    };

    /// <summary>A stack file that is read in place of the stack's.</summary>
    public static Option<FileInfo?> Config() => new("--config") { Description = "Stack file to read instead of Pulumi.<STACK>.yaml.", HelpName = "FILE" };

    /// <summary>Where the document goes.</summary>
    public static Option<FileInfo?> Out() => new("--out", "-o")
    {
        Description = "File to write to instead of standard output; replaced as a whole, and left alone when the command fails.",
        HelpName = "FILE",
    };

    /// <summary>Files with answers of the aliyun CLI.</summary>
    public static Option<string[]> Answers(string name, string description) =>
        new(name) { Description = description, HelpName = "FILE", AllowMultipleArgumentsPerToken = true };

    /// <summary>The word for a form on the command line.</summary>
    public static string WordOf(PlanFormat format) => format.ToString().ToLowerInvariant();

    /// <summary>The form of the document, out of those that the command knows.</summary>
    public static Option<PlanFormat> Format(string description, params PlanFormat[] known)
    {
        var words = known.ToDictionary(WordOf);
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

                result.AddError(UnknownWord.Of("format", word, words.Keys));
                return default;
            },
        };
        option.CompletionSources.Add([.. words.Keys]);
        return option;
    }
}
