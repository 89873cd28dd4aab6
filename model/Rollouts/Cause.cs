namespace AckKnativeSpot.Rollouts;

/// <summary>One thing that keeps a service or job from being ready.</summary>
/// <param name="Id">Identifier; also the heading of its section in <see cref="Page"/>.</param>
/// <param name="Title">What it is, as a sentence without its full stop.</param>
/// <param name="Mending">What waiting does about it.</param>
/// <param name="Advice">What to do, as sentences.</param>
/// <param name="Source">Where the platform says so.</param>
internal sealed record Cause(string Id, string Title, Mending Mending, string Advice, string Source)
{
    /// <summary>The page that describes every cause.</summary>
    public const string Page = "docs/rollout-causes.md";

    /// <summary>In <see cref="OfWorkload"/>: the instance types that were asked for.</summary>
    public const string Types = "{types}";

    /// <summary>In <see cref="OfWorkload"/>: zones or vSwitches.</summary>
    public const string Places = "{places}";

    /// <summary>In <see cref="OfWorkload"/>: that nothing falls back to pay-as-you-go, where that is so.</summary>
    public const string Fallback = "{fallback}";

    /// <summary>In <see cref="OfWorkload"/>: the price limit.</summary>
    public const string Limit = "{limit}";

    /// <summary>What it means for one workload, as a sentence without its full stop. Default: <see langword="null"/>, <see cref="Title"/>.</summary>
    public string? OfWorkload { get; init; }

    /// <summary>Where this one is described.</summary>
    public string Section => $"{Page}#{Id}";
}
