using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AckKnativeSpot.Tests.Rollouts;

/// <summary>
/// Stands in for an API server on the loopback interface: lists in pages, watches from a version on, and answers as it is told to. Only what the program
/// asks is there.
/// </summary>
internal sealed class StandInApiServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, SortedDictionary<string, (long Version, JsonNode Object)>> _objects = [];
    private readonly List<(string Resource, Channel<string?> Lines)> _watches = [];
    private readonly ConcurrentQueue<(string Resource, int Status, string Body)> _answers = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _version = 100;

    private StandInApiServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(HandleAsync);
    }

    /// <summary>Objects on a page of a list, at most.</summary>
    public int PageSize { get; set; } = 500;

    /// <summary>Everything asked so far, as method and path with query.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>While it is set, requests wait for it.</summary>
    public TaskCompletionSource? Hold { get; set; }

    /// <summary>Answers every request of this kind: resource name, or "POST services".</summary>
    public ConcurrentDictionary<string, (int Status, string Body)> Always { get; } = [];

    public string Address => _app.Urls.Single();

    public string Kubeconfig => KubeconfigFor(Address);

    /// <summary>Watches that are open.</summary>
    public int Watches
    {
        get
        {
            lock (_lock)
            {
                return _watches.Count;
            }
        }
    }

    public static async Task<StandInApiServer> StartAsync()
    {
        var server = new StandInApiServer();
        await server._app.StartAsync();
        return server;
    }

    public static string KubeconfigFor(string address) => $$"""
        apiVersion: v1
        kind: Config
        current-context: it
        contexts: [{ name: it, context: { cluster: it, user: it } }]
        clusters: [{ name: it, cluster: { server: "{{address}}" } }]
        users: [{ name: it, user: { token: sesame } }]
        """;

    public static string Status(int code, string reason, string message, string kind = "") => JsonSerializer.Serialize(
        new { kind = "Status", status = "Failure", reason, code, message, details = new { kind } });

    /// <summary>Answers the next request of this kind.</summary>
    public void AnswerNext(string resource, int status, string body) => _answers.Enqueue((resource, status, body));

    public void Put(JsonElement json, bool deleted = false)
    {
        var node = JsonNode.Parse(json.GetRawText())!;
        var resource = ResourceOf(node);
        var name = node["metadata"]!["name"]!.GetValue<string>();
        lock (_lock)
        {
            var version = ++_version;
            node["metadata"]!["resourceVersion"] = version.ToString(CultureInfo.InvariantCulture);
            var all = Of(resource);
            var type = deleted ? "DELETED" : all.ContainsKey(name) ? "MODIFIED" : "ADDED";
            if (deleted)
            {
                all.Remove(name);
            }
            else
            {
                all[name] = (version, node);
            }

            Send(resource, new JsonObject { ["type"] = type, ["object"] = node.DeepClone() }.ToJsonString());
        }
    }

    /// <summary>A line on every open watch of a resource.</summary>
    public void Say(string resource, string type, string body) => Send(resource, $$"""{"type":"{{type}}","object":{{body}}}""");

    /// <summary>Breaks the connections of all watches.</summary>
    public void BreakWatches() => Send(null, null);

    /// <summary>Waits for something that a request brings about.</summary>
    public async Task UntilAsync(Func<bool> isTrue)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!isTrue())
        {
            Task change;
            lock (_lock)
            {
                change = _changed.Task;
            }

            if (!isTrue())
            {
                await change.WaitAsync(patience.Token);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        Hold?.TrySetResult();
        BreakWatches();
        await _app.DisposeAsync();
    }

    private static string ResourceOf(JsonNode node)
    {
        var metadata = node["metadata"]!;
        return node["kind"]!.GetValue<string>() switch
        {
            "Service" => "services",
            "Revision" => "revisions",
            "Job" => "jobs",
            "CronJob" => "cronjobs",
            "Event" => node["type"]!.GetValue<string>() == "Warning" ? "events" : "",
            "Pod" => metadata["labels"]!["batch.kubernetes.io/job-name"] is null ? "pods" : "pods of jobs",
            var kind => kind,
        } is { Length: > 0 } resource ? $"{metadata["namespace"]}/{resource}" : "";
    }

    private static string ResourceOf(HttpRequest request)
    {
        var parts = request.Path.Value!.Split('/');
        var at = Array.IndexOf(parts, "namespaces");
        var resource = parts[at + 2];
        return $"{parts[at + 1]}/{resource}{(request.Query["labelSelector"].ToString().Contains("job-name", StringComparison.Ordinal) ? " of jobs" : "")}";
    }

    private SortedDictionary<string, (long Version, JsonNode Object)> Of(string resource) =>
        _objects.TryGetValue(resource, out var all) ? all : _objects[resource] = new(StringComparer.Ordinal);

    private void Send(string? resource, string? line)
    {
        lock (_lock)
        {
            foreach (var (_, lines) in _watches.Where(watch => resource is null || watch.Resource == resource))
            {
                lines.Writer.TryWrite(line);
            }
        }
    }

    private void Change(Action change)
    {
        TaskCompletionSource before;
        lock (_lock)
        {
            change();
            before = _changed;
            _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        before.SetResult();
    }

    private async Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        Requests.Enqueue($"{request.Method} {request.Path}{request.QueryString}");
        Change(() => { });
        if (Hold is { } hold)
        {
            await hold.Task.WaitAsync(context.RequestAborted);
        }

        var resource = ResourceOf(request);
        var bare = resource[(resource.IndexOf('/', StringComparison.Ordinal) + 1)..];
        var call = request.Method == "GET" ? bare : $"{request.Method} {bare}";
        if (request.Headers.Authorization != "Bearer sesame")
        {
            await AnswerAsync(context, 401, Status(401, "Unauthorized", "Unauthorized"));
        }
        else if (_answers.TryPeek(out var next) && next.Resource == call && _answers.TryDequeue(out next))
        {
            await AnswerAsync(context, next.Status, next.Body);
        }
        else if (Always.TryGetValue(call, out var always))
        {
            await AnswerAsync(context, always.Status, always.Body);
        }
        else if (request.Query.ContainsKey("watch"))
        {
            await WatchAsync(context, resource, long.Parse(request.Query["resourceVersion"]!, CultureInfo.InvariantCulture));
        }
        else
        {
            await AnswerAsync(context, 200, List(resource, request.Query["continue"].ToString()));
        }
    }

    private string List(string resource, string after)
    {
        lock (_lock)
        {
            var rest = Of(resource).Where(entry => string.CompareOrdinal(entry.Key, after) > 0).ToList();
            var page = rest.Take(PageSize).ToList();
            return new JsonObject
            {
                ["metadata"] = new JsonObject
                {
                    ["resourceVersion"] = _version.ToString(CultureInfo.InvariantCulture),
                    ["continue"] = rest.Count > page.Count ? page[^1].Key : "",
                },
                ["items"] = new JsonArray([.. page.Select(entry => entry.Value.Object.DeepClone())]),
            }.ToJsonString();
        }
    }

    private async Task WatchAsync(HttpContext context, string resource, long version)
    {
        var lines = Channel.CreateUnbounded<string?>();
        Change(() =>
        {
            // What has changed since the version that is asked for; what has been deleted since is lost, as it may be for a real one.
            foreach (var (_, (_, it)) in Of(resource).Where(entry => entry.Value.Version > version).OrderBy(entry => entry.Value.Version))
            {
                lines.Writer.TryWrite(new JsonObject { ["type"] = "MODIFIED", ["object"] = it.DeepClone() }.ToJsonString());
            }

            _watches.Add((resource, lines));
        });
        try
        {
            await context.Response.Body.FlushAsync(context.RequestAborted);
            while (await lines.Reader.ReadAsync(context.RequestAborted) is { } line)
            {
                await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"), context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }

            context.Abort();
        }
        catch (OperationCanceledException)
        {
            // The other side has gone.
        }
        finally
        {
            Change(() => _watches.RemoveAll(watch => watch.Lines == lines));
        }
    }

    private static async Task AnswerAsync(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = body.StartsWith('{') ? "application/json" : "text/plain";
        await context.Response.WriteAsync(body, context.RequestAborted);
    }
}
