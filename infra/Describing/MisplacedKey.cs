using System.Text.Json.Nodes;
using AckKnativeSpot.Findings;
using AckKnativeSpot.Infra.Reading;

namespace AckKnativeSpot.Infra.Describing;

/// <summary>Finds where a key belongs that is known in a section within or around: most often its line is indented too little or too far.</summary>
internal static class MisplacedKey
{
    private const string OwnPrefix = StackConfiguration.Project + ":";

    /// <summary>Where the key belongs; <see langword="null"/> when no section has such a key.</summary>
    /// <param name="name">The key.</param>
    /// <param name="section">The section that it stands in.</param>
    /// <param name="keys">The keys of that section.</param>
    /// <param name="context">Where that section stands.</param>
    public static KeyElsewhere? Find(string name, ConfigMapping section, IEnumerable<SettingKey> keys, ReadContext context) =>
        Dotted(name, keys, context) ?? Within(name, section, keys, context) ?? Around(name, context);

    /// <summary>A path as findings show them, written as a key.</summary>
    private static KeyElsewhere? Dotted(string name, IEnumerable<SettingKey> keys, ReadContext context) =>
        name.Split('.', 2) is [var outer, { Length: > 0 } inner] && keys.Any(key => key.Name == outer && IsSection(key.ValueType.ToSchema()))
            ? new KeyElsewhere($"Write '{Prefix(context.Path)}{outer}:' with '{SafeText.Quoted(inner)}' below it.", context.Key(outer).Key(inner).Path)
            : null;

    private static bool IsSection(JsonNode schema) =>
        schema["properties"] is not null || schema["propertyNames"] is not null || (schema["anyOf"]?.AsArray().Any(each => IsSection(each!)) ?? false);

    private static KeyElsewhere? Within(string name, ConfigMapping section, IEnumerable<SettingKey> keys, ReadContext context)
    {
        var all = keys
            .Where(key => key.ValueType.NestedKeys.Any(nested => nested.Path == "." + name) && (section[key.Name] as ConfigMapping)?[name] is null)
            .ToArray();

        // A section that is empty has most likely lost its keys to the one around it.
        var empty = all.Where(key => section[key.Name] is ConfigNull).ToArray();
        var places = empty.Length == 1 ? empty : all;
        return places.Length == 0 ? null : new(
            $"Write it below {string.Join(" or ", places.Select(key => $"'{Prefix(context.Path)}{key.Name}'"))}, as a key of that section.",
            places is [var only] ? context.Key(only.Name).Key(name).Path : null,
            empty.Length == 1);
    }

    private static KeyElsewhere? Around(string name, ReadContext context)
    {
        for (var outer = context.Around; outer is not null; outer = outer.Around)
        {
            var prefix = Prefix(outer.Path);
            var isRegion = prefix.Length > 0 && name == StackConfiguration.RegionKey;
            if (isRegion || (name.StartsWith(prefix, StringComparison.Ordinal) && outer.Lacks(name[prefix.Length..])))
            {
                var inner = context.Path[outer.Path.Length..].TrimStart('.').Split('.', '[')[0];
                return new($"Write it beside '{prefix}{inner}', not below it.", ConfigPath.Key(outer.Path, isRegion ? name : name[prefix.Length..]));
            }
        }

        return null;
    }

    /// <summary>What the keys of a section have before them in the file: those of the top the project's name.</summary>
    private static string Prefix(string section) => section.Length == 0 ? OwnPrefix : "";
}
