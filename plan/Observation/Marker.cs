namespace AckKnativeSpot.Plan.Observation;

/// <summary>
/// Stands for a value that the plan cannot or must not know. Marked with private-use characters, so that it survives being joined into
/// other texts and cannot be mistaken for something a user wrote.
/// </summary>
public static class Marker
{
    private const char UnknownStart = '\uE000';
    private const char SecretStart = '\uE001';
    private const char End = '\uE002';

    /// <summary>A value that exists only after <c>pulumi up</c>.</summary>
    /// <param name="source">Where it will come from: <c>dev-network-vpc.id</c>.</param>
    public static string Unknown(string source) => $"{UnknownStart}{source}{End}";

    /// <summary>A value that is secret.</summary>
    /// <param name="source">What it is: <c>kubeconfig</c>.</param>
    public static string Secret(string source) => $"{SecretStart}{source}{End}";

    /// <summary>Whether a text holds an unknown value.</summary>
    /// <param name="text">The text.</param>
    public static bool HasUnknown(string text) => text.Contains(UnknownStart, StringComparison.Ordinal);

    /// <summary>Whether a text holds a secret value.</summary>
    /// <param name="text">The text.</param>
    public static bool HasSecret(string text) => text.Contains(SecretStart, StringComparison.Ordinal);

    /// <summary>The text for people: <c>&lt;unknown: dev-network-vpc.id&gt;</c>; a text with a secret in it is replaced as a whole.</summary>
    /// <param name="text">The text.</param>
    public static string Show(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (HasSecret(text))
        {
            return "[secret]";
        }

        return HasUnknown(text)
            ? text.Replace(UnknownStart.ToString(), "<unknown: ", StringComparison.Ordinal).Replace(End, '>')
            : text;
    }
}
