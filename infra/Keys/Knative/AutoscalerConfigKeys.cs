using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Serving;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The keys of <c>config-autoscaler</c>, with the bounds of Knative's webhook.</summary>
internal static class AutoscalerConfigKeys
{
    private const int Hour = 3600;

    private static readonly SettingReader<decimal> s_target = KnativeConfigKeys.Number(0.01m, true, 1_000_000m, "a number from 0.01");

    private static readonly SettingReader<decimal> s_rate = KnativeConfigKeys.Number(1m, false, 1_000_000m, "a number above 1");

    private static readonly SettingKey<bool> s_scaleToZero = new(
        "scaleToZero", Scalars.Boolean, "Whether services scale to zero. Knative's default: true.")
    {
        Example = "false",
    };

    private static readonly SettingKey<Duration> s_grace = new(
        "scaleToZeroGrace", Scalars.Duration(1, Hour),
        "How long the last pod is kept while traffic is switched over. Knative's default: 30s.")
    {
        Example = "45s",
    };

    private static readonly SettingKey<Duration> s_retention = new(
        "scaleToZeroRetention", Scalars.Duration(0, Hour), "How long the last pod is kept after its last request. Knative's default: 0s.")
    {
        Example = "5m",
    };

    private static readonly SettingKey<Duration> s_window = new(
        "stableWindow", Scalars.Duration(6, Hour), "Time over which load is averaged. Knative's default: 60s.")
    {
        Example = "2m",
    };

    private static readonly SettingKey<Duration> s_delay = new(
        "scaleDownDelay", Scalars.Duration(0, Hour), "How long a lower load lasts before scaling down. Knative's default: 0s.")
    {
        Example = "5m",
    };

    private static readonly SettingKey<decimal> s_panicWindow = new(
        "panicWindowPercentage", KnativeConfigKeys.Number(1, true, 100, "a number from 1 to 100"),
        "Panic window in percent of the stable one. Knative's default: 10.")
    {
        Example = "20",
    };

    private static readonly SettingKey<decimal> s_panicThreshold = new(
        "panicThresholdPercentage", KnativeConfigKeys.Number(110, true, 1000, "a number from 110 to 1000"),
        "Load in percent of the target at which panic starts. Knative's default: 200.")
    {
        Example = "150",
    };

    private static readonly SettingKey<decimal> s_utilization = new(
        "targetUtilizationPercentage", KnativeConfigKeys.Number(1, false, 100, "a number above 1 up to 100"),
        "Share of the target aimed at, in percent. Knative's default: 70.")
    {
        Example = "80",
    };

    private static readonly SettingKey<decimal> s_concurrency = new(
        "concurrencyTarget", s_target, "Requests in flight per pod aimed at. Knative's default: 100.")
    {
        Example = "50",
    };

    private static readonly SettingKey<decimal> s_rps = new(
        "requestsPerSecondTarget", s_target, "Requests per second and pod aimed at. Knative's default: 200.")
    {
        Example = "100",
    };

    private static readonly SettingKey<int> s_burst = new(
        "targetBurstCapacity", Scalars.Integer(-1, int.MaxValue), "Requests the activator buffers; -1 for always. Knative's default: 211.")
    {
        Example = "500",
    };

    private static readonly SettingKey<decimal> s_up = new("maxScaleUpRate", s_rate, "Largest factor of one step up. Knative's default: 1000.")
    {
        Example = "10",
    };

    private static readonly SettingKey<decimal> s_down = new("maxScaleDownRate", s_rate, "Largest factor of one step down. Knative's default: 2.")
    {
        Example = "1.5",
    };

    private static readonly SettingKey<bool> s_zeroInitial = new(
        "allowZeroInitialScale", Scalars.Boolean, "Whether a revision may start with no pod. Knative's default: false.");

    private static readonly SettingKey<int> s_initial = new(
        "initialScale", Scalars.Integer(0, int.MaxValue), "Pods a revision starts with. Knative's default: 1.")
    {
        Example = "2",
    };

    private static readonly SettingKey<int> s_min = new("minScale", Scalars.Integer(0, int.MaxValue), "Fewest pods. Knative's default: 0.") { Example = "1" };

    private static readonly SettingKey<int> s_max = new(
        "maxScale", Scalars.Integer(0, int.MaxValue), "Most pods; 0 for no limit. Knative's default: 0.")
    {
        Example = "20",
    };

    private static readonly SettingKey<int> s_limit = new(
        "maxScaleLimit", Scalars.Integer(0, int.MaxValue),
        "The highest 'most pods' a service may ask for; 0 for no limit. Knative's default: 0.")
    {
        Example = "100",
    };

    /// <summary>The section.</summary>
    public static SectionType<AutoscalerConfig> Section { get; } = new(
        Build,
        s_scaleToZero, s_grace, s_retention, s_window, s_delay, s_panicWindow, s_panicThreshold, s_utilization, s_concurrency, s_rps, s_burst, s_up, s_down,
        s_zeroInitial, s_initial, s_min, s_max, s_limit);

    private static AutoscalerConfig Build(SectionValues values) => new()
    {
        ScaleToZero = values.Given(s_scaleToZero),
        ScaleToZeroGrace = values.Given(s_grace),
        ScaleToZeroRetention = values.Given(s_retention),
        StableWindow = values.Given(s_window),
        ScaleDownDelay = values.Given(s_delay),
        PanicWindowPercentage = values.Given(s_panicWindow),
        PanicThresholdPercentage = values.Given(s_panicThreshold),
        TargetUtilizationPercentage = values.Given(s_utilization),
        ConcurrencyTarget = values.Given(s_concurrency),
        RequestsPerSecondTarget = values.Given(s_rps),
        TargetBurstCapacity = values.Given(s_burst),
        MaxScaleUpRate = values.Given(s_up),
        MaxScaleDownRate = values.Given(s_down),
        AllowZeroInitialScale = values.Given(s_zeroInitial),
        InitialScale = values.Given(s_initial),
        MinScale = values.Given(s_min),
        MaxScale = values.Given(s_max),
        MaxScaleLimit = values.Given(s_limit),
    };
}
