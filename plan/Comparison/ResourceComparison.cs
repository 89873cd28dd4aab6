using AckKnativeSpot.Findings;
using AckKnativeSpot.Plan.Observation;

namespace AckKnativeSpot.Plan.Comparison;

/// <summary>
/// Compares the resources of two plans. Components are left out: what they change is seen in their children. What a replaced resource hands on to others
/// (its ID, most of all) changes too, so replacements spread to the resources that are forced by it.
/// </summary>
internal sealed class ResourceComparison
{
    private readonly Dictionary<string, PlannedResource> _old;
    private readonly Dictionary<string, PlannedResource> _current;
    private readonly HashSet<string> _replaced = new(StringComparer.Ordinal);

    private ResourceComparison(IReadOnlyList<PlannedResource> old, IReadOnlyList<PlannedResource> current)
    {
        _old = old.ToDictionary(r => r.Key, StringComparer.Ordinal);
        _current = current.ToDictionary(r => r.Key, StringComparer.Ordinal);
    }

    /// <summary>
    /// The changes in the order of declaration, then what is deleted. One pass finds them all, because a resource is declared after those whose outputs
    /// it takes.
    /// </summary>
    public static IReadOnlyList<ResourceChange> Between(IReadOnlyList<PlannedResource> old, IReadOnlyList<PlannedResource> current)
    {
        var comparison = new ResourceComparison(old, current);
        var kept = current.Where(r => !r.IsComponent).Select(comparison.Compare).OfType<ResourceChange>();
        var deleted = old.Where(r => !r.IsComponent && !comparison._current.ContainsKey(r.Key))
            .Select(r => new ResourceChange(ChangeKind.Deleted, r, [], IsProtected(r)));
        return [.. kept, .. deleted];
    }

    private ResourceChange? Compare(PlannedResource current)
    {
        if (!_old.TryGetValue(current.Key, out var old))
        {
            return new ResourceChange(current.IsAdopted ? ChangeKind.Adopted : ChangeKind.Created, current, []);
        }

        PropertyChange[] properties = [.. Inputs(old, current), .. Options(old, current)];
        if (properties.Length == 0)
        {
            return null;
        }

        var kind = properties.Max(p => p.Effect) switch
        {
            ChangeEffect.Replace => ChangeKind.Replaced,
            ChangeEffect.None => ChangeKind.Unaffected,
            _ => ChangeKind.Changed,
        };
        if (kind == ChangeKind.Replaced)
        {
            _replaced.Add(current.Name);

            // The engine heeds ignoreChanges only as long as the resource stays, and so does a provider that keeps what it has.
            properties =
            [
                .. properties.Select(each => each.Nothing is not null || Ignores(old, current, each.Path)
                    ? each with { Effect = ChangeEffect.Update, Nothing = null }
                    : each),
            ];
        }

        return new ResourceChange(kind, current, properties, kind == ChangeKind.Replaced && IsProtected(old));
    }

    private static bool IsProtected(PlannedResource resource) => resource.Options.GetValueOrDefault("protect") is true;

    private IEnumerable<PropertyChange> Inputs(PlannedResource old, PlannedResource current)
    {
        var changes = ValueDifference.Between(old.Inputs, current.Inputs)
            .Select(d => Input(old, current, new PropertyChange(d.Path, d.Old, d.New, ChangeEffect.None)))
            .ToList();
        var known = changes.Select(c => c.Path).ToArray();
        foreach (var (path, text) in _replaced.Count == 0 ? [] : ValuePath.Texts(current.Inputs))
        {
            if (Marker.Resources(text).FirstOrDefault(_replaced.Contains) is { } source && !known.Any(k => PropertyPath.Covers(k, path)))
            {
                changes.Add(new PropertyChange(path, text, text, EffectOf(old, current, path, isAddedOrRemoved: false), source));
            }
        }

        return changes.OrderBy(c => c.Path, PropertyPath.Comparer);
    }

    private static PropertyChange Input(PlannedResource old, PlannedResource current, PropertyChange change)
    {
        var effect = EffectOf(old, current, change.Path, change.Old is null || change.New is null);
        return effect is not (ChangeEffect.None or ChangeEffect.Update or ChangeEffect.Replace)
            || ReplacementTable.NothingOf(current, change) is not { } nothing
            ? change with { Effect = effect }
            : change with { Effect = ChangeEffect.None, Nothing = nothing };
    }

    private static ChangeEffect EffectOf(PlannedResource old, PlannedResource current, string path, bool isAddedOrRemoved) =>
        Ignores(old, current, path) ? ChangeEffect.None
        : Places(current, "replaceOnChanges").Any(place => IsAt(place, path)) ? ChangeEffect.Replace
        : ReplacementTable.EffectOf(current.Type, path, isAddedOrRemoved);

    /// <summary>
    /// The engine puts the old value back where the map that holds it is still there, and takes out what is new in a map that was not there before
    /// (pulumi/pulumi, properties_path.go, Reset).
    /// </summary>
    private static bool Ignores(PlannedResource old, PlannedResource current, string path) => Places(current, "ignoreChanges")
        .Any(place => IsAt(place, path) && ValuePath.HasGrandparent(old.Inputs, place) && ValuePath.HasParent(current.Inputs, place));

    private static bool IsAt(string place, string path) => place == "*" || PropertyPath.Covers(place, path);

    private static IEnumerable<string> Places(PlannedResource resource, string option) =>
        (resource.Options.GetValueOrDefault(option) as IReadOnlyList<object?>)?.OfType<string>() ?? [];

    private IEnumerable<PropertyChange> Options(PlannedResource old, PlannedResource current)
    {
        if (old.Parent != current.Parent)
        {
            // The types above a resource are part of its URN.
            var moves = !TypesAbove(old, _old).SequenceEqual(TypesAbove(current, _current)) && !Places(current, "aliases").Contains(old.Parent);
            yield return new PropertyChange("options.parent", old.Parent, current.Parent, moves ? ChangeEffect.Replace : ChangeEffect.None);
        }

        foreach (var name in old.Options.Keys.Union(current.Options.Keys).Order(StringComparer.Ordinal))
        {
            var (before, after) = (old.Options.GetValueOrDefault(name), current.Options.GetValueOrDefault(name));
            if (name == "provider" && before as string == after as string && after is string provider && _replaced.Contains(provider))
            {
                yield return new PropertyChange("options.provider", before, after, ChangeEffect.Replace, provider);
            }

            foreach (var (path, from, to) in OptionDifference($"options.{name}", before, after))
            {
                yield return new PropertyChange(path, from, to, name == "provider" ? ChangeEffect.Replace : ChangeEffect.None);
            }
        }
    }

    /// <summary>Lists among the options are sets.</summary>
    private static IEnumerable<(string Path, object? Old, object? New)> OptionDifference(string path, object? old, object? current) => (old, current) switch
    {
        (IReadOnlyList<object?> or null, IReadOnlyList<object?> or null) when (old ?? current) is not null => SetDifference(path, Texts(old), Texts(current)),
        _ => ValueDifference.Between(old, current, path),
    };

    private static IEnumerable<(string Path, object? Old, object? New)> SetDifference(string path, string[] old, string[] current) =>
        old.Except(current).Select(gone => (path, (object?)gone, (object?)null))
            .Concat(current.Except(old).Select(added => (path, (object?)null, (object?)added)));

    private static string[] Texts(object? list) => (list as IReadOnlyList<object?>)?.OfType<string>().ToArray() ?? [];

    private static IEnumerable<string> TypesAbove(PlannedResource resource, Dictionary<string, PlannedResource> all)
    {
        for (var key = resource.Parent; key is not null && all.TryGetValue(key, out var parent); key = parent.Parent)
        {
            yield return parent.Type;
        }
    }
}
