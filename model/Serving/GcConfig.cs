using AckKnativeSpot.Values;

namespace AckKnativeSpot.Serving;

/// <summary>
/// <c>config-gc</c>: how long revisions without traffic are kept. <see langword="null"/> leaves what is installed.
/// Source: Knative, "Configuring garbage collection".
/// </summary>
public sealed record GcConfig
{
    /// <summary>Fewest revisions that Knative keeps as it is released.</summary>
    internal const int ReleasedMin = 20;

    /// <summary>Most revisions that Knative keeps as it is released.</summary>
    internal const int ReleasedMax = 1000;

    /// <summary>Time since creation before a revision may go. Default: 48 hours.</summary>
    public Duration? RetainSinceCreate { get; init; }

    /// <summary>Time since it last took requests. Default: 15 hours.</summary>
    public Duration? RetainSinceLastActive { get; init; }

    /// <summary>Fewest kept, from 0. Default: 20.</summary>
    public int? MinNonActiveRevisions { get; init; }

    /// <summary>Most kept, from 0. Default: 1000.</summary>
    public int? MaxNonActiveRevisions { get; init; }

    /// <summary>Entries of the config map.</summary>
    internal ValueMap<string> ToData() => ConfigData.Of(
        ("retain-since-create-time", ConfigData.Text(RetainSinceCreate)),
        ("retain-since-last-active-time", ConfigData.Text(RetainSinceLastActive)),
        ("min-non-active-revisions", ConfigData.Text(MinNonActiveRevisions)),
        ("max-non-active-revisions", ConfigData.Text(MaxNonActiveRevisions)));
}
