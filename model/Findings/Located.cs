using AckKnativeSpot.Values;

namespace AckKnativeSpot.Findings;

/// <summary>A value with the property path it was read at.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
/// <param name="Path">Path, for example <c>services[0]</c>.</param>
/// <param name="Value">The value.</param>
internal sealed record Located<T>(string Path, T Value)
{
    private const string OnlyContainer = ".containers[0]";

    /// <summary>Whether the only container of a workload is written among the workload's own keys, in place of a list. Default: false.</summary>
    public bool HasContainerInline { get; init; }

    /// <summary>
    /// Where parts of the value were written that were not written in it: from their path in the value to the whole path, for example from
    /// <c>.spot.priceLimit</c> to <c>spot.profiles.cheap.priceLimit</c>. Default: none.
    /// </summary>
    public ValueMap<string> Origins { get; init; } = ValueMap<string>.Empty;

    /// <summary>Arguments of a component through which other resources give parts of the value, for example <c>Image</c>. Default: none.</summary>
    public ValueList<string> LateParts { get; init; } = [];

    /// <summary>Whether another resource gives the namespace of the value. Default: false.</summary>
    public bool HasLateNamespace { get; init; }

    /// <summary>Path of something inside the value, as it is written.</summary>
    /// <param name="relative">Path from the value, for example <c>.containers[0].port</c>.</param>
    public string PathOf(string relative)
    {
        ArgumentNullException.ThrowIfNull(relative);
        return Path + (HasContainerInline && relative.StartsWith(OnlyContainer, StringComparison.Ordinal) ? relative[OnlyContainer.Length..] : relative);
    }

    /// <summary>Another value that was read at the same place.</summary>
    /// <typeparam name="TOther">Type of the other value.</typeparam>
    /// <param name="other">The other value.</param>
    public Located<TOther> With<TOther>(TOther other) => new(Path, other)
    {
        HasContainerInline = HasContainerInline,
        HasLateNamespace = HasLateNamespace,
        Origins = Origins,
    };
}
