using System.Globalization;
using AckKnativeSpot.Drain;
using AckKnativeSpot.Reserve;
using AckKnativeSpot.Services;
using AckKnativeSpot.Spot;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>A service as one row of a table, taken from the component that declares it.</summary>
internal static class ServiceRow
{
    public static IReadOnlyList<string> Columns { get; } = ["Service", .. WorkloadCells.Columns, "Budget", "Reserve", "Scale", "Drain"];

    public static IReadOnlyList<string> Of(KnativeService service)
    {
        var spec = service.Spec;
        return
        [
            WorkloadCells.Name(spec.Namespace, spec.Name),
            .. WorkloadCells.Of(spec.Purchase, spec.Capacity, spec.Grace),
            BudgetText(service),
            ReserveText(spec.Reserve),
            ScaleText(spec.Scale),
            DrainText(service),
        ];
    }

    private static string BudgetText(KnativeService service)
    {
        var derived = service.Spec.Budget is null ? ", derived" : "";
        return ServiceDrain.BudgetOf(service.Spec, service.Platform) switch
        {
            DisruptionBudget.MaxUnavailable max => $"{max.Value} away{derived}",
            DisruptionBudget.MinAvailable min => $"{min.Value} stay",
            _ => "none",
        };
    }

    private static string ReserveText(ReserveOptions? reserve) => reserve switch
    {
        null => WorkloadCells.None,
        { Choices.Count: 0 } => "platform's choice",
        _ => string.Join(", ", reserve.Choices),
    };

    private static string ScaleText(ScaleOptions scale) => scale.Max == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{scale.Min} to unlimited")
        : string.Create(CultureInfo.InvariantCulture, $"{scale.Min} to {scale.Max}");

    private static string DrainText(KnativeService service) => ServiceDrain.ForecastOf(service.Spec, service.Platform) switch
    {
        null when service.Spec.Purchase is Purchase.PayAsYouGo => "never reclaimed",
        null => "killed with its instance",
        { } forecast => forecast.Slowest() is { } slowest ? OutcomeText(slowest) : "grows with the scale",
    };

    private static string OutcomeText(DrainAtScale slowest) => slowest.Outcome switch
    {
        DrainOutcome.Fits fits => string.Create(CultureInfo.InvariantCulture, $"fits: {fits.Seconds} s"),
        DrainOutcome.TooLate late => string.Create(CultureInfo.InvariantCulture, $"too late: {late.Seconds} s at {slowest.Pods} pods"),
        DrainOutcome.Blocked => string.Create(CultureInfo.InvariantCulture, $"blocked at {slowest.Pods} pods"),
        _ => "replacements may never come",
    };
}
