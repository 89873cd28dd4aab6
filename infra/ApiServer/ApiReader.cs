using System.Net;
using System.Text.Json;
using AckKnativeSpot.Rollouts;

namespace AckKnativeSpot.Infra.ApiServer;

/// <summary>Reads objects from the API server. An answer that does not come within half a minute is a failure.</summary>
internal sealed class ApiReader(ClusterApi api, TimeProvider time)
{
    private static readonly TimeSpan s_answer = TimeSpan.FromSeconds(30);

    /// <summary>Whether an exception says that the API server cannot be read, and is no mistake of the program.</summary>
    /// <param name="e">The exception.</param>
    public static bool IsFailure(Exception e) => e is ApiProblemException or HttpRequestException or IOException or JsonException or OperationCanceledException;

    /// <summary>What such an exception says, without a full stop.</summary>
    /// <param name="e">The exception.</param>
    public static string Text(Exception e) => e switch
    {
        OperationCanceledException => "the API server does not answer",
        JsonException => "the API server answers with something that is no JSON",
        _ => QuotedText.Of(e.Message).TrimEnd('.'),
    };

    /// <summary>Takes something out of JSON of the API server, or of whatever stands in front of it.</summary>
    /// <param name="take">Takes it.</param>
    /// <exception cref="ApiProblemException">The JSON has another shape.</exception>
    public static T Take<T>(Func<T> take)
    {
        try
        {
            return take();
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new ApiProblemException(HttpStatusCode.OK, "the API server answers with JSON of another shape than what was asked for");
        }
    }

    /// <summary>Reads all objects of a kind in a namespace.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="inNamespace">The namespace.</param>
    /// <param name="beforeNextPage">Waits before each page but the first.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The objects, and the version that a watch goes on from.</returns>
    /// <exception cref="ApiProblemException">The API server says no, or something else than a list.</exception>
    public async Task<(IReadOnlyList<SeenObject> Objects, string Version)> ListAsync(
        ObjectKind kind, string inNamespace, Func<CancellationToken, Task> beforeNextPage, CancellationToken cancellation)
    {
        var objects = new List<SeenObject>();
        var next = "";
        while (true)
        {
            (var some, var version, next) = await ReadPageAsync(kind, inNamespace, next, cancellation).ConfigureAwait(false);
            objects.AddRange(some);
            if (next.Length == 0)
            {
                return (objects, version);
            }

            await beforeNextPage(cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Begins to read a watch.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="inNamespace">The namespace.</param>
    /// <param name="version">Version to go on from.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="ApiProblemException">The API server says no.</exception>
    public async Task<HttpResponseMessage> WatchAsync(ObjectKind kind, string inNamespace, string version, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(s_answer, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        return await SendAsync(kind.Watch(inNamespace, version), either.Token).ConfigureAwait(false);
    }

    private async Task<(IReadOnlyList<SeenObject> Objects, string Version, string Next)> ReadPageAsync(
        ObjectKind kind, string inNamespace, string from, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(s_answer, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        using var page = await SendAsync(kind.Page(inNamespace, from), either.Token).ConfigureAwait(false);
        using var list = await JsonDocument.ParseAsync(
            await page.Content.ReadAsStreamAsync(either.Token).ConfigureAwait(false), cancellationToken: either.Token).ConfigureAwait(false);
        return Take(() => PageOf(list.RootElement, kind));
    }

    private static (IReadOnlyList<SeenObject> Objects, string Version, string Next) PageOf(JsonElement list, ObjectKind kind)
    {
        var metadata = list.GetProperty("metadata");
        return (
            [.. list.GetProperty("items").EnumerateArray().Select(item => ObjectReader.Read(item, kind.Kind)).OfType<SeenObject>()],
            metadata.GetProperty("resourceVersion").GetString() ?? throw new FormatException("The list has no version."),
            metadata.TryGetProperty("continue", out var more) ? more.GetString() ?? "" : "");
    }

    private async Task<HttpResponseMessage> SendAsync(string path, CancellationToken cancellation)
    {
        var answer = await api.SendAsync(HttpMethod.Get, path, null, cancellation).ConfigureAwait(false);
        if (answer.IsSuccessStatusCode)
        {
            return answer;
        }

        using (answer)
        {
            var problem = await ApiAnswer.ReadAsync(answer, cancellation).ConfigureAwait(false);
            throw new ApiProblemException(answer.StatusCode, problem.Message);
        }
    }
}
