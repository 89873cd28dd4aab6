using AckKnativeSpot.Values;

namespace AckKnativeSpot.Serving;

/// <summary>
/// <c>config-gc</c>: how long revisions without traffic are kept. <see langword="null"/> leaves what is installed.
/// Source: Knative, "Configuring garbage collection".
/// </summary>
public sealed record GcConfig
{
    /// <summary>Seconds since creation before a revision may go, from 0. Default: 48 hours.</summary>
    public int? RetainSinceCreateSeconds { get; init; }

    /// <summary>Seconds since it last took requests, from 0. Default: 15 hours.</summary>
    public int? RetainSinceLastActiveSeconds { get; init; }

    /// <summary>Fewest kept, from 0. Default: 20.</summary>
    public int? MinNonActiveRevisions { get; init; }

    /// <summary>Most kept, from 0. Default: 1000.</summary>
    public int? MaxNonActiveRevisions { get; init; }

    /// <summary>Entries of the config map.</summary>
    public ValueMap<string> ToData() => ConfigData.Of(
        ("retain-since-create-time", ConfigData.Seconds(RetainSinceCreateSeconds)),
        ("retain-since-last-active-time", ConfigData.Seconds(RetainSinceLastActiveSeconds)),
        ("min-non-active-revisions", ConfigData.Text(MinNonActiveRevisions)),
        ("max-non-active-revisions", ConfigData.Text(MaxNonActiveRevisions)));
}
