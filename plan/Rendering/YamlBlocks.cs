using System.Text;
using AckKnativeSpot.Plan.Observation;

namespace AckKnativeSpot.Plan.Rendering;

/// <summary>Writes a tree of planned values as YAML: maps and lists as blocks, every text on one line.</summary>
internal static class YamlBlocks
{
    private const int Step = 2;

    private static readonly string[] s_first = ["apiVersion", "kind", "metadata"];

    /// <summary>Appends a document that is a map.</summary>
    /// <param name="text">Takes the document.</param>
    /// <param name="document">The map; its keys, and those of the maps in it, are in ordinal order.</param>
    public static void Append(StringBuilder text, IReadOnlyDictionary<string, object?> document) => AppendMap(text, document, indent: 0, atIndent: false);

    /// <param name="text">Takes the map.</param>
    /// <param name="map">The map.</param>
    /// <param name="indent">Column of its keys.</param>
    /// <param name="atIndent">Whether the text ends at that column already, behind the dash of a list item.</param>
    private static void AppendMap(StringBuilder text, IReadOnlyDictionary<string, object?> map, int indent, bool atIndent)
    {
        foreach (var key in s_first)
        {
            if (map.TryGetValue(key, out var value))
            {
                AppendEntry(key, value);
            }
        }

        foreach (var (key, value) in map)
        {
            if (!s_first.Contains(key))
            {
                AppendEntry(key, value);
            }
        }

        void AppendEntry(string key, object? value)
        {
            text.Append(' ', atIndent ? 0 : indent);
            atIndent = false;
            YamlText.Append(text, key);
            text.Append(':');
            switch (value)
            {
                case IReadOnlyDictionary<string, object?> { Count: > 0 } inner:
                    text.Append('\n');
                    AppendMap(text, inner, indent + Step, atIndent: false);
                    break;
                case IReadOnlyList<object?> { Count: > 0 } list:
                    text.Append('\n');
                    AppendList(text, list, indent, atIndent: false);
                    break;
                default:
                    text.Append(' ');
                    AppendLine(text, value);
                    break;
            }
        }
    }

    private static void AppendList(StringBuilder text, IReadOnlyList<object?> list, int indent, bool atIndent)
    {
        foreach (var item in list)
        {
            text.Append(' ', atIndent ? 0 : indent).Append("- ");
            atIndent = false;
            switch (item)
            {
                case IReadOnlyDictionary<string, object?> { Count: > 0 } map:
                    AppendMap(text, map, indent + Step, atIndent: true);
                    break;
                case IReadOnlyList<object?> { Count: > 0 } inner:
                    AppendList(text, inner, indent + Step, atIndent: true);
                    break;
                default:
                    AppendLine(text, item);
                    break;
            }
        }
    }

    private static void AppendLine(StringBuilder text, object? value)
    {
        switch (value)
        {
            case string words:
                YamlText.Append(text, Marker.Show(words));
                break;
            case bool flag:
                text.Append(flag ? "true" : "false");
                break;
            case double number:
                text.Append(PlainNumber.Text(number));
                break;
            case IReadOnlyDictionary<string, object?>:
                text.Append("{}");
                break;
            case IReadOnlyList<object?>:
                text.Append("[]");
                break;
            default:
                text.Append("null");
                break;
        }

        text.Append('\n');
    }
}
