using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Commands;

/// <summary>
/// What the parser of the command line leaves to its user: the order of words, what was most likely meant, and how the command is really called.
/// </summary>
internal static partial class CommandLine
{
    private const string Tool = "ack-knative-plan";

    /// <summary>How the command was called.</summary>
    public static string RealName { get; } = NameOf(Environment.ProcessPath, AppContext.BaseDirectory);

    /// <summary>How the command is called: in a checkout by the SDK, as a tool by its name, or by <c>dotnet</c> where the tool belongs to a folder.</summary>
    /// <param name="process">The file that runs.</param>
    /// <param name="folder">Where the assemblies are.</param>
    public static string NameOf(string? process, string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var parts = folder.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);
        return Path.GetFileNameWithoutExtension(process?.Split('\\')[^1]) == Tool ? Tool
            : parts is [.., "tools", _, "any"] ? $"dotnet {Tool}"
            : "dotnet run --project plan --";
    }

    /// <summary>What is wrong with a command line, a sentence each; nothing when it can be run.</summary>
    /// <param name="result">The parsed command line.</param>
    public static IReadOnlyList<string> Mistakes(ParseResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var command = result.CommandResult.Command;
        var known = command.Options.SelectMany(option => option.Aliases.Append(option.Name)).Where(name => name.StartsWith('-')).ToList();
        var words = result.Tokens.Where(token => token.Type is TokenType.Argument).Select(token => token.Value).ToList();
        var unknown = result.UnmatchedTokens.Concat(words).Where(token => token is ['-', _, ..]).Select(token => token.Split('=')[0]).Distinct()
            .ToList();
        if (unknown.Count > 0)
        {
            return [.. unknown.Select(token => NearestText.Of(token, known) is { } near
                ? $"There is no option '{token}'. Did you mean '{near}'?"
                : $"There is no option '{token}'; known are {string.Join(", ", known.Order(StringComparer.Ordinal))}.")];
        }

        if (result.CommandResult.Parent is CommandResult parent && parent.Children.FirstOrDefault(IsWritten) is { } before)
        {
            return [$"'{(before is OptionResult option ? option.IdentifierToken?.Value : before.Tokens[0].Value)}' stands before the command: write "
                + $"'{command.Name}' first, then what belongs to it."];
        }

        if (result.UnmatchedTokens.Count > 0)
        {
            var first = result.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value);
            return [command.Subcommands.Count > 0
                ? StackWords.Mistake([.. first, .. result.UnmatchedTokens], [.. command.Subcommands.Select(each => each.Name)])!
                : $"There are more words than '{command.Name}' takes: '{string.Join("', '", result.UnmatchedTokens)}'."];
        }

        var missing = command.Arguments.Where(argument => argument.Arity.MinimumNumberOfValues > 0).ToList();
        return missing.Exists(argument => result.GetResult(argument) is null or { Tokens.Count: 0 })
            ? [$"'{command.Name}' needs {string.Join(" and ", missing.Select(argument => argument.Name))}: write '{CallOf(command, missing)}'."]
            : OptionMistakes(result).ToList() is { Count: > 0 } mistakes ? mistakes
            : [.. result.Errors.Select(error => error.Message)];
    }

    /// <summary>What the parser says of options in words of its own.</summary>
    private static IEnumerable<string> OptionMistakes(ParseResult result)
    {
        var command = result.CommandResult.Command;
        foreach (var option in command.Options)
        {
            var (value, given) = ($"{option.Name} {option.HelpName}", result.GetResult(option));
            if (given is null or { Implicit: true } && option.Required)
            {
                yield return $"'{command.Name}' needs {option.Name}: write '{RealName} {command.Name} {value}'.";
            }
            else if (given is { Implicit: false, Tokens.Count: 0 } && option.Arity.MinimumNumberOfValues > 0)
            {
                yield return $"{option.Name} needs a value: write '{value}'.";
            }
            else if (given?.Tokens.Count > option.Arity.MaximumNumberOfValues)
            {
                yield return $"{option.Name} is given more than once.";
            }
        }
    }

    /// <summary>How to ask for the help of the command that was called.</summary>
    /// <param name="result">The parsed command line.</param>
    public static string HelpOf(ParseResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.CommandResult is { Parent: CommandResult, Command.Name: var name } ? $"{RealName} {name} --help" : $"{RealName} --help";
    }

    /// <summary>Help as the parser writes it, with the real name of the command, the real order of its words, and defaults as one would write them.</summary>
    /// <param name="help">Its help.</param>
    /// <param name="result">The parsed command line.</param>
    public static string WithRealUsage(string help, ParseResult result)
    {
        ArgumentNullException.ThrowIfNull(help);
        ArgumentNullException.ThrowIfNull(result);
        var program = result.RootCommandResult.Command.Name;
        if (result.CommandResult.Parent is CommandResult)
        {
            help = FirstArgument().Replace(help, match => match.Groups[1].Length > 0 ? $"Arguments:\n{match.Groups[1].Value}" : "");
        }

        help = Default().Replace(help, match => match.Groups["decimals"] is { Success: true, Value: var decimals }
            ? decimal.Parse($"0.{decimals}", CultureInfo.InvariantCulture).ToString("0.##%", CultureInfo.InvariantCulture)
            : match.Value.ToLowerInvariant());
        return Usage().Replace(help, match =>
        {
            var rest = match.Groups[2].Value.Replace(program, "", StringComparison.Ordinal).Replace("[<STACK>]", "", StringComparison.Ordinal).Trim();
            return rest.Contains("[command]", StringComparison.Ordinal)
                ? $"{match.Groups[1].Value}{RealName} [STACK] [options]\n{match.Groups[1].Value}{RealName} COMMAND [arguments] [options]\n"
                : $"{match.Groups[1].Value}{RealName} {rest}\n";
        });
    }

    private static string CallOf(Command command, IEnumerable<Argument> arguments) =>
        string.Join(' ', arguments.Select(argument => argument.Name).Prepend(command.Name).Prepend(RealName));

    private static bool IsWritten(SymbolResult result) => result switch
    {
        ArgumentResult => result.Tokens.Count > 0,
        OptionResult option => !option.Implicit,
        _ => false,
    };

    [GeneratedRegex(@"(?<=Usage:\r?\n)( +)([^\r\n]+)\r?\n")]
    private static partial Regex Usage();

    /// <summary>The parser names the arguments of the command above first; a description may go on in lines that begin further right.</summary>
    [GeneratedRegex(@"Arguments:\r?\n  \S[^\n]*\n(?: {3,}[^\n]*\n)*((?:  [^\n]*\n)+)?(?(1)|\r?\n)")]
    private static partial Regex FirstArgument();

    /// <summary>A default: the word of an enumeration, or a share, which the parser writes in the culture of the machine.</summary>
    [GeneratedRegex(@"(?<=\[default: )(?:[A-Z][a-z]+|0[^0-9\]](?<decimals>[0-9]+))(?=\])")]
    private static partial Regex Default();
}
