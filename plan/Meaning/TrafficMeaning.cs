using AckKnativeSpot.Plan.Observation;

namespace AckKnativeSpot.Plan.Meaning;

/// <summary>Which revisions get the requests of a service, and how a change moves them.</summary>
internal static class TrafficMeaning
{
    /// <summary>What moves; <see langword="null"/> when no shares are written, before or after, or they stay.</summary>
    /// <param name="old">The Service as it was.</param>
    /// <param name="current">The Service as it will be.</param>
    public static MeaningSentence? Of(PlannedResource old, PlannedResource current)
    {
        var (before, after) = (SharesOf(old), SharesOf(current));
        if (before.SequenceEqual(after) || (before.Length == 0 && after.Length == 0))
        {
            return null;
        }

        var newest = NewestOf(current);
        var was = NewestOf(old) is { } known && known != newest ? ShareOf(before, newest) : SameTemplate(old, current) ? NewestShare(old, before) : 0;
        var now = NewestShare(current, after);
        var revision = newest is null ? "" : $" {Phrase.Code(newest)}";
        var others = after.Where(share => !IsNewest(share, newest) && share.Percent > 0)
            .Select(share => Phrase.Text($"{share.Percent}% to {Phrase.Code(share.Revision)}")).ToArray();
        return new(Harm.Revision, Phrase.Text(
            $"{was}% → {now}% of requests to the new revision{revision}{(others.Length == 0 ? "" : $", {string.Join(", ", others)}")}"));
    }

    /// <summary>The shares as a cell: <c>90% checkout-00001, 10% new</c>; <see langword="null"/> when none are written.</summary>
    /// <param name="service">The Service.</param>
    public static string? CellOf(PlannedResource service)
    {
        var newest = NewestOf(service);
        var shares = SharesOf(service).Where(share => share.Percent > 0)
            .Select(share => Phrase.Text($"{share.Percent}% {(IsNewest(share, newest) ? "new" : share.Revision)}")).ToArray();
        return shares.Length == 0 ? null : string.Join(", ", shares);
    }

    /// <summary>Revisions that a service names and its template does not make.</summary>
    /// <param name="service">The Service.</param>
    public static IReadOnlyList<string> OthersOf(PlannedResource service) =>
        [.. SharesOf(service).Where(share => !IsNewest(share, NewestOf(service))).Select(share => share.Revision!).Distinct(StringComparer.Ordinal)];

    private static (string? Revision, long Percent)[] SharesOf(PlannedResource service) =>
        ((service.Inputs.GetValueOrDefault("spec") as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault("traffic") as IReadOnlyList<object?> ?? [])
            .OfType<IReadOnlyDictionary<string, object?>>()
            .Select(target => (target.GetValueOrDefault("revisionName") as string, target.GetValueOrDefault("percent") is double percent ? (long)percent : 0))
            .ToArray();

    /// <summary>The name of the template's revision; <see langword="null"/> when Knative numbers it.</summary>
    private static string? NewestOf(PlannedResource service) =>
        (TemplateOf(service)?.GetValueOrDefault("metadata") as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault("name") as string;

    private static IReadOnlyDictionary<string, object?>? TemplateOf(PlannedResource service) =>
        (service.Inputs.GetValueOrDefault("spec") as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault(
            "template") as IReadOnlyDictionary<string, object?>;

    private static bool SameTemplate(PlannedResource old, PlannedResource current) => Comparison.ValueDifference.AreEqual(TemplateOf(old), TemplateOf(current));

    /// <summary>A target without a name is the latest revision, which the template makes.</summary>
    private static bool IsNewest((string? Revision, long Percent) share, string? newest) => share.Revision is null || share.Revision == newest;

    private static long NewestShare(PlannedResource service, (string? Revision, long Percent)[] shares) =>
        shares.Length == 0 ? 100 : shares.Where(share => IsNewest(share, NewestOf(service))).Sum(share => share.Percent);

    private static long ShareOf((string? Revision, long Percent)[] shares, string? revision) =>
        revision is null ? 0 : shares.Where(share => share.Revision == revision).Sum(share => share.Percent);
}
