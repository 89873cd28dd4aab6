using System.Text.RegularExpressions;
using AckKnativeSpot.Plan.Observation;

namespace AckKnativeSpot.Plan.Comparison;

/// <summary>
/// Takes the stack's name out of its plan, so that the plans of two stacks can be matched: <c>dev-network-vpc</c> and <c>prod-network-vpc</c> both become
/// <c>{stack}-network-vpc</c>. In names and references of resources the name is taken off the front; in texts of cloud resources it is replaced as a word,
/// because their names and descriptions are made of it. Kubernetes objects keep their texts, which come from the configuration.
/// </summary>
internal static class StackNames
{
    private const string Placeholder = "{stack}";

    public static StackPlan TakeOut(StackPlan plan)
    {
        var word = new Regex($"(?<![\\w-]){Regex.Escape(plan.Stack)}(?!\\w)", RegexOptions.CultureInvariant);
        return plan with { Resources = [.. plan.Resources.Select(TakeOutOf)] };

        PlannedResource TakeOutOf(PlannedResource resource)
        {
            Func<string, string> text = resource.Type.StartsWith("kubernetes:", StringComparison.Ordinal) ? t => t : t => word.Replace(t, Placeholder);
            return resource with
            {
                Name = Name(resource.Name),
                Parent = resource.Parent is null ? null : Reference(resource.Parent),
                Inputs = Map(resource.Inputs, t => text(Marker.MapSources(t, Name))),
                Options = Map(resource.Options, Reference),
            };
        }

        string Name(string name) =>
            name == plan.Stack || name.StartsWith($"{plan.Stack}-", StringComparison.Ordinal) || name.StartsWith($"{plan.Stack}.", StringComparison.Ordinal)
                ? Placeholder + name[plan.Stack.Length..]
                : name;

        // A reference is a key (type::name), or for a provider a name alone.
        string Reference(string reference) => reference.Split("::") is [var type, var name] ? PlannedResource.KeyOf(type, Name(name)) : Name(reference);
    }

    private static Dictionary<string, object?> Map(IReadOnlyDictionary<string, object?> map, Func<string, string> change) =>
        map.ToDictionary(entry => entry.Key, entry => Value(entry.Value, change), StringComparer.Ordinal);

    private static object? Value(object? value, Func<string, string> change) => value switch
    {
        string text => change(text),
        IReadOnlyDictionary<string, object?> map => Map(map, change),
        IReadOnlyList<object?> list => list.Select(item => Value(item, change)).ToArray(),
        _ => value,
    };
}
