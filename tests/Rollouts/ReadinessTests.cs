using AckKnativeSpot.Infra.ApiServer;
using AckKnativeSpot.Infra.Rollouts;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace AckKnativeSpot.Tests.Rollouts;

/// <summary>Waiting for Knative and for config maps, against an API server that answers as the real ones were seen to.</summary>
public class ReadinessTests
{
    private const string NoDefinition = "404 page not found";

    private static readonly string s_noWebhook = StandInApiServer.Status(
        500,
        "InternalError",
        "Internal error occurred: failed calling webhook \"webhook.serving.knative.dev\": no endpoints available for service \"webhook\"");

    [Fact]
    public async Task Ready_IsAskedForOnce_WithADryRun_ForTheWholeRun()
    {
        await using var run = await ReadinessRun.StartAsync();
        run.Server.Always["POST services"] = (201, "{}");
        var knative = run.Knative();

        await knative.WaitAsync(run.Said.Add, CancellationToken.None);
        await knative.WaitAsync(run.Said.Add, CancellationToken.None);

        Assert.Equal("POST /apis/serving.knative.dev/v1/namespaces/shop/services?dryRun=All", Assert.Single(run.Server.Requests));
        Assert.Empty(run.Said);
    }

    [Fact]
    public async Task Missing_ThenWithoutWebhook_ThenReady_IsWaitedForAndSaid()
    {
        await using var run = await ReadinessRun.StartAsync();
        run.Server.AnswerNext("POST services", 404, NoDefinition);
        run.Server.AnswerNext("POST services", 404, NoDefinition);
        run.Server.AnswerNext("POST services", 500, s_noWebhook);
        run.Server.Always["POST services"] = (201, "{}");

        var wait = run.Knative().WaitAsync(run.Said.Add, CancellationToken.None);
        await run.AdvanceUntilAsync(wait, TimeSpan.FromMinutes(1));
        await wait;

        Assert.Equal(
            [
                "waits for Knative: the API server does not know its Services",
                "waits for Knative's webhook: Internal error occurred: failed calling webhook \"webhook.serving.knative.dev\": no endpoints available for "
                    + "service \"webhook\"",
            ],
            run.Said);
        Assert.Equal(4, run.Server.Requests.Count);
        Assert.Equal(TimeSpan.FromSeconds(6), run.Time.GetUtcNow() - ReadinessRun.Noon);
    }

    [Theory]
    [InlineData(404, NoDefinition,
        "Knative did not come within 10 min: waited for Knative: the API server does not know its Services. Knative is not in this cluster: install it, or let "
            + "the stack do it (knative.install).")]
    [InlineData(503, "busy",
        "Knative did not come within 10 min: waited for Knative's webhook: busy. Knative is installed and does not work: look at the pods of knative-serving.")]
    public async Task Missing_ForTooLong_IsOneSentenceWithAWayOut(int status, string body, string message)
    {
        await using var run = await ReadinessRun.StartAsync();
        run.Server.Always["POST services"] = (status, body);

        var wait = run.Knative().WaitAsync(run.Said.Add, CancellationToken.None);
        await run.AdvanceUntilAsync(wait, TimeSpan.FromMinutes(11));

        Assert.Equal(message, (await Assert.ThrowsAsync<InvalidOperationException>(() => wait)).Message);
    }

    [Theory]
    [InlineData(401, "does not accept the credentials of the kubeconfig (401: no)")]
    [InlineData(403, "may not do what this needs (403: no)")]
    [InlineData(405, "The API server refuses a Knative Service (405): no")]
    public async Task Refused_EndsAtOnce(int status, string part)
    {
        await using var run = await ReadinessRun.StartAsync();
        run.Server.Always["POST services"] = (status, StandInApiServer.Status(status, "Refused", "no"));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => run.Knative().WaitAsync(run.Said.Add, CancellationToken.None));

        Assert.Contains(part, error.Message, StringComparison.Ordinal);
        Assert.Single(run.Server.Requests);
    }

    [Theory]
    [InlineData(409, "services.serving.knative.dev \"ack-knative-spot-probe\" already exists")]
    [InlineData(400, "admission webhook \"validation.webhook.serving.knative.dev\" denied the request: validation failed")]
    [InlineData(403, "admission webhook \"policy.example.com\" denied the request: registry is not allowed")]
    public async Task RefusalByAWebhook_ShowsThatItIsThere(int status, string message)
    {
        await using var run = await ReadinessRun.StartAsync();
        run.Server.Always["POST services"] = (status, StandInApiServer.Status(status, "Refused", message));

        await run.Knative().WaitAsync(run.Said.Add, CancellationToken.None);

        Assert.Single(run.Server.Requests);
    }

    /// <summary>The group may be there before the kind, because other controllers have kinds in it.</summary>
    [Fact]
    public async Task AlbConfigs_AreWaitedForUntilTheirControllerHasBroughtThem()
    {
        await using var run = await ReadinessRun.StartAsync();
        run.Server.AnswerNext("apis", 404, NoDefinition);
        run.Server.AnswerNext("apis", 200, """{"kind":"APIResourceList","resources":[{"name":"machines","kind":"Machine"}]}""");
        run.Server.Always["apis"] = (200, """{"kind":"APIResourceList","resources":[{"name":"albconfigs","kind":"AlbConfig"}]}""");

        var wait = run.Alb().WaitAsync(run.Said.Add, CancellationToken.None);
        await run.AdvanceUntilAsync(wait, TimeSpan.FromMinutes(1));
        await wait;

        Assert.Equal(["GET /apis/alibabacloud.com/v1"], run.Server.Requests.Distinct());
        Assert.Equal(3, run.Server.Requests.Count);
        Assert.Equal(["waits for the ALB Ingress controller: the API server does not know AlbConfigs"], run.Said);
    }

    [Theory]
    [InlineData(404, "The add-on alb-ingress-controller is not in this cluster")]
    [InlineData(503, "The add-on alb-ingress-controller is not in this cluster")]
    [InlineData(401, "does not accept the credentials of the kubeconfig")]
    [InlineData(403, "may not do what this needs")]
    [InlineData(418, "The API server does not say whether it knows AlbConfigs (418)")]
    public async Task AlbConfigsThatDoNotCome_EndWithAWayOut(int status, string part)
    {
        await using var run = await ReadinessRun.StartAsync();
        run.Server.Always["apis"] = (status, StandInApiServer.Status(status, "No", "no"));

        var wait = run.Alb().WaitAsync(run.Said.Add, CancellationToken.None);
        await run.AdvanceUntilAsync(wait, TimeSpan.FromMinutes(11));

        Assert.Contains(part, (await Assert.ThrowsAsync<InvalidOperationException>(() => wait)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unreachable_IsWaitedForAMinute()
    {
        await using var run = await ReadinessRun.StartAsync("http://127.0.0.1:1");

        var wait = run.Knative().WaitAsync(run.Said.Add, CancellationToken.None);
        await run.AdvanceUntilAsync(wait, TimeSpan.FromMinutes(3));
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => wait);

        Assert.StartsWith("Knative did not come within 60 s: waited for the API server, which cannot be reached: ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(
            "The program has to run where the API server can be reached: inside the VPC for a private one (cluster.create.apiServer).", error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task SlowAnswer_CountsAsNone()
    {
        await using var run = await ReadinessRun.StartAsync();
        var hold = run.Server.Hold = new();
        run.Server.Always["POST services"] = (201, "{}");

        var wait = run.Knative().WaitAsync(run.Said.Add, CancellationToken.None);
        await run.Server.UntilAsync(() => run.Server.Requests.Count == 1);
        run.Time.Advance(TimeSpan.FromSeconds(15));
        await run.Time.NextPauseAsync();
        run.Server.Hold = null;
        hold.SetResult();
        run.Time.Advance(PauseTime.Pause);
        await run.AdvanceUntilAsync(wait, TimeSpan.FromMinutes(1));
        await wait;

        Assert.Equal(["waits for the API server, which cannot be reached: it does not answer"], run.Said);
    }

    [Fact]
    public async Task Cancellation_EndsTheWaitAtOnce_AndTheQuestionsAfterIt()
    {
        await using var run = await ReadinessRun.StartAsync();
        run.Server.Always["POST services"] = (404, NoDefinition);
        using var cancelled = new CancellationTokenSource();

        var wait = run.Knative().WaitAsync(run.Said.Add, cancelled.Token);
        await run.Server.UntilAsync(() => run.Server.Requests.Count == 1);
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
        run.Time.Advance(TimeSpan.FromHours(1));

        Assert.InRange(run.Server.Requests.Count, 1, 2);
    }

    [Fact]
    public async Task ManyResources_ShareTheQuestions_AndEachSaysWhatItWaitsFor()
    {
        await using var run = await ReadinessRun.StartAsync();
        run.Server.AnswerNext("POST services", 404, NoDefinition);
        run.Server.Always["POST services"] = (201, "{}");
        var hold = run.Server.Hold = new();
        var knative = run.Knative();
        var other = new List<string>();

        var waits = Task.WhenAll(knative.WaitAsync(run.Said.Add, CancellationToken.None), knative.WaitAsync(other.Add, CancellationToken.None));
        run.Server.Hold = null;
        hold.SetResult();
        await run.AdvanceUntilAsync(waits, TimeSpan.FromMinutes(1));
        await waits;

        Assert.Equal(2, run.Server.Requests.Count);
        Assert.Equal(run.Said, other);
    }

    [Fact]
    public async Task ConfigMap_IsWaitedFor_AndNamedWhenItDoesNotCome()
    {
        await using var run = await ReadinessRun.StartAsync();
        run.Server.Always["configmaps"] = (404, StandInApiServer.Status(404, "NotFound", "configmaps \"eci-profile\" not found", "configmaps"));

        var wait = run.Map("kube-system", "eci-profile").WaitAsync(run.Said.Add, CancellationToken.None);
        await run.AdvanceUntilAsync(wait, TimeSpan.FromMinutes(11));

        Assert.Equal(["waits for config map kube-system/eci-profile"], run.Said);
        Assert.Equal(
            "Config map did not come within 10 min: waited for config map kube-system/eci-profile. Its installer has not made the config map "
                + "kube-system/eci-profile: look at the add-on that it belongs to.",
            (await Assert.ThrowsAsync<InvalidOperationException>(() => wait)).Message);
    }

    [Fact]
    public async Task UnusableKubeconfig_IsSaid()
    {
        var readiness = new Readiness(
            "Knative",
            () => Task.Run(() => ClusterApi.Of(new ClusterLogin.Kubeconfig("kind: Config"))),
            (api, slow) => KnativeProbe.AskAsync(api, "shop", slow),
            TimeSpan.FromMinutes(10),
            new FakeTimeProvider(ReadinessRun.Noon));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => readiness.WaitAsync(_ => { }, CancellationToken.None));

        Assert.Contains("The kubeconfig cannot be used", error.Message, StringComparison.Ordinal);
    }

    private sealed class ReadinessRun : IAsyncDisposable
    {
        private readonly ClusterApi _api;

        private ReadinessRun(StandInApiServer server, string address)
        {
            Server = server;
            _api = ClusterApi.Of(new ClusterLogin.Kubeconfig(StandInApiServer.KubeconfigFor(address)));
        }

        public static DateTimeOffset Noon => WatcherRun.Noon;

        public StandInApiServer Server { get; }

        public PauseTime Time { get; } = new(Noon);

        public List<string> Said { get; } = [];

        public static async Task<ReadinessRun> StartAsync(string? address = null)
        {
            var server = await StandInApiServer.StartAsync();
            return new(server, address ?? server.Address);
        }

        public Readiness Knative() => new(
            "Knative", () => Task.FromResult(_api), (api, slow) => KnativeProbe.AskAsync(api, "shop", slow), TimeSpan.FromMinutes(10), Time);

        public Readiness Alb() => new(
            "The ALB Ingress controller", () => Task.FromResult(_api), AlbProbe.AskAsync, TimeSpan.FromMinutes(10), Time);

        public Readiness Map(string inNamespace, string name) => new(
            "Config map", () => Task.FromResult(_api), (api, slow) => ConfigMapProbe.AskAsync(api, inNamespace, name, slow), TimeSpan.FromMinutes(10), Time);

        /// <summary>Lets each pause pass when it has begun, as long as it takes and no longer than a limit.</summary>
        public async Task AdvanceUntilAsync(Task done, TimeSpan limit)
        {
            var end = Time.GetUtcNow() + limit;
            while (!done.IsCompleted && Time.GetUtcNow() < end)
            {
                await Task.WhenAny(done, Time.NextPauseAsync());
                if (!done.IsCompleted)
                {
                    Time.Advance(PauseTime.Pause);
                }
            }
        }

        public async ValueTask DisposeAsync()
        {
            _api.Dispose();
            await Server.DisposeAsync();
        }
    }
}
