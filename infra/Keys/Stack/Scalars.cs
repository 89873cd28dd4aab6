using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AckKnativeSpot.Cluster;
using AckKnativeSpot.Infra.Describing;
using AckKnativeSpot.Rules;
using AckKnativeSpot.Sizing;
using AckKnativeSpot.Spot;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>The kinds of single value that stack configuration knows.</summary>
internal static partial class Scalars
{
    /// <summary>Units of a duration.</summary>
    public const string DurationUnit = "h, m, s";

    public static SettingReader<string> Text { get; } =
        new ScalarType<string>(text => text.Length > 0 ? new(text) : null, "a text", schema: SchemaOf.AnyText);

    /// <summary>A text that may be empty.</summary>
    public static SettingReader<string> AnyText { get; } = new ScalarType<string>(text => new(text), "a text");

    public static SettingReader<bool> Boolean { get; } =
        new ScalarType<bool>(
            text => text switch { "true" => new(true), "false" => new(false), _ => null },
            "true or false",
            choices: ["true", "false"],
            text: value => value ? "true" : "false");

    public static SettingReader<AddonVersion> AddonVersion { get; } =
        new ScalarType<AddonVersion>(
            text => Cluster.AddonVersion.TryParse(text, out var version) ? new(version) : null,
            "an add-on version such as v2.11.0 or v2.13.0.1-abc-aliyun",
            schema: () => SchemaOf.Pattern(@"^v?\d+\.\d+\.\d+(\.\d+)?(-.+)?$"),
            text: version => version.Text);

    /// <summary>Any whole number, where a rule knows the bounds.</summary>
    public static SettingReader<int> AnyInteger { get; } = Integer(int.MinValue, int.MaxValue);

    /// <summary>Any duration, where a rule knows the bounds.</summary>
    public static SettingReader<Duration> AnyDuration { get; } = Duration(0, Values.Duration.MaxSeconds);

    public static SettingReader<decimal> Decimal { get; } =
        new ScalarType<decimal>(
            text => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                ? new(number)
                : null,
            "a number such as 100 or 0.5",
            schema: () => SchemaOf.Number(@"^-?(\d+\.?\d*|\.\d+)$"));

    public static SettingReader<decimal> Percent { get; } =
        new ScalarType<decimal>(
            text => text.EndsWith('%')
                && decimal.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? new(number) : null,
            "a percentage such as 70%",
            schema: () => SchemaOf.Pattern(@"^(\d+\.?\d*|\.\d+)%$"),
            unit: "%");

    /// <summary>A price per hour as bids take it.</summary>
    public static SettingReader<HourlyPrice> Price { get; } = new ScalarType<HourlyPrice>(
        text => HourlyPrice.TryParse(text, out var price) ? new(price) : null,
        HourlyPrice.Allowed,
        schema: () => SchemaOf.Number(@"^(\d+\.?\d{0,3}0*|\.\d{1,3}0*)$", 0.001m),
        unit: "per hour");

    /// <summary>An instance type or size as the one text that stands for it.</summary>
    public static SettingReader<string> CapacityName { get; } = new ScalarType<string>(
        text => CapacityChoice.TryParse(text, out var choice) ? new(choice.ToString()!) : null,
        CapacityChoice.Allowed,
        schema: () => CapacityKeys.Choice(SpotRules.ChoicesSold).ToSchema());

    /// <summary>An instance family.</summary>
    public static SettingReader<string> Family { get; } = Matching(FamilyPattern(), "an instance family such as ecs.c6");

    /// <summary>A region.</summary>
    public static SettingReader<string> Region { get; } = Matching(RegionPattern(), "a region such as cn-hangzhou");

    /// <summary>Storage in whole GiB, written with the unit.</summary>
    public static SettingReader<int> GiB { get; } =
        new ScalarType<int>(
            text => text.EndsWith("Gi", StringComparison.Ordinal) && int.TryParse(text[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out var n)
                && n > 0 ? new(n) : null,
            "a size in whole GiB such as 50Gi",
            schema: () => SchemaOf.Pattern(@"^0*[1-9]\d*Gi$"),
            unit: "Gi");

    /// <summary>A whole number without leading zeros, which some YAML readers take for octal.</summary>
    public static SettingReader<int> Integer(int min, int max) =>
        new ScalarType<int>(
            text => WholeNumber().IsMatch(text) && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) && n >= min
                && n <= max ? new(n) : null,
            (min, max) switch
            {
                (int.MinValue, int.MaxValue) => "a whole number",
                (_, int.MaxValue) => string.Create(CultureInfo.InvariantCulture, $"a whole number from {min}"),
                (int.MinValue, _) => string.Create(CultureInfo.InvariantCulture, $"a whole number up to {max}"),
                _ => string.Create(CultureInfo.InvariantCulture, $"a whole number from {min} to {max}"),
            },
            schema: () => SchemaOf.WholeNumber(min, max));

    public static SettingReader<int> Integer(WholeRange range) => Integer(range.Min, range.Max);

    public static SettingReader<Duration> Duration(WholeRange seconds) => Duration(seconds.Min, seconds.Max);

    /// <summary>A duration between bounds in seconds, written with a unit: <c>90s</c>, <c>5m</c>, <c>1h</c>, <c>1m30s</c>.</summary>
    public static SettingReader<Duration> Duration(int min, int max) =>
        Duration(min, max, 1, max == Values.Duration.MaxSeconds ? Values.Duration.Allowed : null);

    /// <summary>A duration in whole minutes between bounds in seconds: <c>90s</c> is refused, <c>2m</c> and <c>1h</c> are fine.</summary>
    public static SettingReader<Duration> Minutes(WholeRange seconds) => Duration(
        seconds.Min, seconds.Max, 60, $"a duration in whole minutes from {Show(seconds.Min)} to {Show(seconds.Max)}, such as {Show(seconds.Min)}");

    /// <summary>Name of most kinds of Kubernetes objects.</summary>
    public static SettingReader<string> ObjectName { get; } = Matching(
        ObjectNamePattern(), "the name of an object: lower-case letters, digits and dashes, with dots between them");

    /// <summary>A text that matches a pattern as a whole.</summary>
    public static SettingReader<string> Matching(Regex pattern, string allowed) =>
        new ScalarType<string>(text => IsWhole(pattern, text) ? new(text) : null, allowed, schema: () => SchemaOf.Pattern(pattern.ToString()));

    /// <summary>Whether a pattern matches all of a text; its own end may be before a line feed.</summary>
    public static bool IsWhole(Regex pattern, string text) => pattern.Match(text) is { Success: true, Length: var length } && length == text.Length;

    /// <summary>One of a few texts, each standing for a value.</summary>
    public static SettingReader<T> Choice<T>(params (string Text, T Value)[] choices) => Choice(null, choices);

    /// <summary>One of a few texts, each standing for a value, reported under a rule of its own.</summary>
    public static SettingReader<T> Choice<T>(Rule? rule, params (string Text, T Value)[] choices) =>
        new ScalarType<T>(
            text => choices.Where(c => c.Text == text).Select(c => (Parsed<T>?)new Parsed<T>(c.Value)).FirstOrDefault(),
            (choices.Length == 1 ? "" : "one of ") + string.Join(", ", choices.Select(c => c.Text)),
            rule,
            choices: [.. choices.Select(c => c.Text)],
            text: value => choices.First(c => EqualityComparer<T>.Default.Equals(c.Value, value)).Text);

    public static string Show(int seconds) => seconds switch
    {
        0 => "0s",
        _ when seconds % 3600 == 0 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600}h"),
        _ when seconds % 60 == 0 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60}m"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds}s"),
    };

    /// <summary>Schema of a duration.</summary>
    /// <param name="fromOne">Whether it has to be a second or more.</param>
    public static JsonObject DurationSchema(bool fromOne) =>
        SchemaOf.Pattern((fromOne ? "^(?=.*[1-9])" : "^") + @"(?=\d)(\d{1,9}h)?(\d{1,9}m)?(\d{1,9}s)?$");

    private static ScalarType<Duration> Duration(int min, int max, int multiple, string? allowed) => new(
        text => Values.Duration.TryParse(text, out var duration) && duration.Seconds >= min && duration.Seconds <= max && duration.Seconds % multiple == 0
            ? new(duration)
            : null,
        allowed ?? $"a duration from {Show(min)} to {Show(max)} with its unit, such as {Show(Math.Clamp(90, min, max))}",
        schema: () => DurationSchema(min > 0),
        unit: DurationUnit,
        text: duration => duration.Seconds < 120 ? duration.ToString() : Show(duration.Seconds));

    [GeneratedRegex("^(?=.{1,253}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?([.][a-z0-9]([-a-z0-9]*[a-z0-9])?)*$", RegexOptions.CultureInvariant)]
    private static partial Regex ObjectNamePattern();

    [GeneratedRegex("^ecs\\.[a-z][a-z0-9]*$", RegexOptions.CultureInvariant)]
    private static partial Regex FamilyPattern();

    [GeneratedRegex("^[a-z]{2}-[a-z]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex RegionPattern();

    [GeneratedRegex(@"\A-?(0|[1-9][0-9]*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex WholeNumber();
}
