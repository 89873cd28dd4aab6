using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Reading;
using AckKnativeSpot.Values;

namespace AckKnativeSpot.Infra.Describing;

/// <summary>Reads a list; items that mean nothing are reported and left out, the others keep their path.</summary>
/// <typeparam name="T">What an item means.</typeparam>
/// <param name="item">How an item is read.</param>
/// <param name="min">Fewest items.</param>
/// <param name="max">Most items.</param>
internal sealed class ListType<T>(SettingReader<T> item, int min = 0, int max = int.MaxValue) : SettingReader<ValueList<Located<T>>>
    where T : notnull
{
    /// <summary>A list with bounds of its length.</summary>
    /// <param name="item">How an item is read.</param>
    /// <param name="length">Fewest and most items.</param>
    public ListType(SettingReader<T> item, WholeRange length)
        : this(item, length.Min, length.Max)
    {
    }

    /// <summary>What it means that an item occurs again. Default: as much as the first time.</summary>
    public RepeatedItem Repeated { get; init; }

    /// <summary>Of which items a rule finds that they occur again, so that a warning would say it twice. Default: of none.</summary>
    public Func<T, bool> IsFoundByARule { get; init; } = _ => false;

    /// <inheritdoc/>
    public override string Allowed => $"{Lengths}; each item is {item.Allowed}";

    /// <inheritdoc/>
    public override string TableText => $"{Lengths}; each item is {item.TableText}";

    /// <inheritdoc/>
    public override string? Unit => item.Unit;

    /// <inheritdoc/>
    public override IEnumerable<string> Examples => item.Examples.Select(each => $"[{each}]");

    /// <inheritdoc/>
    public override IEnumerable<NestedKey> NestedKeys => item.NestedKeys.Select(each => each with { Path = "[]" + each.Path });

    private string Lengths => (min, max) switch
    {
        (0, int.MaxValue) => "a list",
        (_, int.MaxValue) => $"a list of at least {min}",
        (0, _) => $"a list of at most {max}",
        _ => $"a list of {min} to {max}",
    } + (Repeated is RepeatedItem.IsRefused or RepeatedItem.BreaksARule ? ", each once" : "");

    /// <inheritdoc/>
    public override bool TryRead(ConfigNode node, ReadContext context, [MaybeNullWhen(false)] out ValueList<Located<T>> value)
    {
        ArgumentNullException.ThrowIfNull(context);
        value = null;
        if (node is not ConfigSequence list)
        {
            context.ReportKind(node, Allowed);
            return false;
        }

        if (list.Items.Count < min || list.Items.Count > max)
        {
            context.Report(ConfigurationRules.BadValue, node, $"The list has {list.Items.Count} items.", $"Write {Allowed}.");
        }

        var items = new List<Located<T>>();
        var seen = new Dictionary<T, string>();
        for (var i = 0; i < list.Items.Count; i++)
        {
            var child = context.Item(i);
            child.Locate(list.Items[i].Position);
            var before = context.Findings.Count;
            if (!item.TryRead(list.Items[i], child, out var read))
            {
                continue;
            }

            // Services and the like are not compared: there are thousands of them. Nor is what says more than could be read.
            if (Repeated is not (RepeatedItem.DoesNothing or RepeatedItem.IsRefused)
                || context.Findings.Skip(before).Any(finding => finding.Severity == Severity.Error)
                || seen.TryAdd(read, child.Path) || IsFoundByARule(read) || IsKept(list.Items[i], child, seen[read]))
            {
                items.Add(new Located<T>(child.Path, read));
            }
        }

        value = items.ToValueList();
        return true;
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema()
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = item.ToSchema() };
        if (min > 0)
        {
            schema["minItems"] = min;
        }

        if (max < int.MaxValue)
        {
            schema["maxItems"] = max;
        }

        if (Repeated is RepeatedItem.IsRefused)
        {
            schema["uniqueItems"] = true;
        }

        return schema;
    }

    /// <summary>Reports an item that the list has already; whether it is one of the list all the same.</summary>
    private bool IsKept(ConfigNode node, ReadContext context, string first)
    {
        var isRefused = Repeated is RepeatedItem.IsRefused;
        context.Report(
            isRefused ? ConfigurationRules.BadValue : ConfigurationRules.Repeated, node, $"The list has the same item at {first}.",
            "Write another one, or leave it out.");
        return !isRefused;
    }
}
