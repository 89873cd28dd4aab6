using System.Globalization;

namespace AckKnativeSpot.Plan.Pricing;

/// <summary>Finds out whether pages of a price history are missing, since a history with a hole in it would pass for a calm market.</summary>
internal static class HistoryPaging
{
    /// <summary>
    /// What is missing. A page with a next one covers the rows that end where the next one starts; the last page names no next one, or is followed by one
    /// without rows.
    /// </summary>
    /// <param name="pages">All pages of all histories.</param>
    public static IEnumerable<string> Missing(IReadOnlyList<HistoryPage> pages)
    {
        var empty = pages.Count(page => page.Points.Count == 0);
        foreach (var type in pages.Where(page => page.Points.Count > 0).GroupBy(page => page.Points[0].Pool.InstanceType)
            .OrderBy(type => type.Key, StringComparer.Ordinal))
        {
            var continued = type.Where(page => page.NextOffset > 0).ToList();
            foreach (var page in continued.Where(
                page => Start(page) is var start && (start < 0 || (start > 0 && continued.TrueForAll(each => each.NextOffset != start)))))
            {
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{page.File}: The page of {type.Key} that starts at row {Math.Max(0, Start(page))} has no page before it; ask for --Offset 0 on, and give "
                        + $"every page.");
            }

            var ends = continued.Where(page => continued.TrueForAll(each => Start(each) != page.NextOffset)).ToList();
            var last = type.Count(page => page.NextOffset == 0);
            foreach (var page in ends.OrderByDescending(page => page.NextOffset).Skip(last))
            {
                if (--empty < 0)
                {
                    yield return string.Create(
                        CultureInfo.InvariantCulture,
                        $"{page.File}: The history of {type.Key} goes on at row {page.NextOffset}; ask again with --Offset {page.NextOffset}, until an answer "
                            + $"has no rows, and give every page.");
                }
            }
        }
    }

    private static int Start(HistoryPage page) => page.NextOffset - page.Points.Count;
}
