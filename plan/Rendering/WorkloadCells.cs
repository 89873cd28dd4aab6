using System.Globalization;
using AckKnativeSpot.Drain;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>The cells that rows of services and of jobs have in common: what instances they run on and how these are bought.</summary>
internal static class WorkloadCells
{
    /// <summary>What a cell says whose column has no meaning for the workload.</summary>
    public const string None = "-";

    public static IReadOnlyList<string> Columns { get; } = ["Capacity", "Strategy", "Limit/h", "Protection", "Fallback", "Grace"];

    public static IReadOnlyList<string> Of(Purchase purchase, CapacityOptions capacity, GracePeriod grace)
    {
        var spot = (purchase as Purchase.Spot)?.Options;
        return
        [
            capacity.Choices.Count == 0 ? "by limits" : string.Join(", ", capacity.Choices),
            spot is null ? "pay-as-you-go" : spot.Bid is Bid.Market ? "market" : "price limit",
            spot?.Bid is Bid.CappedAt capped ? capped.Limit.ToString() : None,
            spot?.Protection switch
            {
                _ when spot is null => None,
                ProtectionPeriod.None => "none",
                ProtectionPeriod.OneHour => "1 h",
                _ => "platform's",
            },
            spot is null ? None : spot.Fallback ? "yes" : "no",
            spot is null
                ? string.Create(CultureInfo.InvariantCulture, $"{grace.Seconds} s")
                : string.Create(CultureInfo.InvariantCulture, $"{grace.Seconds} s of {ReclaimNotice.Seconds} s"),
        ];
    }

    /// <summary>The name, with its namespace unless that is the default one.</summary>
    public static string Name(string inNamespace, string name) => inNamespace == "default" ? name : $"{inNamespace}/{name}";
}
