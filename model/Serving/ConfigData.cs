using System.Globalization;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Serving;

/// <summary>Writes typed values the way Knative's config maps hold them; a value that is not given leaves no entry.</summary>
internal static class ConfigData
{
    public static ValueMap<string> Of(params (string Key, string? Value)[] entries) =>
        new(entries.Where(e => e.Value is not null).Select(e => KeyValuePair.Create(e.Key, e.Value!)));

    public static string? Text(bool? value) => value is { } v ? (v ? "true" : "false") : null;

    public static string? Text(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    public static string? Text(decimal? value) => value?.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>A Go duration.</summary>
    public static string? Text(Duration? value) => value?.ToString();

    public static string? Text(CpuQuantity? value) => value?.ToString();

    public static string? Text(MemoryQuantity? value) => value?.ToString();

    public static string? EnabledOrDisabled(bool? value) => value is { } v ? (v ? "enabled" : "disabled") : null;
}
