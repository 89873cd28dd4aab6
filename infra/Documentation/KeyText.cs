using System.Text.RegularExpressions;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Infra.Keys;

namespace AckKnativeSpot.Infra.Documentation;

/// <summary>What a page says about a key.</summary>
internal static partial class KeyText
{
    /// <summary>The description, and what holds without the key; the sentence about it may be part of the description.</summary>
    /// <param name="each">The key.</param>
    public static (string Text, string Default) Of(NestedKey each)
    {
        var key = each.Key;
        var sentence = DefaultSentence().Match(key.Description);
        var text = sentence.Success ? key.Description.Remove(sentence.Index, sentence.Length).Trim() : key.Description;
        return (text, key switch
        {
            _ when key.Required || StackSection.Required.Contains(key) || each.OneOf is [_] => "required",
            _ when each.OneOf.Count > 1 => $"one of {string.Join(", ", each.OneOf.Select(k => $"`{k.Name}`"))}",
            { DefaultText: { } plain } => $"`{plain}`",
            _ when sentence.Success => sentence.Groups["of"].Value + sentence.Groups["value"].Value,
            _ when key.ValueType.MayBeEmpty => "that of its keys",
            _ => throw new InvalidOperationException($"{each.Path} does not say what holds without it."),
        });
    }

    [GeneratedRegex(@"\s?\b(?<of>(?:Knative's |Kubernetes' )?)[Dd]efault: (?<value>.+?)\.(?=\s+[A-Z]|\s*$)", RegexOptions.CultureInvariant)]
    private static partial Regex DefaultSentence();
}
