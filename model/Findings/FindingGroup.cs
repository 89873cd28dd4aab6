using AckKnativeSpot.Values;

namespace AckKnativeSpot.Findings;

/// <summary>Findings that say the same of several places, to be read once.</summary>
/// <param name="Members">The findings, one at least, in their order.</param>
internal sealed record FindingGroup(ValueList<Finding> Members)
{
    /// <summary>Places that are written out; machines read all of them in the JSON plan.</summary>
    private const int MostPlaces = 3;

    /// <summary>The first of them, for what they all say.</summary>
    public Finding First => Members[0];

    /// <summary>Groups findings, each group at the place of its first one.</summary>
    /// <param name="findings">The findings.</param>
    public static IEnumerable<FindingGroup> Of(IEnumerable<Finding> findings) =>
        findings.GroupBy(WhatItSays).Select(each => new FindingGroup(each.ToValueList()));

    /// <summary>Groups waived findings by what they say and why they are waived.</summary>
    /// <param name="waived">The waived findings.</param>
    public static IEnumerable<(FindingGroup Group, string Reason)> Of(IEnumerable<WaivedFinding> waived) =>
        waived.GroupBy(each => (WhatItSays(each.Finding), each.Reason))
            .Select(each => (new FindingGroup(each.Select(one => one.Finding).ToValueList()), each.Key.Reason));

    /// <summary>The places, in the form that a caller gives each; of many, the first ones and how many more there are.</summary>
    /// <param name="text">Writes a place.</param>
    public string Places(Func<Finding, string> text)
    {
        var written = string.Join(", ", Members.Take(MostPlaces).Select(text));
        return Members.Count > MostPlaces ? FormattableString.Invariant($"{written} and {Members.Count - MostPlaces} more") : written;
    }

    private static Finding WhatItSays(Finding finding) => finding with { Path = "", Origin = null, Position = null };
}
