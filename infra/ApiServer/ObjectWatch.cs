using System.Net;
using System.Text.Json;
using AckKnativeSpot.Rollouts;

namespace AckKnativeSpot.Infra.ApiServer;

/// <summary>
/// Follows the objects of a kind in a namespace: one list, then a watch from there on, again from the last version when it ends, and from a new list when
/// that version is gone. It asks at most once in two seconds, page by page, and less often while the API server does not answer. Source: Kubernetes, "Efficient
/// detection of changes".
/// </summary>
internal sealed class ObjectWatch(ClusterApi api, ObjectKind kind, string inNamespace, IObjectSink sink, RequestGate gate, TimeProvider time)
{
    private static readonly TimeSpan s_most = TimeSpan.FromSeconds(30);

    // A watch is asked to end after five minutes; one that has not by then is on a connection that nobody answers any more.
    private static readonly TimeSpan s_silence = TimeSpan.FromSeconds(330);

    private readonly ApiReader _reader = new(api, time);

    private TimeSpan _pause = RequestGate.Least;

    /// <summary>Follows until it is cancelled, or the API server says that it never may.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var version = "";
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await gate.PassAsync(_pause, cancellation).ConfigureAwait(false);
                version = version.Length == 0 ? await ListAsync(cancellation).ConfigureAwait(false) : version;
                version = await FollowAsync(version, cancellation).ConfigureAwait(false);
                _pause = RequestGate.Least;
            }
            catch (Exception) when (cancellation.IsCancellationRequested)
            {
                // A request that is cut off fails in many ways.
                return;
            }
            catch (ApiProblemException gone) when (gone.Status is HttpStatusCode.Gone)
            {
                version = "";
            }
            catch (ApiProblemException refused) when (refused.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
            {
                sink.Unreadable(kind, refused.Message);
                return;
            }
            catch (ApiProblemException missing) when (missing.Status is HttpStatusCode.NotFound)
            {
                // The kind comes with its custom resource definition, or the namespace is on its way.
                sink.Replace(kind, []);
                Slower();
            }
            catch (Exception e) when (ApiReader.IsFailure(e))
            {
                sink.Unreadable(kind, ApiReader.Text(e));
                Slower();
            }
        }
    }

    private void Slower() => _pause = _pause * 2 < s_most ? _pause * 2 : s_most;

    private async Task<string> ListAsync(CancellationToken cancellation)
    {
        var (objects, version) = await _reader.ListAsync(kind, inNamespace, next => gate.PassAsync(RequestGate.Least, next), cancellation)
            .ConfigureAwait(false);
        sink.Replace(kind, objects);
        return version;
    }

    /// <summary>Reads a watch to its end; one that breaks off is one that ends early.</summary>
    /// <returns>The version that it came to.</returns>
    private async Task<string> FollowAsync(string version, CancellationToken cancellation)
    {
        using var answer = await _reader.WatchAsync(kind, inNamespace, version, cancellation).ConfigureAwait(false);
        sink.Following(kind);
        using var silence = new CancellationTokenSource(s_silence, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, silence.Token);
        try
        {
            using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(either.Token).ConfigureAwait(false));
            while (await lines.ReadLineAsync(either.Token).ConfigureAwait(false) is { } line)
            {
                version = line.Length == 0 ? version : Take(line, version);
                _pause = RequestGate.Least;
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException or JsonException
            || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return version;
        }

        return version;
    }

    private string Take(string line, string version)
    {
        using var json = JsonDocument.Parse(line);
        var (type, seen, said) = ApiReader.Take(() => EventOf(json.RootElement));
        switch (type)
        {
            case "DELETED" when seen is not null:
                sink.Remove(seen);
                break;
            case "ADDED" or "MODIFIED" when seen is not null:
                sink.Put(seen);
                break;
        }

        return said is { Length: > 0 } newer ? newer : version;
    }

    private (string? Type, SeenObject? Seen, string? Version) EventOf(JsonElement json)
    {
        var it = json.GetProperty("object");
        var type = json.GetProperty("type").GetString();
        if (type is "ERROR")
        {
            var code = it.TryGetProperty("code", out var number) ? number.GetInt32() : 500;
            throw new ApiProblemException((HttpStatusCode)code, it.TryGetProperty("message", out var text) ? text.GetString() ?? "" : "");
        }

        return (
            type,
            type is "ADDED" or "MODIFIED" or "DELETED" ? ObjectReader.Read(it, kind.Kind) : null,
            it.TryGetProperty("metadata", out var metadata) && metadata.TryGetProperty("resourceVersion", out var version) ? version.GetString() : null);
    }
}
