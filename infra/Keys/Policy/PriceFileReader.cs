using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Pricing;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Keys;

/// <summary>Reads price files: known keys only, every mistake reported with its place in the file.</summary>
internal static class PriceFileReader
{
    /// <summary>Reads a file. Never throws for what the file holds.</summary>
    /// <param name="file">The file.</param>
    /// <param name="context">Property path that stands for the file, and where mistakes are reported.</param>
    /// <returns>The prices; <see langword="null"/> when the file cannot be used, which is reported.</returns>
    public static PriceFile? Read(FileInfo file, ReadContext context)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(context);
        var before = context.Findings.Count;
        if (!file.Exists)
        {
            context.Findings.Add(ConfigurationRules.BadValue.At(
                context.Path, $"There is no price file '{SafeText.Quoted(file.Name)}' in that place.", "Write a path relative to the folder of the stack file.",
                null));
            return null;
        }

        if (StackFileText.Load(file, out var problem, tooLarge: "Leave out the rows that no stack needs.") is not { } text)
        {
            context.Findings.Add(problem! with { Path = context.Path });
            return null;
        }

        var root = YamlFile.ReadSection(text, file.Name, context);
        if (root is null || !PriceFileKeys.File.TryRead(root, context, out var read))
        {
            return null;
        }

        foreach (var row in read.Rows)
        {
            CheckRow(row, context);
        }

        CheckDuplicates(read.Rows, context);
        return context.Findings.Count == before ? new PriceFile(read.Currency, read.Rows.Select(row => row.Value).ToValueList()) : null;
    }

    private static void CheckRow(Located<PriceRow> row, ReadContext context)
    {
        var (path, value) = (row.Path, row.Value);
        if (value is { PayAsYouGo: null, Spot: null, LowestSpot: null } && !context.Findings.Exists(finding => PropertyPath.Covers(path, finding.Path)))
        {
            Report(path, "The row has no price.", "Write payAsYouGo, spot or lowestSpot.", context);
        }

        if (value.Zone is { } zone && SpotPool.RegionOf(zone) != value.Region)
        {
            Report($"{path}.zone", $"The zone '{zone}' is not in {value.Region}.", "Write the region and zone that the prices are of.", context);
        }

        if (PriceItem.Parts.Contains(value.Item) && (value.Spot ?? value.LowestSpot) is not null)
        {
            Report(path, $"'{value.Item}' has a spot price, and only instances are sold on spot.", "Write its price as payAsYouGo.", context);
        }

        if (value is { Spot: { } spot, LowestSpot: { } lowest } && spot < lowest)
        {
            Report($"{path}.spot", "The spot price is below the lowest one of the history.", "Write the spot price as lowestSpot too.", context);
        }
    }

    private static void CheckDuplicates(ValueList<Located<PriceRow>> rows, ReadContext context)
    {
        foreach (var same in rows.GroupBy(row => (row.Value.Item, row.Value.Region, row.Value.Zone)))
        {
            foreach (var row in same.Skip(1))
            {
                Report(row.Path, $"There is another row of '{row.Value.Item}' in {row.Value.Zone ?? row.Value.Region}, {same.First().Path}.",
                    "Keep the newer one.", context);
            }
        }
    }

    private static void Report(string path, string message, string fix, ReadContext context) =>
        context.Findings.Add(ConfigurationRules.BadValue.At(path, message, fix, context.Positions.GetValueOrDefault(path)));
}
