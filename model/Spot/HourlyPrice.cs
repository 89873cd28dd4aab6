using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Spot;

/// <summary>
/// A price per hour of one instance, in the currency of the account's region (CNY in mainland China): above zero, at most three decimals.
/// Source: Alibaba Cloud, "ECI Pod Annotation" (<c>k8s.aliyun.com/eci-spot-price-limit</c>).
/// </summary>
public readonly record struct HourlyPrice
{
    /// <summary>What is allowed, as it completes "Write …".</summary>
    internal const string Allowed = "a price per hour above 0 with at most three decimals, such as 0.250";

    /// <summary>The rule under which another price is reported.</summary>
    internal const string RuleId = "SPOT001";

    /// <summary>Dividing by it takes the trailing zeros off.</summary>
    private const decimal One = 1.0000000000000000000000000000m;

    private HourlyPrice(decimal amount) => Amount = amount / One;

    /// <summary>Amount per hour without trailing zeros, so that 0.25 and 0.250 make the same annotation and the same name of a revision.</summary>
    public decimal Amount { get; }

    /// <summary>Makes a price of a literal, for code that knows it is legal.</summary>
    /// <param name="amount">Above zero, at most three decimals.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not above zero or has more than three decimals.</exception>
    public static HourlyPrice Of(decimal amount) => IsLegal(amount)
        ? new HourlyPrice(amount)
        : throw new ArgumentOutOfRangeException(
            nameof(amount), $"{RuleId}: {IllegalText.Message(amount.ToString(CultureInfo.InvariantCulture))} {IllegalText.Fix(Allowed)}");

    /// <summary>Takes an amount as <see cref="Of"/> does.</summary>
    public static implicit operator HourlyPrice(decimal amount) => Of(amount);

    /// <summary>The highest price that is not above an amount; <see langword="null"/> when that is less than a thousandth.</summary>
    /// <param name="amount">The amount.</param>
    internal static HourlyPrice? AtMost(decimal amount) => Math.Floor(amount * 1000) / 1000 is var price and > 0 ? new HourlyPrice(price) : null;

    /// <summary>Reads a price in the invariant culture, for example <c>0.25</c>.</summary>
    /// <param name="text">Digits with an optional decimal point.</param>
    /// <param name="price">The price when the text is one.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out HourlyPrice price)
    {
        price = default;
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) || !IsLegal(amount))
        {
            return false;
        }

        price = new HourlyPrice(amount);
        return true;
    }

    /// <summary>The amount as the annotation wants it: invariant culture, without trailing zeros.</summary>
    public override string ToString() => Amount.ToString(CultureInfo.InvariantCulture);

    private static bool IsLegal(decimal amount) => amount > 0 && decimal.Round(amount, 3) == amount;
}
