namespace AckKnativeSpot.Tests.Admission;

/// <summary>What the webhook checks of the template's autoscaling annotations, in either spelling of a key.</summary>
internal static class AutoscalingWebhook
{
    private const string Prefix = "autoscaling.knative.dev/";

    public static IEnumerable<string> Review(Node annotations)
    {
        string? Read(params string[] keys) => keys.Select(key => annotations[Prefix + key]).FirstOrDefault(value => value.Exists)?.Text;
        return Scale(Read("min-scale", "minScale"), Read("max-scale", "maxScale"), Read("activation-scale"), Read("initial-scale", "initialScale"))
            .Concat(Metric(Read("class") ?? "kpa.autoscaling.knative.dev", Read("metric")))
            .Concat(Number(Read("target"), value => value >= 0.01))
            .Concat(Number(Read("target-utilization-percentage", "targetUtilizationPercentage"), value => value is >= 1 and <= 100))
            .Concat(Number(Read("target-burst-capacity", "targetBurstCapacity"), value => value is >= 0 or -1))
            .Concat(Number(Read("panic-window-percentage", "panicWindowPercentage"), value => value is >= 1 and <= 100))
            .Concat(Number(Read("panic-threshold-percentage", "panicThresholdPercentage"), value => value is >= 110 and <= 1000))
            .Concat(Duration(Read("window"), value => value is >= 6 and <= 3600 && value % 1 == 0))
            .Concat(Duration(Read("scale-down-delay", "scaleDownDelay"), value => value is >= 0 and <= 3600 && value % 1 == 0))
            .Concat(Duration(Read("scale-to-zero-pod-retention-period", "scaleToZeroPodRetentionPeriod"), value => value is >= 0 and <= 3600));
    }

    private static IEnumerable<string> Scale(string? minimum, string? maximum, string? activation, string? initial)
    {
        var min = minimum is null ? 0 : Quantities.Integer(minimum) ?? -1;
        var max = maximum is null ? 0 : Quantities.Integer(maximum) ?? -1;
        if (min is < 0 or > int.MaxValue || max is < 0 or > int.MaxValue)
        {
            yield return $"scale out of bounds: {minimum}, {maximum}";
        }

        if (max != 0 && max < min)
        {
            yield return $"max-scale={max} is less than min-scale={min}";
        }

        if (activation is not null && !(Quantities.Integer(activation) is { } active && active >= Math.Max(2, min) && (max == 0 || active <= max)))
        {
            yield return $"activation-scale={activation}";
        }

        if (initial is not null && !(Quantities.Integer(initial) is { } first && first >= 1 && (max == 0 || first <= max)))
        {
            yield return $"initial-scale={initial} is not allowed, or more than max-scale really run";
        }
    }

    private static IEnumerable<string> Metric(string autoscaler, string? metric) => autoscaler switch
    {
        "kpa.autoscaling.knative.dev" => metric is null or "concurrency" or "rps" ? [] : [$"invalid value: {metric}: metric"],
        "hpa.autoscaling.knative.dev" => metric is "" ? ["invalid value: metric"] : [],
        _ => [$"invalid value: {autoscaler}: class"],
    };

    private static IEnumerable<string> Number(string? text, Func<double, bool> legal) =>
        text is null || (Quantities.Float(text) is { } value && legal(value)) ? [] : [$"invalid number: {text}"];

    private static IEnumerable<string> Duration(string? text, Func<double, bool> legal) =>
        text is null || (Quantities.Seconds(text) is { } value && legal(value)) ? [] : [$"invalid duration: {text}"];
}
