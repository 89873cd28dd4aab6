using AckKnativeSpot.Values;

namespace AckKnativeSpot.Plan.Commands;

/// <summary>What is said of words that stand where the one stack to plan is named.</summary>
internal static class StackWords
{
    /// <summary>Words that people write because the command plans, which it does without any of them.</summary>
    private static readonly string[] s_plans = ["plan", "preview", "show"];

    /// <summary>Commands of the Pulumi CLI that change what runs.</summary>
    private static readonly string[] s_ofPulumi = ["up", "destroy", "refresh", "apply", "deploy"];

    /// <summary>Options that other tools have commands for.</summary>
    private static readonly string[] s_options = ["help", "version"];

    /// <summary>What is wrong with the words; <see langword="null"/> for one word that may be a stack, known or not.</summary>
    /// <param name="words">The words; at least one.</param>
    /// <param name="commands">Names of the commands.</param>
    public static string? Mistake(IReadOnlyList<string> words, IReadOnlyList<string> commands)
    {
        var stacks = StackFile.Stacks(out _);
        var (first, rest) = (words[0], words.Skip(1).ToList());
        var stack = words.FirstOrDefault(IsStack) ?? "STACK";
        return rest.Count == 0 && IsStack(first) ? null
            : words.FirstOrDefault(word => IsOneOf(s_plans, word)) is { } plans ? $"The word '{plans}' is not needed: write '{CommandLine.RealName} {stack}'."
            : words.FirstOrDefault(word => IsOneOf(s_ofPulumi, word)) is { } pulumi
                ? $"'{pulumi}' is for the Pulumi CLI, and this command only plans: write '{CommandLine.RealName} {stack}'."
            : IsOneOf(s_options, first) ? $"Write '{CommandLine.RealName} --{first.ToLowerInvariant()}'."
            : FileOf(first) is { } name
                ? $"'{first}' is a file: write the name of its stack, '{CommandLine.RealName} {name}', or what the stack is called and then --config {first}."
            : !IsStack(first) && NearestText.Of(first, stacks) is null && NearestText.Of(first, commands) is { } near
                ? $"There is no command '{first}'. Did you mean the command '{near}'?"
            : rest.Count == 0 ? null
            : rest is [var second] && IsStack(first) && IsStack(second) && first != second
                ? $"One stack is planned, or all of them with --all; to compare two, write '{CommandLine.RealName} diff {first} {second}'."
            : $"There are more words than the command takes: '{string.Join("', '", rest)}'. One stack is planned, or all of them with --all.";

        bool IsStack(string word) => stacks.Contains(word, StringComparer.Ordinal);
    }

    /// <summary>The stack that a file would be of; <see langword="null"/> for a word that is no name of a YAML file.</summary>
    private static string? FileOf(string word)
    {
        var name = word[(word.LastIndexOfAny(['/', '\\']) + 1)..];
        const string Extension = ".yaml";
        const string Prefix = "Pulumi.";
        name = name.EndsWith(Extension, StringComparison.Ordinal) ? name[..^Extension.Length] : "";
        return name.Length == 0 ? null : name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name;
    }

    private static bool IsOneOf(string[] known, string word) => known.Contains(word, StringComparer.OrdinalIgnoreCase);
}
