namespace AckKnativeSpot.Findings;

/// <summary>The one order in which findings are reported: errors first, then by place in the file, by path and by rule.</summary>
internal static class FindingOrder
{
    /// <summary>Puts findings, or what holds one, in order.</summary>
    /// <typeparam name="T">Type of the items.</typeparam>
    /// <param name="items">The items.</param>
    /// <param name="finding">The finding of an item.</param>
    public static IEnumerable<T> Sort<T>(IEnumerable<T> items, Func<T, Finding> finding) => items
        .OrderByDescending(item => finding(item).Severity)
        .ThenBy(item => finding(item).Position is null)
        .ThenBy(item => finding(item).Position?.File, StringComparer.Ordinal)
        .ThenBy(item => finding(item).Position?.Line)
        .ThenBy(item => finding(item).Path, PropertyPath.Comparer)
        .ThenBy(item => finding(item).RuleId, StringComparer.Ordinal);
}
