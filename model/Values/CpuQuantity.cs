using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AckKnativeSpot.Values;

/// <summary>
/// An amount of CPU, in thousandths of a core. A program writes <c>"500m"</c> or <c>"2"</c>. Source: Kubernetes, "Resource Management for Pods and Containers".
/// </summary>
/// <param name="Millicores">Thousandths of a core, from 0.</param>
public readonly record struct CpuQuantity(long Millicores)
{
    /// <summary>What is allowed, as it completes "Write …".</summary>
    internal const string Allowed = "CPU such as 500m or 2";

    /// <summary>Reads a literal; throws an <see cref="ArgumentException"/> when it is not a quantity.</summary>
    public static implicit operator CpuQuantity(string text) => TryParse(text, out var quantity) ? quantity : throw IllegalText.Of(text, Allowed);

    /// <summary>Reads a quantity: cores with at most three decimals (<c>2</c>, <c>0.5</c>) or thousandths (<c>500m</c>).</summary>
    /// <param name="text">The quantity.</param>
    /// <param name="quantity">The amount when the text is one.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out CpuQuantity quantity)
    {
        quantity = default;
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        var thousandths = text[^1] == 'm';
        var style = thousandths ? NumberStyles.None : NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(thousandths ? text[..^1] : text, style, CultureInfo.InvariantCulture, out var amount) || amount > long.MaxValue / 1000)
        {
            return false;
        }

        var millicores = thousandths ? amount : amount * 1000;
        quantity = new CpuQuantity((long)millicores);
        return quantity.Millicores == millicores;
    }

    /// <summary>The amount as the API server would write it: whole cores without a unit, thousandths otherwise.</summary>
    public override string ToString() => Millicores % 1000 == 0
        ? (Millicores / 1000).ToString(CultureInfo.InvariantCulture)
        : FormattableString.Invariant($"{Millicores}m");
}
