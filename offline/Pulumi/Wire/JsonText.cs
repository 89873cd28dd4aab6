using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Pulumi.Wire;

/// <summary>Provider arguments that travel as JSON text, spaced as the engine's protocol library spaces it.</summary>
internal static class JsonText
{
    public static async Task<string> WriteAsync(string label, object? value)
    {
        var text = new StringBuilder();
        Append(text, await new Serializer(verbatim: true).SerializeAsync(label, value).ConfigureAwait(false));
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case bool truth:
                text.Append(truth ? "true" : "false");
                break;
            case double number:
                text.Append(number.ToString("R", CultureInfo.InvariantCulture));
                break;
            case string characters:
                AppendString(text, characters);
                break;
            case ImmutableArray<object?> list:
                AppendAll(text, '[', list, ']', element => Append(text, element));
                break;
            case ImmutableDictionary<string, object?> map:
                AppendAll(text, '{', map.OrderBy(pair => pair.Key, StringComparer.Ordinal), '}', pair =>
                {
                    AppendString(text, pair.Key);
                    text.Append(": ");
                    Append(text, pair.Value);
                });
                break;
            default:
                throw new InvalidOperationException($"{value.GetType().FullName} can't be written as JSON");
        }
    }

    private static void AppendAll<T>(StringBuilder text, char open, IEnumerable<T> elements, char close, Action<T> append)
    {
        text.Append(open);
        var separator = " ";
        foreach (var element in elements)
        {
            text.Append(separator);
            append(element);
            separator = ", ";
        }

        text.Append(' ').Append(close);
    }

    private static void AppendString(StringBuilder text, string characters)
    {
        text.Append('"');
        foreach (var character in characters)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append(@"\\"),
                '\n' => text.Append(@"\n"),
                '\r' => text.Append(@"\r"),
                '\t' => text.Append(@"\t"),
                '\b' => text.Append(@"\b"),
                '\f' => text.Append(@"\f"),
                < ' ' or '<' or '>' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => text.Append(character),
            };
        }

        text.Append('"');
    }
}
