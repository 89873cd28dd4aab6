using System.Globalization;
using System.Text.Json;

namespace AckKnativeSpot.Plan.Pricing;

/// <summary>A place in an answer of the API. Numbers may be texts and lists may be wrapped, since the CLI and the SDKs differ in both.</summary>
/// <param name="element">What stands there.</param>
/// <param name="path">Where it stands, for messages; empty for the whole answer.</param>
internal sealed class AnswerNode(JsonElement element, string path)
{
    private const NumberStyles Number = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Whether there is something under a name.</summary>
    public bool Has(string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;

    /// <summary>What stands under a name.</summary>
    public AnswerNode this[string name] => Has(name)
        ? new(element.GetProperty(name), PathOf(name))
        : throw new AnswerException($"The answer has no '{PathOf(name)}'.");

    /// <summary>The items of a list, which stands under a name itself, or wrapped under the name of its items.</summary>
    /// <param name="name">Name of the list.</param>
    /// <param name="item">Name of its items.</param>
    public IReadOnlyList<AnswerNode> List(string name, string item) => this[name].Items(item);

    /// <summary>A text that is not empty.</summary>
    public string Text(string name) => this[name].AsScalar() is { Length: > 0 } text ? text : throw new AnswerException($"'{PathOf(name)}' is empty.");

    /// <summary>A price: a number above 0, or a text of one.</summary>
    public decimal Price(string name) => Decimal(name) is var price and > 0
        ? price
        : throw new AnswerException($"'{PathOf(name)}' is '{this[name].AsScalar()}', and a price is above 0.");

    /// <summary>A number, or a text of one.</summary>
    public decimal Decimal(string name) => decimal.TryParse(this[name].AsScalar(), Number, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new AnswerException($"'{PathOf(name)}' is '{this[name].AsScalar()}', which is not a number.");

    /// <summary>A moment in UTC, as ISO 8601 writes it.</summary>
    public DateTime Moment(string name) => DateTime.TryParseExact(
        Text(name),
        ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm'Z'"],
        CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
        out var moment)
        ? moment
        : throw new AnswerException($"'{PathOf(name)}' is '{Text(name)}', which is not a time in UTC such as 2026-05-01T11:00:00Z.");

    private IReadOnlyList<AnswerNode> Items(string item) => element.ValueKind switch
    {
        JsonValueKind.Array => [.. element.EnumerateArray().Select((each, i) => new AnswerNode(each, FormattableString.Invariant($"{path}[{i}]")))],
        JsonValueKind.Object when element.TryGetProperty(item, out _) => new AnswerNode(element.GetProperty(item), PathOf(item)).Items(item),
        JsonValueKind.Object when !element.EnumerateObject().Any() => [],
        _ => throw new AnswerException($"'{path}' is neither a list nor an object with the list '{item}'."),
    };

    private string AsScalar() => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString()!,
        JsonValueKind.Number => element.GetRawText(),
        _ => throw new AnswerException($"'{path}' is neither a text nor a number."),
    };

    private string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";
}
