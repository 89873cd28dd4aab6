using System.Globalization;
using System.Text.RegularExpressions;

namespace AckKnativeSpot.Rules;

/// <summary>The values that the reader of a label or annotation understands.</summary>
/// <param name="Allowed">What is allowed, as it completes "Write …".</param>
/// <param name="Holds">Whether a value is one of them.</param>
internal sealed partial record MetadataValues(string Allowed, Func<string, bool> Holds)
{
    /// <summary>Any text.</summary>
    public static MetadataValues Any { get; } = new("any text", _ => true);

    /// <summary>A truth value.</summary>
    public static MetadataValues Boolean { get; } = OneOf("true", "false");

    /// <summary>A whole number from 1.</summary>
    public static MetadataValues Count { get; } = new(
        "a whole number from 1", text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0);

    /// <summary>A percentage as Knative reads it.</summary>
    public static MetadataValues Percentage { get; } = new(
        "a percentage from 0.1 to 100 without its sign",
        text => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent is >= 0.1m and <= 100);

    /// <summary>How dear a pod is when its set gets smaller, as Kubernetes reads it.</summary>
    public static MetadataValues DeletionCost { get; } = new(
        "a whole number from -2147483648 to 2147483647, without a plus sign and zeros in front",
        text => (text == "0" || text is ['-' or (>= '1' and <= '9'), ..])
            && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _));

    /// <summary>The name of an AppArmor profile as Kubernetes reads it; an empty one counts as none.</summary>
    public static MetadataValues AppArmorProfile { get; } = new(
        "'runtime/default', 'unconfined', or 'localhost/' and the name of a profile",
        text => text is "" or "runtime/default" or "unconfined" || text.StartsWith("localhost/", StringComparison.Ordinal));

    /// <summary>A Kubernetes quantity.</summary>
    public static MetadataValues Quantity { get; } = new("a Kubernetes quantity such as 250m or 512Mi", text => QuantityForm().IsMatch(text));

    /// <summary>One of a few texts.</summary>
    /// <param name="choices">The texts.</param>
    public static MetadataValues OneOf(params string[] choices) => new(string.Join(" or ", choices.Select(choice => $"'{choice}'")), choices.Contains);

    /// <summary>One of a few texts, in any case.</summary>
    /// <param name="choices">The texts.</param>
    public static MetadataValues OneOfInAnyCase(params string[] choices) =>
        OneOf(choices) with { Holds = text => choices.Contains(text, StringComparer.OrdinalIgnoreCase) };

    /// <summary>A duration of whole seconds, as Go reads it.</summary>
    /// <param name="least">Least seconds.</param>
    /// <param name="allowed">What is allowed.</param>
    public static MetadataValues WholeSeconds(int least, string allowed) =>
        new(allowed, text => Seconds(text) is { } seconds && seconds >= least && seconds <= int.MaxValue);

    private static long? Seconds(string text)
    {
        if (text == "0")
        {
            return 0;
        }

        var match = DurationForm().Match(text);
        return match.Success ? (Part("h") * 3600) + (Part("m") * 60) + Part("s") : null;

        long Part(string name) => match.Groups[name].Success ? long.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture) : 0;
    }

    [GeneratedRegex(@"^(?=[0-9])((?<h>[0-9]{1,9})h)?((?<m>[0-9]{1,9})m)?((?<s>[0-9]{1,9})s)?\z")]
    private static partial Regex DurationForm();

    [GeneratedRegex(@"^[0-9]{1,12}(\.[0-9]{1,3})?([KMGTPE]i|[numkMGTPE])?\z")]
    private static partial Regex QuantityForm();
}
