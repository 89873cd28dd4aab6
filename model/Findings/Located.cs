namespace AckKnativeSpot.Findings;

/// <summary>A value with the property path it was read at.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
/// <param name="Path">Path, for example <c>services[0]</c>.</param>
/// <param name="Value">The value.</param>
public sealed record Located<T>(string Path, T Value)
{
    private const string OnlyContainer = ".containers[0]";

    /// <summary>Whether the only container of a workload is written among the workload's own keys, in place of a list. Default: false.</summary>
    public bool HasContainerInline { get; init; }

    /// <summary>Path of something inside the value, as it is written.</summary>
    /// <param name="relative">Path from the value, for example <c>.containers[0].port</c>.</param>
    public string PathOf(string relative)
    {
        ArgumentNullException.ThrowIfNull(relative);
        return Path + (HasContainerInline && relative.StartsWith(OnlyContainer, StringComparison.Ordinal) ? relative[OnlyContainer.Length..] : relative);
    }
}
