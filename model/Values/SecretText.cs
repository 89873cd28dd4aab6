using System.Security.Cryptography;
using System.Text;

namespace AckKnativeSpot.Values;

/// <summary>
/// A text that may be read only to hand it to a resource as a secret input. Printing, formatting and comparing it reveal nothing. In a plan, which does
/// not decrypt, another text stands in for it.
/// </summary>
public sealed class SecretText : IEquatable<SecretText>
{
    private readonly string _text;
    private readonly bool _standsIn;

    private SecretText(string text, bool standsIn) => (_text, _standsIn) = (text, standsIn);

    /// <summary>A secret whose text is known.</summary>
    /// <param name="text">The text.</param>
    public static SecretText Of(string text) => new(text, standsIn: false);

    /// <summary>A secret whose text is not known here.</summary>
    /// <param name="text">What is shown where the secret would be.</param>
    internal static SecretText StandIn(string text) => new(text, standsIn: true);

    /// <summary>A secret made of this one; what stands in for this one stands in for it too.</summary>
    /// <param name="change">Makes it.</param>
    internal SecretText Map(Func<string, string> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return _standsIn ? this : Of(change(_text));
    }

    /// <summary>The text itself, for a secret input only.</summary>
    internal string Reveal() => _text;

    /// <inheritdoc/>
    public bool Equals(SecretText? other) =>
        other is not null
            && _standsIn == other._standsIn
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(_text), Encoding.UTF8.GetBytes(other._text));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SecretText);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(_text, StringComparison.Ordinal);

    /// <summary>Never the text.</summary>
    public override string ToString() => "[secret]";
}
