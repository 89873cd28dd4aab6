using System.Collections.Immutable;
using System.Globalization;
using AckKnativeSpot.Plan.Observation;

namespace AckKnativeSpot.Plan.Contract;

/// <summary>Compares the inputs of one resource with what its provider accepts. Never shows a value: it may be secret.</summary>
internal sealed class InputCheck
{
    private readonly ImmutableSortedDictionary<string, InputSchema> _top;
    private readonly IReadOnlyDictionary<string, object> _inputs;
    private readonly List<Refusal> _refusals = [];

    private InputCheck(ImmutableSortedDictionary<string, InputSchema> top, IReadOnlyDictionary<string, object> inputs) => (_top, _inputs) = (top, inputs);

    public static IReadOnlyList<Refusal> Of(ImmutableSortedDictionary<string, InputSchema> schemas, IReadOnlyDictionary<string, object> inputs)
    {
        var check = new InputCheck(schemas, inputs);
        check.CheckObject("", schemas, inputs);
        return check._refusals;
    }

    private void CheckObject(string path, ImmutableSortedDictionary<string, InputSchema> schemas, IReadOnlyDictionary<string, object> values)
    {
        foreach (var name in values.Keys.Where(name => !schemas.ContainsKey(name)).Order(StringComparer.Ordinal))
        {
            Refuse(Path(path, name), "is unknown");
        }

        foreach (var (name, schema) in schemas)
        {
            if (values.TryGetValue(name, out var value))
            {
                CheckGiven(Path(path, name), schema, value, other => IsGiven(other, schemas, values));
            }
            else if (schema.Required)
            {
                Refuse(Path(path, name), "is required", isOfMissing: true);
            }

            if (schema.ExactlyOneOf.Count(other => IsGiven(other, schemas, values)) is var given and not 1 && schema.ExactlyOneOf.Length > 0)
            {
                var names = string.Join(", ", schema.ExactlyOneOf);
                Refuse(Path(path, name), string.Create(
                    CultureInfo.InvariantCulture, $"is one of {names}, of which exactly one is given, not {given}"), isOfMissing: given == 0);
            }
        }
    }

    private void CheckGiven(string path, InputSchema schema, object value, Func<string, bool> isGiven)
    {
        if (schema.Deprecated)
        {
            Refuse(path, "is deprecated");
        }

        foreach (var other in schema.ConflictsWith.Where(isGiven))
        {
            Refuse(path, $"conflicts with '{other}'");
        }

        CheckValue(path, schema, value);
    }

    /// <summary>Names in the contract are of the same level, or of the top where that level does not have them.</summary>
    private bool IsGiven(string name, ImmutableSortedDictionary<string, InputSchema> schemas, IReadOnlyDictionary<string, object> values) =>
        schemas.ContainsKey(name) ? values.ContainsKey(name) : _top.ContainsKey(name) && _inputs.ContainsKey(name);

    private void CheckValue(string path, InputSchema schema, object value)
    {
        switch (schema.Type, value)
        {
            case (_, string text) when Marker.HasUnknown(text) || Marker.HasSecret(text):
                break;
            case ("string", string text):
                CheckText(path, schema, text);
                break;
            case ("bool", bool):
                break;
            case ("int", double number) when double.IsInteger(number):
            case ("float", double):
                CheckNumber(path, schema, (double)value);
                break;
            case ("map", IReadOnlyDictionary<string, object> map):
                CheckItems(schema, map.Select(entry => (Path(path, entry.Key), entry.Value)));
                break;

            // The bridge to Pulumi makes an object of a list that holds at most one.
            case ("list" or "set", IReadOnlyDictionary<string, object> map) when schema is { MaxItems: 1, Properties: { } properties }:
                CheckObject(path, properties, map);
                break;
            case ("list" or "set", IReadOnlyList<object> list) when schema is not { MaxItems: 1, Properties: not null }:
                CheckList(path, schema, list);
                break;
            default:
                Refuse(path, $"is not {Expected(schema)}");
                break;
        }
    }

    private void CheckText(string path, InputSchema schema, string text)
    {
        if (schema.OneOf.Length > 0 && !schema.OneOf.Contains(text))
        {
            Refuse(path, $"is none of {string.Join(", ", schema.OneOf)}");
        }

        if (schema.NotEmpty && text.Length == 0)
        {
            Refuse(path, "is empty");
        }

        if (text.Length > schema.MaxLength)
        {
            Refuse(path, string.Create(CultureInfo.InvariantCulture, $"is longer than {schema.MaxLength} characters"));
        }
    }

    private void CheckNumber(string path, InputSchema schema, double number)
    {
        if (number < schema.Min || number > schema.Max)
        {
            Refuse(path, schema.Max is { } max
                ? string.Create(CultureInfo.InvariantCulture, $"is not between {schema.Min} and {max}")
                : string.Create(CultureInfo.InvariantCulture, $"is below {schema.Min}"));
        }

        if (schema.OneOf.Length > 0 && !schema.OneOf.Contains(number.ToString(CultureInfo.InvariantCulture)))
        {
            Refuse(path, $"is none of {string.Join(", ", schema.OneOf)}");
        }
    }

    private void CheckList(string path, InputSchema schema, IReadOnlyList<object> list)
    {
        if (list.Count < schema.MinItems || list.Count > schema.MaxItems)
        {
            Refuse(path, string.Create(
                CultureInfo.InvariantCulture, $"has {list.Count} items, not {schema.MinItems ?? 0} to {schema.MaxItems}"),
                    isOfMissing: list.Count < schema.MinItems);
        }

        var items = list.Select((item, i) => (Path: string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), Value: item));
        if (schema.Properties is not { } properties)
        {
            CheckItems(schema, items);
            return;
        }

        foreach (var (itemPath, item) in items)
        {
            if (item is IReadOnlyDictionary<string, object> map)
            {
                CheckObject(itemPath, properties, map);
            }
            else
            {
                Refuse(itemPath, "is not an object");
            }
        }
    }

    private void CheckItems(InputSchema schema, IEnumerable<(string Path, object Value)> items)
    {
        foreach (var (path, value) in items.Where(_ => schema.Items is not null))
        {
            CheckValue(path, schema.Items!, value);
        }
    }

    private static string Expected(InputSchema schema) => schema.Type switch
    {
        "string" => "a text",
        "bool" => "a truth value",
        "int" => "a whole number",
        "float" => "a number",
        "map" => "a map",
        _ => schema is { MaxItems: 1, Properties: not null } ? "an object" : "a list",
    };

    private static string Path(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private void Refuse(string path, string reason, bool isOfMissing = false) => _refusals.Add(new(path, reason) { IsOfMissing = isOfMissing });
}
