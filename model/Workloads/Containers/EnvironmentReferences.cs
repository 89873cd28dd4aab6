using AckKnativeSpot.Values;

namespace AckKnativeSpot.Containers;

/// <summary>
/// References of environment values to other variables of their container, <c>$(NAME)</c>. Kubernetes puts in the value of a variable that stands before;
/// what it does not find stays as text, and <c>$$(NAME)</c> always does. Values out of Secrets and ConfigMaps are referred to, and refer to nothing.
/// Source: Kubernetes, "Define Dependent Environment Variables".
/// </summary>
internal static class EnvironmentReferences
{
    /// <summary>The names that a value refers to, in their order in it.</summary>
    /// <param name="value">The value.</param>
    public static IEnumerable<string> In(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        for (var i = 0; i + 1 < value.Length; i++)
        {
            if (value[i] != '$')
            {
                continue;
            }

            var end = value[i + 1] == '(' ? value.IndexOf(')', i + 2) : -1;
            if (end >= 0)
            {
                yield return value[(i + 2)..end];
            }

            // A dollar sign takes the next character with it, whatever that is.
            i = Math.Max(i + 1, end);
        }
    }

    /// <summary>The names that a variable's value refers to; none for a value that is not written out.</summary>
    /// <param name="value">The value.</param>
    public static IEnumerable<string> In(EnvironmentValue value) => value is EnvironmentValue.Literal { Value: var text } ? In(text) : [];

    /// <summary>
    /// The variables in an order in which every one stands behind those that its value refers to, and otherwise by name. Variables that need each other stand
    /// last, by name.
    /// </summary>
    /// <param name="environment">The variables.</param>
    public static IEnumerable<KeyValuePair<string, EnvironmentValue>> Ordered(ValueMap<EnvironmentValue> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        return HasReferences(environment) ? Sorted(environment) : environment;
    }

    private static IEnumerable<KeyValuePair<string, EnvironmentValue>> Sorted(ValueMap<EnvironmentValue> environment)
    {
        var needs = environment.ToDictionary(variable => variable.Key, variable => Needs(variable.Key, environment).ToHashSet(StringComparer.Ordinal));
        var neededBy = needs.SelectMany(each => each.Value, (each, need) => (need, each.Key)).ToLookup(pair => pair.need, pair => pair.Key);
        var ready = new SortedSet<string>(needs.Where(each => each.Value.Count == 0).Select(each => each.Key), StringComparer.Ordinal);
        while (ready.Min is { } next)
        {
            ready.Remove(next);
            needs.Remove(next);
            yield return KeyValuePair.Create(next, environment[next]);
            ready.UnionWith(neededBy[next].Where(each => needs[each].Remove(next) && needs[each].Count == 0));
        }

        foreach (var left in environment.Where(variable => needs.ContainsKey(variable.Key)))
        {
            yield return left;
        }
    }

    /// <summary>
    /// The variables that need each other's values, once per circle: the names on a way from a variable back to itself, beginning with the first by name.
    /// </summary>
    /// <param name="environment">The variables.</param>
    public static IEnumerable<ValueList<string>> Circles(ValueMap<EnvironmentValue> environment) =>
        from name in HasReferences(environment) ? environment.Keys : []
        let circle = WayBack(name, environment)
        where circle.Count > 0 && circle.Min(StringComparer.Ordinal) == name
        select circle;

    private static bool HasReferences(ValueMap<EnvironmentValue> environment) =>
        environment.Values.Any(value => value is EnvironmentValue.Literal { Value: var text } && text.Contains("$(", StringComparison.Ordinal));

    private static IEnumerable<string> Needs(string name, ValueMap<EnvironmentValue> environment) =>
        In(environment[name]).Where(environment.ContainsKey).Distinct(StringComparer.Ordinal);

    // The shortest way back to a variable, found in the order of its references.
    private static ValueList<string> WayBack(string name, ValueMap<EnvironmentValue> environment)
    {
        var cameFrom = new Dictionary<string, string>(StringComparer.Ordinal);
        var next = new Queue<string>([name]);
        while (next.TryDequeue(out var at))
        {
            foreach (var need in Needs(at, environment))
            {
                if (need == name)
                {
                    return Trace(at, name, cameFrom);
                }

                if (cameFrom.TryAdd(need, at))
                {
                    next.Enqueue(need);
                }
            }
        }

        return [];
    }

    private static ValueList<string> Trace(string last, string first, Dictionary<string, string> cameFrom)
    {
        var way = new List<string> { last };
        while (way[^1] != first)
        {
            way.Add(cameFrom[way[^1]]);
        }

        way.Reverse();
        return way.ToValueList();
    }
}
