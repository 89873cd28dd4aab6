using System.Globalization;

namespace AckKnativeSpot.Plan.Importing;

/// <summary>
/// A section of a stack file that is being written: keys in the order in which they are documented; values are texts, numbers, lists and sections.
/// </summary>
internal sealed class Item : Dictionary<string, object?>
{
    /// <summary>Adds a key, unless it would say nothing: no value, or an empty section or list.</summary>
    public Item With(string key, object? value)
    {
        if (value is not (null or Item { Count: 0 } or IReadOnlyCollection<object?> { Count: 0 }))
        {
            this[key] = value;
        }

        return this;
    }

    /// <summary>A number as one, so that it is written without quotes; anything else as the text it is.</summary>
    public static object? Number(string? text) => text is not null && decimal.TryParse(
        text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number.ToString(CultureInfo.InvariantCulture) == text && Math.Abs(number) < 1_000_000_000_000 ? (double)number : text;

    /// <summary>A truth value as one, so that it is written without quotes; anything else as the text it is.</summary>
    public static object? Flag(string? text) => text switch
    {
        "true" => true,
        "false" => false,
        _ => text,
    };

    /// <summary>True where a field says so, and otherwise nothing.</summary>
    public static object? IfTrue(string? text) => text == "true" ? true : null;

    /// <summary>A number of seconds as a duration.</summary>
    public static string? Seconds(string? text) => text is null ? null : text + "s";

    /// <summary>Texts as a list.</summary>
    public static List<object?> Texts(IEnumerable<object> items) => [.. items.OfType<string>()];

    /// <summary>Texts by key as a section; without those that another key says.</summary>
    public static Item Map(IEnumerable<KeyValuePair<string, object>> entries)
    {
        var item = new Item();
        foreach (var (key, value) in entries.Where(entry => entry.Value is string))
        {
            item[key] = value;
        }

        return item;
    }
}
