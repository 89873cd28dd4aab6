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
        HelpName = name,
        Arity = isOptional ? ArgumentArity.ZeroOrOne : ArgumentArity.ExactlyOne,
        CompletionSources = { StackNames },
    };

    /// <summary>The stacks of the project, for completion.</summary>
    public static IEnumerable<CompletionItem> StackNames(CompletionContext context) => StackFile.Stacks(out _).Select(stack => new CompletionItem(stack));

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

    /// <summary>The form of the document, out of those that the command knows.</summary>
    public static Option<PlanFormat> Format(string description, params PlanFormat[] known) => Word("--format", description, known);

    /// <summary>The word for a value on the command line.</summary>
    public static string WordOf<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>An option that takes one of some words.</summary>
    /// <typeparam name="T">What the words stand for.</typeparam>
    /// <param name="name">Name of the option.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="known">What there is to choose from, the default first.</param>
    public static Option<T> Word<T>(string name, string description, params T[] known)
        where T : struct, Enum
    {
        string[] words = [.. known.Select(WordOf)];
        var option = new Option<T>(name)
        {
            Description = description,
            HelpName = string.Join('|', words),
            DefaultValueFactory = _ => known[0],
            CustomParser = result =>
            {
                var index = Array.IndexOf(words, result.Tokens[0].Value);
                if (index < 0)
                {
                    result.AddError(UnknownWord.OfOption(name, result.Tokens[0].Value, words));
                }

                return known[Math.Max(index, 0)];
            },
        };

        // Without this the names of the enumeration are suggested as well, which the option does not take.
        option.CompletionSources.Clear();
        option.CompletionSources.Add(words);
        return option;
    }
}
