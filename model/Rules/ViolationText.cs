using System.Globalization;
using System.Runtime.CompilerServices;

namespace AckKnativeSpot.Rules;

/// <summary>
/// The message of a violation that may be none: it is only written when it is needed, since a rule asks far more often than it finds. Numbers are written in
/// the invariant culture.
/// </summary>
[InterpolatedStringHandler]
internal ref struct ViolationText
{
    private DefaultInterpolatedStringHandler _text;

    /// <summary>Begins a text.</summary>
    /// <param name="literalLength">Characters outside the holes.</param>
    /// <param name="formattedCount">Holes.</param>
    /// <param name="broken">Whether the text is needed.</param>
    /// <param name="isNeeded">The same, for the compiler.</param>
    public ViolationText(int literalLength, int formattedCount, bool broken, out bool isNeeded)
    {
        isNeeded = broken;
        _text = broken ? new(literalLength, formattedCount, CultureInfo.InvariantCulture) : default;
    }

    public void AppendLiteral(string value) => _text.AppendLiteral(value);

    public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

    public void AppendFormatted<T>(T value, string format) => _text.AppendFormatted(value, format);

    /// <summary>The text.</summary>
    public string Written() => _text.ToStringAndClear();
}
