using System.Net;
using System.Text.Json;
using AckKnativeSpot.Rollouts;

namespace AckKnativeSpot.Infra.ApiServer;

/// <summary>What the API server answered to a request: a Status object when it says more than a number.</summary>
/// <param name="Status">Status of the answer.</param>
/// <param name="Message">What it says, as it may stand in a log.</param>
/// <param name="Kind">Kind of the object that the answer is about; empty when it says nothing of one.</param>
internal sealed record ApiAnswer(HttpStatusCode Status, string Message, string Kind)
{
    /// <summary>Reads the answer to its end.</summary>
    public static async Task<ApiAnswer> ReadAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var text = await answer.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false);
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            return root.ValueKind is JsonValueKind.Object && TextOf(root, "message") is { } message
                ? new(answer.StatusCode, QuotedText.Of(message), KindOf(root))
                : new(answer.StatusCode, Number(answer), "");
        }
        catch (JsonException)
        {
            return new(answer.StatusCode, text.Length == 0 ? Number(answer) : QuotedText.Of(text), "");
        }
    }

    private static string KindOf(JsonElement status) =>
        status.TryGetProperty("details", out var details) && details.ValueKind is JsonValueKind.Object ? TextOf(details, "kind") ?? "" : "";

    /// <summary>What stands in front of an API server may write anything there.</summary>
    private static string? TextOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static string Number(HttpResponseMessage answer) => FormattableString.Invariant($"{(int)answer.StatusCode} {answer.ReasonPhrase}");
}
