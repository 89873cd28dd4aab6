using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AckKnativeSpot.Cluster;

/// <summary>
/// Version of an ACK add-on. Forms seen: <c>2.11.0</c>, <c>v2.11.0</c>, <c>v2.13.0.1-abc-aliyun</c>. Ordered by its numbers; the build suffix says nothing
/// about order and is kept as written.
/// </summary>
/// <param name="Major">First number.</param>
/// <param name="Minor">Second number.</param>
/// <param name="Patch">Third number.</param>
/// <param name="Build">Fourth number, 0 when there is none.</param>
/// <param name="Text">As written.</param>
public sealed record AddonVersion(int Major, int Minor, int Patch, int Build, string Text)
{
    /// <summary>Makes a version of a literal, for code that knows it is legal.</summary>
    /// <param name="text">For example <c>v2.11.0</c>.</param>
    /// <exception cref="FormatException">The text is not a version.</exception>
    public static AddonVersion Of(string text) =>
        TryParse(text, out var version) ? version : throw new FormatException($"'{text}' is not a version such as v2.11.0.");

    /// <summary>Reads a version.</summary>
    /// <param name="text">Three or four numbers with an optional <c>v</c> before and an optional <c>-suffix</c> after.</param>
    /// <param name="version">The version when the text is one.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out AddonVersion? version)
    {
        version = null;
        var numbers = text.AsSpan().TrimStart('v');
        if (text is null || text.Length - numbers.Length > 1)
        {
            return false;
        }

        var dash = numbers.IndexOf('-');
        if (dash == numbers.Length - 1)
        {
            return false;
        }

        var parts = (dash < 0 ? numbers : numbers[..dash]).ToString().Split('.');
        var values = new int[4];
        if (parts.Length is < 3 or > 4)
        {
            return false;
        }

        for (var i = 0; i < parts.Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out values[i]))
            {
                return false;
            }
        }

        version = new AddonVersion(values[0], values[1], values[2], values[3], text);
        return true;
    }

    /// <summary>Whether this version is the given one or a later one.</summary>
    /// <param name="other">The version to compare with.</param>
    public bool IsAtLeast(AddonVersion other) =>
        (Major, Minor, Patch, Build).CompareTo((other.Major, other.Minor, other.Patch, other.Build)) >= 0;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
