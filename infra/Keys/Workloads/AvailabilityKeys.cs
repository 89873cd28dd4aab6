using System.Globalization;
using AckKnativeSpot.Drain;
using AckKnativeSpot.Infra.Describing;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of what must stay Ready in a reclaim.</summary>
internal static class AvailabilityKeys
{
    private static readonly SettingKey<int> s_ready = new(
        "ready",
        new ScalarType<int>(
            text => text.EndsWith('%') && int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var percent)
                && percent is >= 1 and <= 100
                ? new(percent)
                : null,
            "a percentage from 1% to 100% such as 50%",
            schema: () => SchemaOf.Pattern(@"^0*(100|[1-9]\d?)%$"),
            unit: "%"),
        "Share of the pods that is Ready at every moment, at every scale the service can have.")
    {
        Required = true,
        Example = "50%",
    };

    private static readonly SectionType<AvailabilityPromise> s_section = new(values => new AvailabilityPromise(values.Require(s_ready)), s_ready);

    /// <summary>The key, with what it means where it stands.</summary>
    /// <param name="description">What it means there.</param>
    public static SettingKey<AvailabilityPromise> Of(string description) => new("availability", s_section, description);
}
