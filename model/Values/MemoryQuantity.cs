using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AckKnativeSpot.Values;

/// <summary>
/// An amount of memory or ephemeral storage, in bytes. A program writes <c>"512Mi"</c>. Source: Kubernetes, "Resource Management for Pods and Containers".
/// </summary>
/// <param name="Bytes">Bytes, from 0.</param>
public readonly record struct MemoryQuantity(long Bytes)
{
    /// <summary>What is allowed, as it completes "Write …".</summary>
    internal const string Allowed = "memory such as 512Mi or 4Gi";

    private static readonly (string Suffix, long Factor)[] s_units =
    [
        ("Ti", 1L << 40), ("Gi", 1L << 30), ("Mi", 1L << 20), ("Ki", 1L << 10),
        ("T", 1_000_000_000_000), ("G", 1_000_000_000), ("M", 1_000_000), ("k", 1_000), ("", 1),
    ];

    /// <summary>Reads a literal; throws an <see cref="ArgumentException"/> when it is not a quantity.</summary>
    public static implicit operator MemoryQuantity(string text) => TryParse(text, out var quantity) ? quantity : throw IllegalText.Of(text, Allowed);

    /// <summary>Reads a quantity of whole bytes: a number with an optional binary (<c>512Mi</c>) or decimal (<c>1G</c>) unit.</summary>
    /// <param name="text">The quantity.</param>
    /// <param name="quantity">The amount when the text is one.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out MemoryQuantity quantity)
    {
        quantity = default;
        if (text is null)
        {
            return false;
        }

        var (suffix, factor) = Array.Find(s_units, unit => text.EndsWith(unit.Suffix, StringComparison.Ordinal));
        var number = text[..^suffix.Length];
        if (!decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            || amount > long.MaxValue / factor)
        {
            return false;
        }

        quantity = new MemoryQuantity((long)(amount * factor));
        return quantity.Bytes == amount * factor;
    }

    /// <summary>The amount in the largest binary unit that holds it exactly, or else in bytes.</summary>
    public override string ToString()
    {
        var bytes = Bytes;
        var (suffix, factor) = Array.Find(s_units, unit => unit.Suffix.Length != 1 && bytes >= unit.Factor && bytes % unit.Factor == 0);
        return factor == 0 ? "0" : FormattableString.Invariant($"{bytes / factor}{suffix}");
    }
}
