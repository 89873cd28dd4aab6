using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AckKnativeSpot.Cluster;

/// <summary>A block of IPv4 addresses, as in <c>10.0.0.0/16</c>. The address is the first of the block.</summary>
public readonly record struct Ipv4Block
{
    private readonly uint _first;

    private Ipv4Block(uint first, int prefix)
    {
        _first = first;
        Prefix = prefix;
    }

    /// <summary>Number of leading bits that all addresses of the block share: 0 to 32.</summary>
    public int Prefix { get; }

    /// <summary>Number of addresses.</summary>
    internal long Size => 1L << (32 - Prefix);

    /// <summary>Whether the block lies in 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16 (RFC 1918).</summary>
    internal bool IsPrivate => Of("10.0.0.0/8").Contains(this) || Of("172.16.0.0/12").Contains(this) || Of("192.168.0.0/16").Contains(this);

    /// <summary>Makes a block of a literal, for code that knows it is legal.</summary>
    /// <param name="text">For example <c>10.0.0.0/16</c>.</param>
    /// <exception cref="FormatException">The text is not a block.</exception>
    public static Ipv4Block Of(string text) =>
        TryParse(text, out var block) ? block : throw new FormatException($"'{text}' is not an IPv4 block such as 10.0.0.0/16.");

    /// <summary>Reads a block; an address with bits beyond the prefix is refused, because it names no block.</summary>
    /// <param name="text">Address and prefix, for example <c>10.0.0.0/16</c>.</param>
    /// <param name="block">The block when the text is one.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Ipv4Block block)
    {
        block = default;
        var parts = (text ?? "").Split('/');
        if (parts.Length != 2 || !TryParseNumber(parts[1], 32, out var prefix))
        {
            return false;
        }

        var octets = parts[0].Split('.');
        if (octets.Length != 4)
        {
            return false;
        }

        var first = 0u;
        foreach (var octet in octets)
        {
            if (!TryParseNumber(octet, 255, out var value))
            {
                return false;
            }

            first = (first << 8) | (uint)value;
        }

        block = new Ipv4Block(first, prefix);
        return (first & ~Mask(prefix)) == 0;
    }

    /// <summary>Whether every address of the other block is in this one.</summary>
    /// <param name="other">The other block.</param>
    internal bool Contains(Ipv4Block other) => other.Prefix >= Prefix && (other._first & Mask(Prefix)) == _first;

    /// <summary>Whether the blocks share an address.</summary>
    /// <param name="other">The other block.</param>
    internal bool Overlaps(Ipv4Block other) => Contains(other) || other.Contains(this);

    /// <summary>One of the equal blocks this one divides into.</summary>
    /// <param name="prefix">Prefix of the parts, at least this block's own.</param>
    /// <param name="index">Which part, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such part.</exception>
    internal Ipv4Block Part(int prefix, int index)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(prefix, Prefix);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(prefix, 32);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, 1L << (prefix - Prefix));
        return new Ipv4Block(_first + (uint)((long)index << (32 - prefix)), prefix);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{_first >> 24}.{(_first >> 16) & 255}.{(_first >> 8) & 255}.{_first & 255}/{Prefix}");

    private static uint Mask(int prefix) => prefix == 0 ? 0 : uint.MaxValue << (32 - prefix);

    private static bool TryParseNumber(string text, int max, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value <= max;
}
